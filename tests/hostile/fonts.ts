// Fonts that a request brings. The good one is Lato, a file with hinting programs and kerning.
import { deflateSync } from 'node:zlib';
import { base64, beyond, type Row, spec, text } from './row.js';
import { packaged, readSfnt, type Sfnt, writeSfnt, writeWoff } from './sfnt.js';

const woff2 = packaged('@fontsource/lato/files/lato-latin-400-normal.woff2');
const woff = packaged('@fontsource/lato/files/lato-latin-400-normal.woff');
const lato = readSfnt(woff);
const ttf = writeSfnt(lato);
export const goodFont = ttf;

/** A text in a font of the request's own. */
export function inFont(bytes: Uint8Array, name = 'House', words = 'aAbc Hamburg fi') {
  const file = { type: 'base64', name: 'house.ttf', base64: base64(bytes) };
  return spec([text(words, { font_name: name })], { fonts: [{ name, weight: 400, style: 'normal', file }] });
}

/** The good font with some tables changed; undefined takes one away. */
const changed = (tables: Readonly<Record<string, Uint8Array | undefined>>) => {
  const all = new Map(lato);
  for (const [tag, table] of Object.entries(tables)) {
    if (table === undefined) all.delete(tag);
    else all.set(tag, table);
  }
  return inFont(writeSfnt(all));
};

const table = (tag: string) => new Uint8Array(lato.get(tag)!);

function edited(tag: string, edit: (view: DataView) => void): Uint8Array {
  const copy = table(tag);
  edit(new DataView(copy.buffer));
  return copy;
}

const bytes = (...values: number[]) => new Uint8Array(values);
const words = (...values: number[]) => new Uint8Array(values.flatMap((value) => [value >> 8, value & 255]));

function truncations(font: Uint8Array, tables: Sfnt): Row[] {
  const view = new DataView(font.buffer);
  return [...tables.keys()].map((tag, i): Row => {
    const [offset, length] = [view.getUint32(12 + 16 * i + 8), view.getUint32(12 + 16 * i + 12)];
    return [`a font cut off inside ${tag}`, inFont(font.slice(0, offset + (length >> 1))), 'font_invalid'];
  });
}

const needed = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post', 'OS/2'];

/** One code point range from 0 to the end of Unicode and beyond, as often as the table says. */
const greedyCmap = (groups: number) => {
  const all = new Uint8Array(12 + 16 + 12 * Math.min(groups, 1000));
  const view = new DataView(all.buffer);
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, all.length - 12);
  view.setUint32(24, groups);
  for (let at = 28; at + 12 <= all.length; at += 12) view.setUint32(at + 4, 0xffffffff);
  return all;
};

/** The glyph of `A` made of itself; its place is found through loca. */
function endlessGlyph(): Uint8Array {
  const long = new DataView(table('head').buffer).getUint16(50) === 1;
  const loca = new DataView(table('loca').buffer);
  const offset = (glyph: number) => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  return edited('glyf', (glyf) => {
    for (let glyph = 0; glyph < loca.byteLength / (long ? 4 : 2) - 1; glyph++) {
      if (offset(glyph + 1) - offset(glyph) < 16) continue;
      const at = offset(glyph);
      glyf.setInt16(at, -1);
      glyf.setUint16(at + 10, 0x0002);
      glyf.setUint16(at + 12, glyph);
      glyf.setUint16(at + 14, 0);
    }
  });
}

/** A GSUB whose only rule makes a thousand glyphs of each glyph. */
function breedingGsub(glyphs: number): Uint8Array {
  const scripts = words(1, 0x4446, 0x4c54, 8, 4, 0, 0, 0xffff, 1, 0);
  const features = words(1, 0x6363, 0x6d70, 8, 0, 1, 0);
  const coverage = words(2, 1, 0, glyphs - 1, 0);
  const sequences = 6 + glyphs * 2;
  const sequence = words(1000, ...Array<number>(1000).fill(5));
  const offsets = Array<number>(glyphs).fill(sequences + coverage.length);
  const subtable = Buffer.concat([words(1, sequences, glyphs, ...offsets), coverage, sequence]);
  const lookups = Buffer.concat([words(1, 4, 2, 0, 1, 8), subtable]);
  const header = words(1, 0, 10, 10 + scripts.length, 10 + scripts.length + features.length);
  return new Uint8Array(Buffer.concat([header, scripts, features, lookups]));
}

const glyphCount = new DataView(table('maxp').buffer).getUint16(4);
const loopForever = bytes(0xb8, 0xff, 0xfd, 0x1c);
const callForever = bytes(0xb0, 0, 0x2c, 0xb0, 0, 0x2b, 0x2d, 0xb0, 0, 0x2b);

