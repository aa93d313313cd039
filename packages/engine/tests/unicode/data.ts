import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requiresThat } from '../../../../tests/requirement.js';

const folder = '/usr/share/unicode';

/** Whether a file of the Unicode Character Database is on this machine (Debian package unicode-data). */
export function hasUnicodeData(name: string): boolean {
  return requiresThat(`${name} of Unicode`, existsSync(join(folder, name)));
}

/** Lines that say something, comments cut off. */
export function unicodeData(name: string): readonly string[] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .map((line) => line.split('#')[0]!.trim())
    .filter(Boolean);
}

/** Code points in hexadecimal, apart by spaces. */
export function textOf(codePoints: string): string {
  return String.fromCodePoint(
    ...codePoints
      .trim()
      .split(/\s+/)
      .map((hex) => Number.parseInt(hex, 16)),
  );
}

/** A row of a break test: the text and the offsets of its `÷`, the first left out. */
export function breakTest(row: string): { readonly text: string; readonly offsets: readonly number[] } {
  let text = '';
  const offsets: number[] = [];
  for (const token of row.split(/\s+/)) {
    if (token === '÷' && text) offsets.push(text.length);
    else if (token !== '×' && token !== '÷') text += textOf(token);
  }
  return { text, offsets };
}
