import { LimnError } from './error.js';
import { buildJson, place } from './json-diagnosis.js';
import { limitOf } from './limits.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
const LETTER_D = 0x64;
const LOWER_CASE = 0x20;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** Limits of `parseJson`; each defaults to the table of limits. */
export interface JsonLimits {
  /** Bytes of the body. */
  readonly bytes?: number;
  /** Levels of arrays and objects. */
  readonly depth?: number;
}

/**
 * Reads strict JSON (RFC 8259, I-JSON): UTF-8 without a byte order mark, no key twice in one object, no `__proto__`,
 * no lone surrogates, a bounded depth that is checked before anything is built.
 * @throws body_too_large, invalid_encoding, json_too_deep, invalid_json
 */
export function parseJson(input: Uint8Array | string, limits: JsonLimits = {}): unknown {
  const most = limits.bytes ?? limitOf('body');
  refuseLarge(input.length, most);
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  refuseLarge(bytes.length, most);
  const text = typeof input === 'string' ? wellFormed(input) : decode(input);
  scan(bytes, limits.depth ?? limitOf('json_depth'));
  return buildJson(text);
}

function refuseLarge(length: number, most: number): void {
  if (length <= most) return;
  const message = `The JSON has ${length} bytes; at most ${most} are read.`;
  throw new LimnError('body_too_large', message, {
    issues: [{ path: '', code: 'body_too_large', message, limit: most, actual: length }],
  });
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) refuseMark();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new LimnError('invalid_encoding', 'The JSON is not UTF-8; save or send it as UTF-8.', { cause });
  }
}

function wellFormed(text: string): string {
  if (text.charCodeAt(0) === 0xfeff) refuseMark();
  const at = text.search(/\p{Cs}/u);
  if (at < 0) return text;
  throw new LimnError('invalid_encoding', `The JSON has half of a surrogate pair at ${place(text, at)}.`);
}

function refuseMark(): never {
  throw new LimnError(
    'invalid_encoding',
    'The JSON starts with a byte order mark; save it as UTF-8 without BOM.',
  );
}

/** The keys of an object that is being read, or null for an array. */
type Frame = Set<string> | null;

// One pass over the bytes. Strings are skipped by indexOf, so a body that is one long base64 string costs next to nothing.
// What is not JSON passes: JSON.parse says so afterwards. What counts here is that no depth and no key escapes.
function scan(bytes: Uint8Array, mostDepth: number): void {
  const frames: Frame[] = [];
  let keyComes = false;
  let backslash = bytes.indexOf(BACKSLASH);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      const end = endOfString(bytes, at);
      const keys = frames.at(-1);
      if (keyComes && keys) noteKey(keys, bytes, { start: at, end });
      else if (backslash > at && backslash < end) refuseHalves(bytes, at, end);
      // Looked for once and kept: a search from every string would read the whole body each time.
      if (backslash >= 0 && backslash < end) backslash = bytes.indexOf(BACKSLASH, end);
      at = end;
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      frames.push(byte === OPEN_BRACE ? new Set() : null);
      if (frames.length > mostDepth) refuseDepth(bytes, at, mostDepth);
      keyComes = byte === OPEN_BRACE;
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      frames.pop();
      keyComes = false;
    } else if (byte === COMMA) {
      keyComes = Boolean(frames.at(-1));
    } else if (byte === COLON) {
      keyComes = false;
    }
  }
}

/** Where the string that starts at `start` has its closing quote; the end of the bytes if it has none. */
function endOfString(bytes: Uint8Array, start: number): number {
  for (let from = start + 1; ; ) {
    const quote = bytes.indexOf(QUOTE, from);
    if (quote < 0) return bytes.length;
    let backslashes = 0;
    while (bytes[quote - 1 - backslashes] === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return quote;
    from = quote + 1;
  }
}

function noteKey(keys: Set<string>, bytes: Uint8Array, span: { start: number; end: number }): void {
  const key = unquote(bytes, span.start, span.end);
  if (key === undefined) return;
  if (key === '__proto__') refuse(bytes, span.start, 'The key "__proto__" is not allowed.');
  if (keys.has(key)) {
    refuse(
      bytes,
      span.start,
      `The key ${JSON.stringify(clip(key))} stands twice in one object; keep one of them.`,
    );
  }
  if (/\p{Cs}/u.test(key)) refuseHalf(bytes, span.start);
  keys.add(key);
}

const utf8 = new TextDecoder();

/** The string between two quotes, or nothing where JSON.parse will find a fault in it. */
function unquote(bytes: Uint8Array, start: number, end: number): string | undefined {
  const raw = utf8.decode(bytes.subarray(start + 1, end));
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return undefined;
  }
}

// Only an escape of the form \\uD8.. can write half of a surrogate pair: raw bytes have passed the UTF-8 decoder.
function refuseHalves(bytes: Uint8Array, start: number, end: number): void {
  if (!escapesSurrogate(bytes, start, end)) return;
  const text = unquote(bytes, start, end);
  if (text !== undefined && /\p{Cs}/u.test(text)) refuseHalf(bytes, start);
}

function escapesSurrogate(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    if (bytes[at] !== BACKSLASH) continue;
    at++;
    if (bytes[at] === LETTER_U && (bytes[at + 1]! | LOWER_CASE) === LETTER_D) return true;
  }
  return false;
}

function refuseHalf(bytes: Uint8Array, at: number): never {
  const where = placeInBytes(bytes, at);
  throw new LimnError(
    'invalid_encoding',
    `The string at ${where} has half of a surrogate pair, such as \\ud83d alone.`,
  );
}

function refuseDepth(bytes: Uint8Array, at: number, limit: number): never {
  const message = `The JSON nests deeper than ${limit} levels at ${placeInBytes(bytes, at)}.`;
  throw new LimnError('json_too_deep', message, {
    issues: [{ path: '', code: 'json_too_deep', message, limit }],
  });
}

function refuse(bytes: Uint8Array, at: number, message: string): never {
  const text = `${message.slice(0, -1)} (${placeInBytes(bytes, at)}).`;
  throw new LimnError('invalid_json', text, { issues: [{ path: '', code: 'invalid_json', message: text }] });
}

function placeInBytes(bytes: Uint8Array, at: number): string {
  const before = new TextDecoder().decode(bytes.subarray(0, at));
  return place(before, before.length);
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
