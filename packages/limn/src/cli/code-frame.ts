import type { Location } from './source-location.js';
import { type Colors, printable } from './terminal.js';

interface Window {
  readonly text: string;
  /** Code units of `text` before the marked part. */
  readonly start: number;
  readonly length: number;
}

/**
 * The offending line with its number and a row of carets under the fault. Lines wider than the terminal, such as
 * base64, are cut to the part around the fault.
 */
export function codeFrame(
  line: string,
  location: Location,
  { width, colors, mark }: { width: number; colors: Colors; mark: (text: string) => string },
): string {
  const number = String(location.line);
  const gutter = `${' '.repeat(Math.max(0, 5 - number.length))}${number} `;
  const shown = windowOf(line, location, width - gutter.length - 3);
  const before = columnsOf(shown.text.slice(0, shown.start));
  const marked = Math.max(1, columnsOf(shown.text.slice(shown.start, shown.start + shown.length)));
  const bar = colors.dim('│');
  return [
    `${colors.dim(gutter)}${bar} ${shown.text}`,
    `${' '.repeat(gutter.length)}${bar} ${' '.repeat(before)}${mark('^'.repeat(marked))}`,
  ].join('\n');
}

const ellipsis = '…';

function windowOf(line: string, location: Location, width: number): Window {
  const text = printable(line.replaceAll('\t', ' '));
  const start = Math.min(location.column - 1, text.length);
  if (text.length <= width) return { text, start, length: Math.min(location.length, text.length - start) };
  // A third of the room before the fault, the rest for the fault itself and what follows.
  const from = Math.max(0, Math.min(start - Math.floor(width / 3), text.length - width));
  const to = Math.min(text.length, from + width);
  const body = text.slice(from, to).split('');
  if (from > 0) body[0] = ellipsis;
  if (to < text.length) body[body.length - 1] = ellipsis;
  return { text: body.join(''), start: start - from, length: Math.min(location.length, to - start) };
}

const wide =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303f\uff01-\uff60])/u;
const invisible = /^(?:\p{Mn}|\p{Me}|\p{Cf})/u;

/** Columns a terminal gives to a text. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += invisible.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}
