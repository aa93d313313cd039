import { limitOf } from '@limn/spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFontLibrary, openFont } from '../src/index.js';
import { readTables } from '../src/sfnt/tables.js';
import { bytesOf, writeSfnt } from '../src/sfnt/write.js';
import { packaged, packWoff, staticTtf, staticWoff2, variableTtf, withTableLength } from './font-files.js';

const regular = { name: 'House Sans', weight: 400, italic: false };
const library = createFontLibrary();
const ttf = await staticTtf();
const variable = await variableTtf();

const refused = (bytes: Uint8Array) =>
  expect(openFont(bytes, regular)).rejects.toMatchObject({ code: 'font_invalid' });

describe('openFont', () => {
  it.each([
    ['TTF', ttf],
    ['WOFF', packWoff(ttf)],
    ['WOFF2', staticWoff2()],
    ['WOFF of a package', packaged('@fontsource/lato/files/lato-latin-400-normal.woff')],
    ['a font of many glyphs', packaged('@fontsource/nanum-gothic/files/nanum-gothic-117-400-normal.woff2')],
  ])('opens %s', async (_, bytes) => {
    const font = await openFont(bytes, regular);
    expect(font.ranges.length).toBeGreaterThan(4);
    expect(font.unpackedBytes).toBeGreaterThan(10_000);
    expect(font.axis).toBeUndefined();
  });

  it('gives one font one id, whatever it came in', async () => {
    const [one, two] = [await openFont(ttf, regular), await openFont(packWoff(ttf), regular)];
    expect(one.file.id).toBe(two.file.id);
    expect(Buffer.compare(one.file.bytes, two.file.bytes)).toBe(0);
  });

  it('writes the declared weight and slant, and knows such files apart', async () => {
    const bold = await openFont(ttf, { ...regular, weight: 700, italic: true });
    expect(bold.file.id).not.toBe((await openFont(ttf, regular)).file.id);
    const os2 = readTables(bold.file.bytes).get('OS/2')!;
    expect(os2.getUint16(4)).toBe(700);
    expect(os2.getUint16(62) & 0b10_0001).toBe(0b10_0001);
  });

  it('never has the bytes of a bundled font', async () => {
    const bundled = await library.stack({ family: 'Inter', weight: 400, italic: false, text: 'a' });
    const custom = await openFont(variable, regular);
    expect(Buffer.compare(custom.file.bytes, bundled.files[0]!.bytes)).not.toBe(0);
    expect(custom.axis).toEqual({ min: 100, max: 900 });
  });

  it('leaves out tables whose drawings would go unchecked', async () => {
    const tables = new Map([...readTables(ttf)].map(([tag, view]) => [tag, bytesOf(view)] as const));
    for (const tag of ['SVG ', 'CBDT', 'CBLC', 'sbix', 'XYZ ']) tables.set(tag, new Uint8Array(64));
    const { file } = await openFont(writeSfnt(0x00010000, tables), regular);
    expect([...readTables(file.bytes).keys()].filter((tag) => /SVG|CB|sbix|XYZ/.test(tag))).toEqual([]);
  });
});

