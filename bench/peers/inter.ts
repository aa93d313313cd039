import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Weight } from '../cards/card.js';
import type { FontFile } from './peer.js';

const { resolve } = createRequire(import.meta.url);

/** The Latin slice of Inter as its publisher cut it for each weight; Limn brings the same slice as one variable file. */
export function readInter(): readonly FontFile[] {
  return ([400, 500, 700] satisfies Weight[]).map((weight) => {
    const read = (ending: string) =>
      readFileSync(resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.${ending}`));
    return { weight, woff: read('woff'), woff2: read('woff2') };
  });
}
