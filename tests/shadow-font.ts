// A font under a name of its maker's choice that draws a letter which no bundled font has: should the machine's fonts
// be seen, it shows.

import { packaged, readSfnt, writeSfnt } from './hostile/sfnt.js';

/** A letter for private use, which the shadow font draws. */
export const lostLetter = 0xf0000;

export function shadowFont(family: string): Uint8Array {
  const lato = readSfnt(packaged('@fontsource/lato/files/lato-latin-900-normal.woff'));
  return writeSfnt(new Map([...lato, ['name', nameTable(family)], ['cmap', cmapTable()]]));
}

/** Family, style and full name for Windows in English, in UTF-16. */
function nameTable(family: string): Uint8Array {
  const names = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family],
  ] as const;
  const strings = names.map(([, name]) => Buffer.from(name, 'utf16le').swap16());
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [i, [id]] of names.entries()) {
    const length = strings[i]!.length;
    for (const [field, value] of [3, 1, 0x409, id, length, offset].entries()) {
      head.writeUInt16BE(value, 6 + 12 * i + 2 * field);
    }
    offset += length;
  }
  return new Uint8Array(Buffer.concat([head, ...strings]));
}

/** Latin letters and the lost one, in one table of ranges (format 12). */
function cmapTable(): Uint8Array {
  const groups = [
    [0x20, 0x7e, 3],
    [lostLetter, lostLetter, 40],
  ] as const;
  const table = Buffer.alloc(12 + 16 + 12 * groups.length);
  for (const [at, value] of [
    [2, 1],
    [4, 3],
    [6, 10],
    [12, 12],
  ] as const)
    table.writeUInt16BE(value, at);
  for (const [at, value] of [
    [8, 12],
    [16, table.length - 12],
    [24, groups.length],
  ] as const)
    table.writeUInt32BE(value, at);
  for (const [i, group] of groups.entries()) {
    for (const [field, value] of group.entries()) table.writeUInt32BE(value, 28 + 12 * i + 4 * field);
  }
  return new Uint8Array(table);
}
