// Fonts taken apart and put together again without any of the checks that are being tested.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

const require = createRequire(import.meta.url);

/** A file of a font package, as it is there. */
export const packaged = (path: string) => new Uint8Array(readFileSync(require.resolve(path)));

export type Sfnt = ReadonlyMap<string, Uint8Array>;

const padded = (length: number) => (length + 3) & ~3;

/** The tables of a WOFF. */
export function readSfnt(woff: Uint8Array): Sfnt {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const tables = new Map<string, Uint8Array>();
  for (let at = 44; at < 44 + 20 * view.getUint16(12); at += 20) {
    const [offset, packed, length] = [4, 8, 12].map((part) => view.getUint32(at + part)) as [
      number,
      number,
      number,
    ];
    const data = woff.subarray(offset, offset + packed);
    const tag = Buffer.from(woff.subarray(at, at + 4)).toString('latin1');
    tables.set(tag, new Uint8Array(packed < length ? inflateSync(data) : data));
  }
  return tables;
}

/** A TTF of these tables, in their order. */
export function writeSfnt(tables: Sfnt): Uint8Array {
  const head = 12 + 16 * tables.size;
  const total = [...tables.values()].reduce((sum, { length }) => sum + padded(length), head);
  const font = new Uint8Array(total);
  const view = new DataView(font.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.size);
  let offset = head;
  for (const [i, [tag, table]] of [...tables].entries()) {
    const at = 12 + 16 * i;
    font.set(Buffer.from(tag, 'latin1'), at);
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, table.length);
    font.set(table, offset);
    offset += padded(table.length);
  }
  return font;
}

/** A WOFF of these tables; `largest` caps the length that a table claims to unpack to. */
export function writeWoff(
  tables: Sfnt,
  pack: (table: Uint8Array) => Uint8Array,
  largest = 0xffffffff,
): Uint8Array {
  const head = 44 + 20 * tables.size;
  const packed = [...tables].map(([tag, table]) => ({ tag, table, data: pack(table) }));
  const total = packed.reduce((sum, { data }) => sum + padded(data.length), head);
  const font = new Uint8Array(total);
  const view = new DataView(font.buffer);
  view.setUint32(0, 0x774f4646);
  view.setUint32(4, 0x00010000);
  view.setUint32(8, total);
  view.setUint16(12, tables.size);
  let offset = head;
  for (const [i, { tag, table, data }] of packed.entries()) {
    const at = 44 + 20 * i;
    font.set(Buffer.from(tag, 'latin1'), at);
    view.setUint32(at + 4, offset);
    view.setUint32(at + 8, data.length);
    view.setUint32(at + 12, Math.min(table.length, largest));
    font.set(data, offset);
    offset += padded(data.length);
  }
  return font;
}