describe('a broken font is refused', () => {
  it.each([
    ['nothing', new Uint8Array(0)],
    ['text', new TextEncoder().encode('<!doctype html><title>Not found</title>')],
    ['zeros', new Uint8Array(1000)],
    ['a collection', new TextEncoder().encode('ttcf\0\x01\0\0\0\0\0\x01')],
    ['a lone signature', new TextEncoder().encode('wOF2')],
    ['a signature and zeros', new Uint8Array([0x77, 0x4f, 0x46, 0x32, ...new Uint8Array(100)])],
  ])('%s', (_, bytes) => refused(bytes));

  it('more bytes than the limit, before it is read', () =>
    refused(new Uint8Array(limitOf('font_bytes') + 1)));

  it.each([...readTables(ttf).keys()])('cut off inside %s', async (tag) => {
    const table = readTables(ttf).get(tag)!;
    await refused(ttf.slice(0, table.byteOffset - ttf.byteOffset + Math.floor(table.byteLength / 2)));
  });

  const checked = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'];
  it.each(checked)('with half of %s', (tag) => refused(withTableLength(ttf, tag, (length) => length >> 1)));
  it.each(checked)('with nothing of %s', (tag) => refused(withTableLength(ttf, tag, () => 0)));
  it.each(checked)('with a %s longer than the file', (tag) =>
    refused(withTableLength(ttf, tag, () => 0xffff_ffff)),
  );
  it.each(checked)('without %s', async (missing) => {
    const tables = [...readTables(ttf)].filter(([tag]) => tag !== missing);
    await refused(writeSfnt(0x00010000, new Map(tables.map(([tag, view]) => [tag, bytesOf(view)]))));
  });

  it.each(['fvar', 'gvar'])('with half of %s', (tag) =>
    refused(withTableLength(variable, tag, (length) => length >> 1)),
  );

  it('a WOFF that would unpack to 512 MiB', async () => {
    const bomb = packWoff(ttf);
    new DataView(bomb.buffer).setUint32(16, 512 << 20);
    await refused(bomb);
    const quiet = packWoff(ttf);
    new DataView(quiet.buffer).setUint32(44 + 12, 512 << 20);
    await refused(quiet);
  });

  it('a WOFF whose table is longer than it says', async () => {
    const woff = packWoff(ttf);
    const view = new DataView(woff.buffer);
    view.setUint32(44 + 12, view.getUint32(44 + 12) - 1);
    await refused(woff);
  });

  it('a WOFF2 that would unpack to 512 MiB', async () => {
    const bomb = staticWoff2();
    new DataView(bomb.buffer).setUint32(16, 512 << 20);
    await refused(bomb);
  });

  it.each([0.2, 0.5, 0.9, 0.999])('WOFF and WOFF2 cut off at %d of their length', async (part) => {
    for (const whole of [packWoff(ttf), staticWoff2()])
      await refused(whole.slice(0, Math.floor(whole.length * part)));
  });

  it('or opened, but never an error of another kind', async () => {
    const sources = [ttf, packWoff(ttf), staticWoff2(), variable];
    const flips = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sources), flips, async (source, changes) => {
        const broken = new Uint8Array(source);
        for (const [place, value] of changes) broken[Math.floor(place * (broken.length - 1))] = value;
        const code = await openFont(broken, regular).then(
          () => 'opened',
          (error: { code?: string }) => error.code,
        );
        expect(['opened', 'font_invalid']).toContain(code);
      }),
      { numRuns: 120 },
    );
    // What came before must not have harmed what comes after.
    await expect(openFont(staticWoff2(), regular)).resolves.toMatchObject({ weight: 400 });
  });
});

describe('a stack with custom fonts', () => {
  it('prefers them to a bundled family of the same name, for this request only', async () => {
    const request = { family: 'inter', weight: 400, italic: false, text: 'a' };
    const font = await openFont(ttf, { ...regular, name: 'Inter' });
    const own = await library.stack(request, [font]);
    expect(own.faces.map(({ id }) => id)).toEqual([`${font.file.id}@400`]);
    expect(own.files[0]).toBe(font.file);
    const other = await library.stack(request);
    expect(other.faces[0]!.id).toBe('inter/latin-wght-normal@400');
  });

  it('chooses among weights and slants', async () => {
    const fonts = [
      await openFont(ttf, regular),
      await openFont(ttf, { ...regular, weight: 700 }),
      await openFont(ttf, { ...regular, italic: true }),
    ];
    const drawn = async (weight: number, italic: boolean) => {
      const { faces } = await library.stack({ family: 'house-sans', weight, italic, text: 'a' }, fonts);
      return { weight: faces[0]!.weight, italic: faces[0]!.italic, ...faces[0]!.synthetic };
    };
    expect(await drawn(800, false)).toEqual({ weight: 700, italic: false, bold: false, oblique: false });
    expect(await drawn(400, true)).toEqual({ weight: 400, italic: true, bold: false, oblique: false });
    expect(await drawn(700, true)).toEqual({ weight: 400, italic: true, bold: true, oblique: false });
  });

  it('moves along the axis of a variable one', async () => {
    const font = await openFont(variable, regular);
    const { faces } = await library.stack({ family: 'House Sans', weight: 650, italic: false, text: 'a' }, [
      font,
    ]);
    expect(faces[0]!.weight).toBe(650);
    expect(faces[0]!.synthetic.bold).toBe(false);
  });

  it('falls back for what they lack, and suggests them for a name misspelt', async () => {
    const font = await openFont(ttf, regular);
    const { faces } = await library.stack({ family: 'House Sans', weight: 400, italic: false, text: 'aЖ' }, [
      font,
    ]);
    expect(faces.map(({ family }) => family)).toEqual(['House Sans', 'Inter']);
    const { warnings } = await library.stack(
      { family: 'Huose Sans', weight: 400, italic: false, text: 'a' },
      [font],
    );
    expect(warnings[0]!.hint).toBe('Did you mean House Sans?');
  });
});
