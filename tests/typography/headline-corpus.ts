// Headlines in many languages, in the boxes of cards.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { families, type Sample, type Setting } from './corpus.js';

const folder = join(import.meta.dirname, 'headlines');
const widths = [480, 640, 860];
const size = 48;
// Headlines are not set in the type of code.
const faces = families.filter((family) => family !== 'Roboto Mono');

/** One file a language, a headline a line. */
export function headlines(): readonly Sample[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
      return lines.map((text) => ({ lang: file.replace('.txt', ''), kind: 'prose' as const, text }));
    });
}

/** Every width; the families take turns. */
export function headlineSettings(index: number): readonly Setting[] {
  return widths.map((width, i) => ({ width, size, weight: 700, family: faces[(index + i) % faces.length]! }));
}
