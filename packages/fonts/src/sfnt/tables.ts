// The outermost layer of a TrueType or OpenType file: which table lies where. Every later read goes through a DataView
// of one table, so that no offset in a file can lead outside the table it stands in.

import { LimnError } from '@limn/spec';

/** The tables of a font by their four-letter tag. */
export type Tables = ReadonlyMap<string, DataView>;

const trueType = 0x00010000;
const openType = 0x4f54544f;
const appleTrueType = 0x74727565;
const maxTables = 96;

export function isSfnt(bytes: Uint8Array): boolean {
  if (bytes.length < 12) return false;
  const version = viewOf(bytes).getUint32(0);
  return version === trueType || version === openType || version === appleTrueType;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function invalid(message: string, cause?: unknown): LimnError {
  return new LimnError('font_invalid', message, cause === undefined ? {} : { cause });
}

export function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  );
}

/** @throws font_invalid when the directory is not one, or a table lies outside the file or over another. */
export function readTables(bytes: Uint8Array): Tables {
  const view = viewOf(bytes);
  if (!isSfnt(bytes)) throw invalid('The file does not start as a TrueType or OpenType font does.');
  const count = view.getUint16(4);
  const directoryEnd = 12 + 16 * count;
  if (count === 0 || count > maxTables || directoryEnd > bytes.length)
    throw invalid('The table directory is broken.');
  const spans: { tag: string; offset: number; length: number }[] = [];
  for (let at = 12; at < directoryEnd; at += 16) {
    spans.push({ tag: tagAt(view, at), offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  let end = directoryEnd;
  for (const { tag, offset, length } of [...spans].sort(
    (a, b) => a.offset - b.offset || a.length - b.length,
  )) {
    if (offset < end || offset + length > bytes.length)
      throw invalid(`Table ${tag} is cut off or overlaps another.`);
    end = offset + length;
  }
  const tables = new Map(
    spans.map(({ tag, offset, length }) => [
      tag,
      new DataView(view.buffer, view.byteOffset + offset, length),
    ]),
  );
  if (tables.size !== count) throw invalid('A table is there twice.');
  return tables;
}

/** @throws font_invalid when the table is missing or shorter than `bytes`. */
export function tableOf(tables: Tables, tag: string, bytes = 0): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw invalid(`Table ${tag} is missing.`);
  if (table.byteLength < bytes) throw invalid(`Table ${tag} is cut off.`);
  return table;
}
