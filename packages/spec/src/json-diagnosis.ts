import { LimnError } from './error.js';

/** JSON.parse with a fault that a person can find: line, column, what it is and what to write. */
export function buildJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const at = faultAt(text, cause);
    const { what, hint } = diagnose(text, at, String(cause));
    const message = `${what} at ${place(text, at)}.`;
    throw new LimnError('invalid_json', hint ? `${message} ${hint}` : message, {
      cause,
      issues: [{ path: '', code: 'invalid_json', message, ...(hint && { hint }) }],
    });
  }
}

// V8 names the position in most messages, and in none when the text ends too early or is short.
function faultAt(text: string, cause: unknown): number {
  const message = String(cause);
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position) return Number(position);
  const token = /Unexpected token '(.)', (?:\.\.\.)?"([\s\S]*?)"(?:\.\.\.)? is not/u.exec(message);
  if (!token) return text.length;
  const piece = text.indexOf(token[2]!);
  return firstFault(text, piece, token[1]!);
}

/** The occurrence of `token` inside the piece V8 quotes that it stumbled over: the first one outside of strings. */
function firstFault(text: string, from: number, token: string): number {
  for (let at = text.indexOf(token, Math.max(from, 0)); at >= 0; at = text.indexOf(token, at + 1)) {
    if (!parsesOn(text, at)) return at;
  }
  return Math.max(from, 0);
}

/** Whether the text up to and with the character at `at` is a good beginning of JSON. */
function parsesOn(text: string, at: number): boolean {
  try {
    JSON.parse(text.slice(0, at + 1));
    return true;
  } catch (cause) {
    return /end of JSON|Unterminated|Expected/.test(String(cause)) && !/Unexpected token/.test(String(cause));
  }
}

interface Diagnosis {
  readonly what: string;
  readonly hint?: string;
}

/** By the words of V8. */
const complaints: readonly (readonly [RegExp, Diagnosis])[] = [
  [/Expected ','/, { what: 'A comma is missing', hint: 'Put one between two values.' }],
  [/Expected ':'/, { what: 'A colon is missing', hint: 'Put one between key and value.' }],
  [/Bad escaped/, { what: 'This escape is not JSON', hint: 'Write a backslash as \\\\.' }],
  [/non-whitespace/, { what: 'Something follows the end of the JSON', hint: 'Send one value only.' }],
];

/** By what stands at the fault. */
const diagnoses: readonly (readonly [RegExp, Diagnosis])[] = [
  [/^(NaN|-?Infinity)/, { what: 'NaN and Infinity are not JSON', hint: 'Write a finite number.' }],
  [/^(undefined|None|True|False)/, { what: 'This is not a JSON value', hint: 'Write null, true or false.' }],
  [/^'/, { what: 'A single quote is not JSON', hint: 'Write "double quotes" around strings and keys.' }],
  [/^\/[/*]/, { what: 'Comments are not JSON', hint: 'Take the comment out.' }],
  [/^[\]}]/, { what: 'A value is missing or a bracket is wrong', hint: 'Look for a comma before it.' }],
  [/^[\n\t\r]/, { what: 'A line feed or tab stands inside a string', hint: 'Write it as \\n or \\t.' }],
  [
    /^[+.\d]/,
    { what: 'This number is not JSON', hint: 'Write it like 0.5 or 12, with no + or leading zero.' },
  ],
  [
    /^[A-Za-z_$]/,
    { what: 'A word stands where JSON does not allow one', hint: 'Put it in "double quotes".' },
  ],
];

function diagnose(text: string, at: number, complaint: string): Diagnosis {
  if (text.trim() === '') return { what: 'The JSON is empty' };
  if (at >= text.length)
    return { what: 'The JSON ends too early', hint: 'Close every string, list and object.' };
  const rest = text.slice(at, at + 20);
  const known =
    diagnoses.slice(0, 4).find(([pattern]) => pattern.test(rest)) ??
    complaints.find(([pattern]) => pattern.test(complaint)) ??
    diagnoses.find(([pattern]) => pattern.test(rest));
  return known?.[1] ?? { what: `The character ${JSON.stringify([...rest][0])} is unexpected` };
}

/** Where a position lies, counting from one. */
export function place(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return `line ${line}, column ${at - before.lastIndexOf('\n')}`;
}
