import { describe, expect, it } from 'vitest';
import { LimnError } from './error.js';
import { parseJson } from './json.js';

function refusal(input: Uint8Array | string, limits?: { bytes?: number; depth?: number }): LimnError {
  try {
    parseJson(input, limits);
  } catch (error) {
    if (error instanceof LimnError) return error;
    throw error;
  }
  throw new Error('parsed');
}

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('parseJson', () => {
  it.each([
    ['null', null],
    [' {"a":[1,-2.5e3,true,"ä\\n\\u00e4\\ud83d\\ude00"]} ', { a: [1, -2500, true, 'ä\nä😀'] }],
    ['{"a":{"b":1},"b":{"b":[{"b":1},{"b":2}]}}', { a: { b: 1 }, b: { b: [{ b: 1 }, { b: 2 }] } }],
    ['{"a":"}{][,:\\"","b":"\\\\"}', { a: '}{][,:"', b: '\\' }],
    ['["a","a"]', ['a', 'a']],
  ])('reads %s, from text and from bytes', (text, value) => {
    expect(parseJson(text)).toEqual(value);
    expect(parseJson(new TextEncoder().encode(text))).toEqual(value);
  });

  it.each([
    ['{"a":NaN}', 'NaN and Infinity are not JSON at line 1, column 6'],
    [
      '{"a":1,\n"b":1,\n"a":2}',
      'The key "a" stands twice in one object; keep one of them (line 3, column 1)',
    ],
    ['{"a":1,"\\u0061":2}', 'stands twice'],
    ['{"__proto__":1}', '"__proto__" is not allowed'],
    ['{"\\u005f_proto__":1}', '"__proto__" is not allowed'],
    ['{"a":1,}', 'column 8'],
    ["{'a':1}", 'single quote'],
    ['{\n  a: 1\n}', 'A word stands where JSON does not allow one at line 2, column 3'],
    ['// note\n{}', 'Comments are not JSON'],
    ['{"a" 1}', 'A colon is missing'],
    ['[1 2]', 'A comma is missing'],
    ['{"a":True}', 'Write null, true or false'],
    ['{"a":.5}', 'Write it like 0.5'],
    ['{"a":"x\ny"}', 'line feed or tab stands inside a string'],
    ['{"a":"\\x"}', 'This escape is not JSON'],
    ['{"a":1}}', 'Something follows the end'],
    ['{"layers":[{"type":"te', 'ends too early'],
    ['', 'The JSON is empty'],
  ])('refuses %j with its place and a hint', (text, words) => {
    const error = refusal(text);
    expect(error.code).toBe('invalid_json');
    expect(error.status).toBe(400);
    expect(error.message).toContain(words);
  });

  it.each([
    ['a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d)],
    ['a byte order mark in text', '\ufeff{}'],
    ['bytes that are not UTF-8', bytes(0x22, 0xc3, 0x28, 0x22)],
    ['overlong UTF-8', bytes(0x22, 0xc0, 0xaf, 0x22)],
    ['a surrogate in UTF-8', bytes(0x22, 0xed, 0xa0, 0x80, 0x22)],
    ['half of a surrogate pair in text', '"\ud800"'],
    ['half of a surrogate pair as an escape', '{"a":["\\ud83d"]}'],
    ['half of a surrogate pair in a key', '{"\\uDE00":1}'],
  ])('refuses %s', (_, input) => {
    expect(refusal(input).code).toBe('invalid_encoding');
  });

  it('refuses a body one byte over the limit, and reads one at the limit', () => {
    expect(parseJson('"12345678"', { bytes: 10 })).toBe('12345678');
    const error = refusal('"123456789"', { bytes: 10 });
    expect([error.code, error.status, error.issues[0]?.limit, error.issues[0]?.actual]).toEqual([
      'body_too_large',
      413,
      10,
      11,
    ]);
    expect(refusal('"ääää"', { bytes: 9 }).code).toBe('body_too_large');
  });

  it('refuses one level over the limit, and reads the limit', () => {
    expect(parseJson('['.repeat(64) + ']'.repeat(64))).toBeDefined();
    const error = refusal('['.repeat(65) + ']'.repeat(65));
    expect([error.code, error.issues[0]?.limit]).toEqual(['json_too_deep', 64]);
  });

  it('does not count brackets inside strings', () => {
    expect(parseJson(`"${'['.repeat(1000)}"`)).toHaveLength(1000);
  });
});

describe('attacks on parseJson end quickly', () => {
  const MiB = 1024 * 1024;
  const quickly = (text: string) => {
    const input = new TextEncoder().encode(text);
    const start = performance.now();
    try {
      parseJson(input);
    } catch (error) {
      if (!(error instanceof LimnError)) throw error;
    }
    return performance.now() - start;
  };

  // Generous for a loaded machine; a quadratic scan takes minutes.
  it.each([
    ['one long base64 string', `{"a":"${'QUJD'.repeat(4.9 * MiB)}"}`],
    ['opening brackets', '['.repeat(10 * MiB)],
    ['escaped quotes', `"${'\\"'.repeat(9 * MiB)}"`],
    ['backslashes', `"${'\\\\'.repeat(9 * MiB)}"`],
    ['short strings', `[${'"a",'.repeat(2 * MiB)}"b"]`],
    ['an escape after many short strings', `[${'"a",'.repeat(2 * MiB)}"\\n"]`],
    ['an open string of escapes', `"${'\\"'.repeat(9 * MiB)}`],
    ['many keys', `{${Array.from({ length: 400_000 }, (_, at) => `"k${at}":1`).join(',')}}`],
  ])('%s', (_, text) => {
    expect(quickly(text)).toBeLessThan(5000);
  });
});
