// From the bytes that a request brings to a font that native code may see.

import { createHash } from 'node:crypto';
import { limitOf } from '@limn/spec';
import type { CustomFont, FontDeclaration } from './custom-font.js';
import { rewriteChecked } from './sfnt/check.js';
import { readCoverage } from './sfnt/cmap.js';
import { readMetrics } from './sfnt/metrics.js';
import { readWeightAxis, writeStyle } from './sfnt/style.js';
import { invalid, isSfnt, readTables, tableOf, viewOf } from './sfnt/tables.js';
import { declaredWoffSize, unpackWoff } from './woff.js';
import { declaredWoff2Size, unpackWoff2 } from './woff2/unpack.js';

const woff = 0x774f4646;
const woff2 = 0x774f4632;
const collection = 0x74746366;

function checkUnpackedSize(size: number): void {
  const limit = limitOf('fonts_unpacked');
  if (size > limit) throw invalid(`The font would unpack to ${size} bytes; at most ${limit} are allowed.`);
}

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  const signature = bytes.length < 12 ? 0 : viewOf(bytes).getUint32(0);
  if (signature === woff) {
    checkUnpackedSize(declaredWoffSize(bytes));
    return unpackWoff(bytes);
  }
  if (signature === woff2) {
    checkUnpackedSize(declaredWoff2Size(bytes));
    return unpackWoff2(bytes);
  }
  if (signature === collection) throw invalid('A collection of fonts cannot be used; send one font.');
  if (!isSfnt(bytes)) throw invalid('The file is not a TTF, OTF, WOFF or WOFF2 font.');
  return bytes;
}

/**
 * Ends the file with bytes that no bundled font ends with. Skia knows a font by its content: one that equals a
 * bundled font would be taken away together with it.
 */
function setApart(font: Uint8Array, hash: string): Uint8Array {
  const apart = new Uint8Array(font.length + 8);
  apart.set(font);
  apart.set(Buffer.from(hash.slice(0, 16), 'hex'), font.length);
  return apart;
}

/** @throws font_invalid, or whatever a broken file makes its readers throw */
export async function readCustomFont(bytes: Uint8Array, declared: FontDeclaration): Promise<CustomFont> {
  const unpacked = await unpack(bytes);
  checkUnpackedSize(unpacked.length);
  const rewritten = rewriteChecked(readTables(unpacked));
  const tables = readTables(rewritten);
  const axis = readWeightAxis(tables);
  const weight = Math.round(Math.min(Math.max(declared.weight, 1), 1000));
  if (axis === undefined) writeStyle(tables, { weight, italic: declared.italic });
  const hash = createHash('sha256').update(rewritten).digest('hex');
  return {
    name: declared.name,
    weight,
    italic: declared.italic,
    file: { id: `custom/${hash.slice(0, 32)}`, bytes: setApart(rewritten, hash) },
    unpackedBytes: unpacked.length,
    ranges: readCoverage(tableOf(tables, 'cmap')),
    metrics: readMetrics(tables),
    ...(axis === undefined ? {} : { axis }),
  };
}