function declared(font: Uint8Array, at: number, size: number): Uint8Array {
  const copy = new Uint8Array(font);
  new DataView(copy.buffer).setUint32(at, size);
  return copy;
}

export const fonts: readonly Row[] = [
  ['a good TTF', inFont(ttf), 'drawn'],
  ['a good WOFF', inFont(woff), 'drawn'],
  ['a good WOFF2', inFont(woff2), 'drawn'],
  ...truncations(ttf, lato),
  ...[0.01, 0.5, 0.99].flatMap((share): Row[] => [
    [`${share * 100} % of a WOFF`, inFont(woff.slice(0, woff.length * share)), 'font_invalid'],
    [`${share * 100} % of a WOFF2`, inFont(woff2.slice(0, woff2.length * share)), 'font_invalid'],
  ]),
  ...needed.map((tag): Row => [`a font without ${tag}`, changed({ [tag]: undefined }), 'font_invalid']),
  ...needed.map((tag): Row => [`a font whose ${tag} is empty`, changed({ [tag]: bytes() }), 'font_invalid']),
  ...needed.map(
    (tag): Row => [
      `a font whose ${tag} is noise`,
      changed({ [tag]: noiseOf(table(tag).length) }),
      'font_invalid|drawn',
    ],
  ),
  ...['GSUB', 'GPOS', 'GDEF', 'fpgm', 'prep', 'cvt ', 'kern'].map(
    (tag): Row => [`a font whose ${tag} is noise`, changed({ [tag]: noiseOf(5000) }), 'font_invalid|drawn'],
  ),
  ['a WOFF that claims 512 MiB', inFont(declared(woff, 16, 512 << 20)), 'font_invalid'],
  ['a WOFF whose table claims 512 MiB', inFont(declared(woff, 56, 512 << 20)), 'font_invalid'],
  [
    'a WOFF bomb',
    inFont(writeWoff(new Map([...lato, ['cvt ', new Uint8Array(64 << 20)]]), (data) => deflateSync(data))),
    'font_invalid',
  ],
  [
    'a WOFF bomb that lies',
    inFont(
      writeWoff(new Map([...lato, ['cvt ', new Uint8Array(64 << 20)]]), (data) => deflateSync(data), 1 << 20),
    ),
    'font_invalid',
  ],
  ['a WOFF2 that claims 512 MiB', inFont(declared(woff2, 16, 512 << 20)), 'font_invalid'],
  ['a cmap of 4 billion ranges', changed({ cmap: greedyCmap(0xffffffff) }), 'font_invalid'],
  ['a cmap of ranges that all cover everything', changed({ cmap: greedyCmap(1000) }), 'font_invalid|drawn'],
  ['glyphs made of themselves', changed({ glyf: endlessGlyph() }), 'font_invalid|drawn'],
  ['a program that never ends', changed({ prep: loopForever }), 'font_invalid|drawn'],
  ['a font program that never ends', changed({ fpgm: loopForever }), 'font_invalid|drawn'],
  ['a function that calls itself', changed({ fpgm: callForever }), 'font_invalid|drawn'],
  [
    'a rule that makes a thousand glyphs of one',
    changed({ GSUB: breedingGsub(glyphCount) }),
    'font_invalid|drawn',
    5000,
  ],
  [
    '65,535 glyphs in a table of a few',
    changed({ maxp: edited('maxp', (maxp) => maxp.setUint16(4, 0xffff)) }),
    'font_invalid',
  ],
  ['an em of no units', changed({ head: edited('head', (head) => head.setUint16(18, 0)) }), 'font_invalid'],
  ['lines 32,767 units high', changed({ hhea: edited('hhea', (hhea) => hhea.setInt16(4, 32_767)) }), 'drawn'],
  [
    'lines that go up',
    changed({
      hhea: edited('hhea', (hhea) => {
        hhea.setInt16(4, -32_768);
        hhea.setInt16(6, 32_767);
      }),
    }),
    'font_invalid|drawn',
  ],
  ['a table twice', inFont(edited2(ttf)), 'font_invalid'],
  ['nothing but a signature', inFont(ttf.slice(0, 12)), 'font_invalid'],
  ['a collection', inFont(new TextEncoder().encode('ttcf\0\x01\0\0\0\0\0\x01\0\0\0\x10')), 'font_invalid'],
  ['HTML named .ttf', inFont(new TextEncoder().encode('<!doctype html>')), 'font_invalid'],
  ['more bytes than a font may have', inFont(new Uint8Array(beyond('font_bytes'))), 'font_invalid'],
];

/** Two entries of the directory with one tag. */
function edited2(font: Uint8Array): Uint8Array {
  const copy = new Uint8Array(font);
  copy.copyWithin(12, 28, 32);
  return copy;
}

/** The same bytes at each run, without a pattern (a linear congruential generator). */
function noiseOf(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}
