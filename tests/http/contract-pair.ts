// A pair of the contract as it lies in its file, and an answer from the wire in the same form.
import { expect } from 'vitest';
import type { WireAnswer } from './wire.js';

export const divider = '\n### answer\n';

/** What requests say instead of what is known only when the services run. */
export type Placeholders = Readonly<Record<string, string>>;

/** What cannot be seen in a file. */
const invisible: Placeholders = { 'byte order mark': '\uFEFF' };

/** The bytes of a request as a file shows it. */
export function requestIn(file: string, placeholders: Placeholders): string {
  const written = file.slice(0, file.indexOf(divider)).trimEnd();
  const filled = written
    .replace(/<(\d+) times ([^>]+)>/g, (_, count, part: string) => part.repeat(Number(count)))
    .replace(/<([a-z ]+)>/g, (all, name: string) => placeholders[name] ?? invisible[name] ?? all);
  const [head = '', ...rest] = filled.split('\n\n');
  const body = rest.join('\n\n');
  if (head.endsWith('\n<no more>')) return head.slice(0, -'\n<no more>'.length).replaceAll('\n', '\r\n');
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  return [...head.split('\n'), ...length, 'Connection: close', '', body].join('\r\n');
}

/** Headers that every answer has, to protect it, or that belong to the connection. */
const standing: Readonly<Record<string, RegExp>> = {
  'cross-origin-opener-policy': /^same-origin$/,
  'origin-agent-cluster': /^\?1$/,
  'referrer-policy': /^no-referrer$/,
  'x-content-type-options': /^nosniff$/,
  'x-dns-prefetch-control': /^off$/,
  'x-download-options': /^noopen$/,
  'x-frame-options': /^DENY$/,
  'x-permitted-cross-domain-policies': /^none$/,
  'x-xss-protection': /^0$/,
};
const ofConnection = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding', 'content-length']);

const varying: Readonly<Record<string, readonly [RegExp, string]>> = {
  'x-request-id': [/^[0-9a-f-]{36}$/, '<id>'],
  'x-ratelimit-remaining': [/^\d+$/, '<number>'],
  'x-ratelimit-reset': [/^\d{10}$/, '<time>'],
  'retry-after': [/^[1-9]\d*$/, '<seconds>'],
  etag: [/^"[0-9a-f]{32}"$/, '<tag>'],
};

/** An answer as a file shows it. */
export function shown({ status, headers, body }: WireAnswer): string {
  for (const [name, value] of Object.entries(standing)) expect(headers.get(name), name).toMatch(value);
  const lines = [...headers]
    .filter(([name]) => !(name in standing) && !ofConnection.has(name))
    .sort()
    .map(([name, value]) => `${name}: ${maskedHeader(name, value)}`);
  const content = shownBody(body, headers);
  return [`HTTP/1.1 ${status}`, ...lines, ...(content === '' ? [] : ['', content]), ''].join('\n');
}

function maskedHeader(name: string, value: string): string {
  const [pattern, mask] = varying[name] ?? [/^/, value];
  expect(value, name).toMatch(pattern);
  return mask;
}

function shownBody(body: string, headers: WireAnswer['headers']): string {
  const type = headers.get('content-type') ?? '';
  if (body === '' || type === '') return body;
  if (type.startsWith('image/')) return pictureIn(Buffer.from(body, 'latin1'), type);
  const content = JSON.parse(Buffer.from(body, 'latin1').toString()) as Record<string, unknown>;
  if ('request_id' in content) expect(content.request_id).toBe(headers.get('x-request-id'));
  return JSON.stringify(content, masked, 2);
}

/** A list is shown whole up to so many elements. */
const mostShown = 40;

function masked(this: Record<string, unknown>, key: string, value: unknown): unknown {
  if (Array.isArray(value) && value.length > mostShown) {
    return [value[0], `<${value.length - 2} more>`, value.at(-1)];
  }
  if (key === 'request_id' || key === 'id') return '<id>';
  if (key === 'remaining' || key === 'reset') return '<number>';
  if (key === 'created_at' || key === 'last_used_at') return value === null ? null : '<time>';
  if (key === 'buffer') return pictureIn(Buffer.from(String(value), 'base64'), String(this.mime_type));
  if (typeof value === 'string') return maskedWords(value);
  return value;
}

function maskedWords(words: string): string {
  return words
    .replace(/(127\.0\.0\.1|localhost)(:\d+)?/g, '<host>')
    .replace(/ask again in \d+ s/g, 'ask again in <seconds> s');
}

/** A picture by its type and size; a PNG in all pairs. */
function pictureIn(bytes: Buffer, type: string): string {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return `<${type}, ${bytes.readUInt32BE(16)} x ${bytes.readUInt32BE(20)}>`;
}
