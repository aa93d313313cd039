// What stands where JSON should be.
import { beyond, json, type Row, red, spec } from './row.js';

const good = JSON.stringify(spec([red]));
const list = (open: string, count: number) => open.repeat(count);

export const bodies: readonly Row[] = [
  ['nothing', json(''), 'invalid_json'],
  ['truncated JSON', json(good.slice(0, -7)), 'invalid_json'],
  ['truncated in a string', json(good.slice(0, 40)), 'invalid_json'],
  ['a byte order mark', json(`\ufeff${good}`), 'invalid_encoding'],
  ['UTF-16', Buffer.from(good, 'utf16le'), 'invalid_json'],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${good}`, 'utf16le'), 'invalid_encoding'],
  [
    'bytes that are no UTF-8',
    Buffer.from(good.replace('red', '\xff\xfe').replace('#FF', '\xff'), 'latin1'),
    'invalid_encoding',
  ],
  ['half of a surrogate pair', json(good.replace('#FF0000', '\\ud83d')), 'invalid_encoding'],
  ['NaN', json(good.replace('200', 'NaN')), 'invalid_json'],
  ['Infinity', json(good.replace('200', '-Infinity')), 'invalid_json'],
  ['a number too large for a double', json(good.replace('200', '1e400')), 'invalid_spec invalid_number'],
  ['a number of 100,000 digits', json(good.replace('200', '2'.repeat(100_000))), 'invalid_spec'],
  ['a comment', json(`/* a card */ ${good}`), 'invalid_json'],
  ['a comma at the end', json(good.replace(']', ',]')), 'invalid_json'],
  ['two values', json(good + good), 'invalid_json'],
  ['ten million brackets', json(list('[', 10_000_000)), 'json_too_deep'],
  ['ten million objects', json(list('{"a":', 2_000_000)), 'json_too_deep'],
  ['one level too deep', json(list('[', 65) + list(']', 65)), 'json_too_deep'],
  ['a key twice', json(good.replace('{', '{"layers":[],')), 'invalid_json'],
  ['a key twice, once escaped', json(good.replace('{', '{"l\\u0061yers":[],')), 'invalid_json'],
  ['__proto__', json(good.replace('{', '{"__proto__":{"scale":9},')), 'invalid_json'],
  ['__proto__, escaped', json(good.replace('{', '{"__pr\\u006fto__":{},')), 'invalid_json'],
  ['constructor', json(good.replace('{', '{"constructor":{"prototype":{}},')), 'invalid_spec unknown_field'],
  [
    'a key of a million letters',
    json(good.replace('{', `{"${'k'.repeat(1e6)}":1,`)),
    'invalid_spec unknown_field',
  ],
  ['a hundred thousand unknown keys', json(manyKeys(100_000)), 'invalid_spec'],
  ['more bytes than a body may have', new Uint8Array(beyond('body')).fill(0x20), 'body_too_large'],
  [
    'a million layers',
    json(`{"dimensions":{"width":9,"height":9},"layers":[${'{},'.repeat(999_999)}{}]}`),
    'invalid_spec too_many_layers',
  ],
  ['a million backslashes', json(`"${'\\'.repeat(1e6)}"`), 'invalid_spec'],
  ['null', json('null'), 'invalid_spec wrong_type'],
  ['a number', json('17'), 'invalid_spec wrong_type'],
  ['a list', json('[]'), 'invalid_spec wrong_type'],
  ['an empty object', json('{}'), 'invalid_spec required_field'],
];

function manyKeys(count: number): string {
  const keys = Array.from({ length: count }, (_, i) => `"key${i}":1`);
  return `{${keys.join()}}`;
}
