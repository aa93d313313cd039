import { createRequire } from 'node:module';
import type { Face } from '@limn/fonts';
import { describe, expect, it } from 'vitest';
import { assetsOf, faced } from '../../tests/stage.js';
import { createMeasure } from './measure.js';
import { createTypefaces } from './typefaces.js';

const { GlobalFonts } = createRequire(import.meta.url)('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

async function ownFont(tail: number): Promise<{ face: Face; assets: ReturnType<typeof assetsOf> }> {
  const { face, assets } = await faced({ text: 'a', family: 'Lato' });
  const bytes = Buffer.concat([assets.fontFiles.get(face.file) as Uint8Array, Buffer.from([tail, 0, 0, 0])]);
  const own = { ...face, id: `custom/${tail}@400`, file: `custom/${tail}` };
  return {
    face: own,
    assets: assetsOf({ stacks: new Map([['', [own]]]), fontFiles: new Map([[own.file, bytes]]) }),
  };
}

const familyOf = (font: string | undefined) => font?.match(/"(.*)"/)?.[1] ?? '';

describe('bundled fonts', () => {
  it('stay after their request', async () => {
    const { assets, face } = await faced({ text: 'a' });
    const lease = createTypefaces().use(assets);
    const family = familyOf(lease.font(face.id, 20));
    lease.release();
    expect(GlobalFonts.has(family)).toBe(true);
  });
});

describe('fonts of a request', () => {
  it('cannot be drawn with after the lease', async () => {
    const { assets, face } = await ownFont(1);
    const lease = createTypefaces().use(assets);
    expect(lease.font(face.id, 20)).toContain('20px');
    lease.release();
    expect(lease.font(face.id, 20)).toBeUndefined();
    expect(createTypefaces().use(assetsOf({})).font(face.id, 20)).toBeUndefined();
  });

  it('are known by a hash, never by a name of their own', async () => {
    const { assets, face } = await ownFont(2);
    const lease = createTypefaces().use(assets);
    expect(familyOf(lease.font(face.id, 20))).toMatch(/^limn own [0-9a-f]{64}$/);
    lease.release();
  });

  it('leave the process when enough others followed', async () => {
    const typefaces = createTypefaces();
    const families: string[] = [];
    for (let index = 10; index < 22; index++) {
      const { assets, face } = await ownFont(index);
      const lease = typefaces.use(assets);
      families.push(familyOf(lease.font(face.id, 20)));
      lease.release();
    }
    expect(families.map((family) => GlobalFonts.has(family))).toEqual([
      ...Array(4).fill(false),
      ...Array(8).fill(true),
    ]);
  });

  it('stay while another request draws with them', async () => {
    const typefaces = createTypefaces();
    const { assets, face } = await ownFont(30);
    const [first, second] = [typefaces.use(assets), typefaces.use(assets)];
    const family = familyOf(second.font(face.id, 20));
    first.release();
    first.release();
    for (let index = 31; index < 45; index++) typefaces.use((await ownFont(index)).assets).release();
    expect(GlobalFonts.has(family)).toBe(true);
    second.release();
    expect(GlobalFonts.has(family)).toBe(false);
  });

  it('take no bundled font of the same bytes away', async () => {
    const { assets, face } = await faced({ text: 'a', family: 'Lato' });
    const typefaces = createTypefaces();
    const bundled = typefaces.use(assets);
    const width = createMeasure(bundled)('Unmeasured', face, { size: 100, letterSpacing: 0 });
    const own = { ...face, id: 'custom/same@400', file: 'custom/same' };
    const fontFiles = new Map([[own.file, assets.fontFiles.get(face.file) as Uint8Array]]);
    typefaces.use(assetsOf({ stacks: new Map([['', [own]]]), fontFiles })).release();
    for (let index = 50; index < 64; index++) typefaces.use((await ownFont(index)).assets).release();
    expect(createMeasure(bundled)('Unmeasured ', face, { size: 100, letterSpacing: 0 })).toBeGreaterThan(
      width,
    );
    expect(GlobalFonts.has(familyOf(bundled.font(face.id, 20)))).toBe(true);
  });

  it('that are no fonts are refused', () => {
    const fontFiles = new Map([['custom/no', new TextEncoder().encode('not a font at all, however long')]]);
    expect(() => createTypefaces().use(assetsOf({ fontFiles }))).toThrowError(
      expect.objectContaining({ code: 'font_invalid' }),
    );
  });
});

describe('measure', () => {
  it('is linear in the size and never rounded', async () => {
    const { assets, face } = await faced({ text: 'Hello AV' });
    const measure = createMeasure(createTypefaces().use(assets));
    const at = (size: number) => measure('Hello AV', face, { size, letterSpacing: 0 });
    expect(at(13.37) / 13.37).toBeCloseTo(at(400) / 400, 9);
  });

  it('adds letter spacing after every letter', async () => {
    const { assets, face } = await faced({ text: 'abc' });
    const measure = createMeasure(createTypefaces().use(assets));
    const plain = measure('abc', face, { size: 30, letterSpacing: 0 });
    expect(measure('abc', face, { size: 30, letterSpacing: 5 })).toBeCloseTo(plain + 15, 4);
  });

  it('is 0 for nothing', async () => {
    const { assets, face } = await faced({ text: 'a' });
    expect(createMeasure(createTypefaces().use(assets))('', face, { size: 30, letterSpacing: 5 })).toBe(0);
  });
});
