import type { CustomFont, Face, FaceRequest, FaceStack } from '@limn/fonts';
import { LimnError, type Source, type Spec } from '@limn/spec';
import { describe, expect, it } from 'vitest';
import { styleKey } from '../text/style-key.js';
import { gather } from './gather.js';
import type { Need } from './need.js';
import type { World } from './world.js';

const svg = (size: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"/>`;

/** A file that claims a size and holds no pixels. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(45);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.write('IEND', 37);
  return bytes;
}

const inline = (bytes: Buffer | string): Source => ({
  type: 'base64',
  base64: Buffer.from(bytes).toString('base64'),
});
const url = (address: string): Source => ({ type: 'url', url: address });

const picture = (
  index: number,
  source: Source,
  more: Partial<Extract<Need, { kind: 'picture' }>> = {},
): Need => ({
  kind: 'picture',
  path: `/layers/${index}`,
  source,
  ...more,
});

const text = (index: number, style: Partial<FaceRequest>): Need => ({
  kind: 'typeface',
  path: `/layers/${index}`,
  style: { family: 'Inter', weight: 400, italic: false, text: 'a', ...style },
});

const metrics = { ascent: 1, descent: 0.2, lineGap: 0, capHeight: 0.7, xHeight: 0.5 };

const faceOf = ({ family, weight, italic }: FaceRequest): Face => ({
  id: `${family}@${weight}`,
  file: family,
  family,
  weight,
  italic,
  synthetic: { bold: false, oblique: false },
  ranges: [32, 126],
  metrics,
  color: false,
});

interface Record {
  readonly loads: Source[];
  readonly stacks: FaceRequest[];
  readonly custom: (readonly CustomFont[])[];
}

function fakeWorld(
  options: Partial<World> & { unpackedBytes?: number; warnings?: FaceStack['warnings'] } = {},
) {
  const record: Record = { loads: [], stacks: [], custom: [] };
  const { unpackedBytes = 1000, warnings = [], ...ports } = options;
  const world: World = {
    load: (source) => {
      record.loads.push(source);
      if (source.type === 'base64')
        return Promise.resolve(new Uint8Array(Buffer.from(source.base64, 'base64')));
      if (source.url.includes('missing')) {
        return Promise.reject(new LimnError('source_fetch_failed', 'The source answered with status 404.'));
      }
      return Promise.resolve(new Uint8Array(png(4, 4)));
    },
    fonts: {
      stack: (request, custom = []) => {
        record.stacks.push(request);
        record.custom.push(custom);
        const file = { id: request.family, bytes: new Uint8Array([1]) };
        return Promise.resolve({ faces: [faceOf(request)], files: [file], warnings });
      },
      openFont: (bytes, { name, weight, italic }) => {
        if (bytes[0] === 0x78) return Promise.reject(new LimnError('font_invalid', 'This is not a font.'));
        const file = { id: name, bytes };
        return Promise.resolve({ name, weight, italic, file, unpackedBytes, ranges: [], metrics });
      },
    },
    ...ports,
  };
  return { world, record };
}

const font = (file: Source): Spec['fonts'][number] => ({ name: 'Mine', weight: 400, style: 'normal', file });

const run = (
  needs: readonly Need[],
  world: World,
  more: { fonts?: Spec['fonts']; signal?: AbortSignal } = {},
) => gather({ needs, fonts: more.fonts ?? [] }, world, more.signal ?? new AbortController().signal);

async function refusal(work: Promise<unknown>): Promise<LimnError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof LimnError) return error;
  throw new Error(`Expected a refusal, got ${String(error)}`);
}

describe('gather', () => {
  it('finds pictures by the pointer of their layer, and loads each source once', async () => {
    const { world, record } = fakeWorld();
    const needs = [
      picture(0, url('https://a.example/a.png')),
      picture(1, { type: 'url', url: 'https://a.example/a.png', name: 'other.png' }),
      picture(2, inline(svg(9))),
    ];
    const { assets, warnings } = await run(needs, world);
    expect([...assets.pictures.keys()]).toEqual(['/layers/0', '/layers/1', '/layers/2']);
    expect(assets.pictures.get('/layers/2')).toMatchObject({ kind: 'vector', width: 9 });
    expect(record.loads).toHaveLength(2);
    expect(warnings).toEqual([]);
  });

  it('decodes the same base64 once in many requests, and tells apart what is as long', async () => {
    const padded = (width: number) => Buffer.concat([png(width, 3), Buffer.alloc(40_000)]);
    const { world, record } = fakeWorld();
    const read = async (bytes: Buffer) => (await run([picture(0, inline(bytes))], world)).assets.pictures;
    const first = await read(padded(7));
    const [again, other] = [await read(padded(7)), await read(padded(8))];
    expect(again.get('/layers/0')).toBe(first.get('/layers/0'));
    expect(other.get('/layers/0')).toMatchObject({ width: 8 });
    expect(record.loads).toHaveLength(2);
  });

  it('finds faces for each style of each layer, by its own characters', async () => {
    const { world, record } = fakeWorld();
    const needs = [text(0, { text: 'ab' }), text(1, { text: 'cd' }), text(1, { weight: 700, text: 'ef' })];
    const { assets } = await run(needs, world);
    expect(record.stacks.map((request) => request.text)).toEqual(['ab', 'cd', 'ef']);
    const face = assets.stacks.get(styleKey('/layers/1', { weight: 700, italic: false }))?.[0];
    expect(face?.weight).toBe(700);
    expect(assets.fontFiles.get('Inter')).toEqual(new Uint8Array([1]));
  });

  it('opens the fonts of the request for it alone', async () => {
    const { world, record } = fakeWorld();
    await run([text(0, {})], world, { fonts: [font(inline('font'))] });
    expect(record.custom[0]?.map(({ name }) => name)).toEqual(['Mine']);
  });

  it('gives results that can be sent to another process', async () => {
    const { world } = fakeWorld();
    const { assets } = await run([picture(0, inline(png(2, 2))), text(1, {})], world);
    expect(structuredClone(assets)).toEqual(assets);
  });

  it('passes on warnings about fonts, at their layer', async () => {
    const { world } = fakeWorld({
      warnings: [{ code: 'font_unknown', message: 'No such font.', hint: 'Inter' }],
    });
    const { warnings } = await run([text(3, {})], world);
    expect(warnings).toEqual([
      { path: '/layers/3', code: 'font_unknown', message: 'No such font.', hint: 'Inter' },
    ]);
  });
});

describe('vision', () => {
  it('is asked once for each picture and shape', async () => {
    const asked: number[] = [];
    const { world } = fakeWorld({
      focus: (_, aspect) => {
        asked.push(aspect);
        return Promise.resolve({ x: 1, y: 0, width: 2, height: 2 });
      },
    });
    const source = inline(png(4, 4));
    const needs = [0, 1].map((index) => picture(index, source, { smartCrop: 1 }));
    const { assets } = await run([...needs, picture(2, source, { smartCrop: 2 })], world);
    expect(asked).toEqual([1, 2]);
    expect(assets.crops.get('/layers/1')).toEqual({ x: 1, y: 0, width: 2, height: 2 });
  });

  it('puts what it cut out in the place of the picture', async () => {
    const { world } = fakeWorld({ cutOut: () => Promise.resolve(new Uint8Array(png(3, 3))) });
    const { assets } = await run(
      [picture(0, inline(png(4, 4)), { cutOut: true }), picture(1, inline(png(4, 4)))],
      world,
    );
    expect([...assets.pictures.values()].map(({ width }) => width)).toEqual([3, 4]);
  });

  it('is missed with a warning', async () => {
    const { world } = fakeWorld();
    const { warnings, assets } = await run(
      [picture(0, inline(png(4, 4)), { smartCrop: 1, cutOut: true })],
      world,
    );
    expect(warnings.map(({ path, code }) => [path, code])).toEqual([
      ['/layers/0/should_remove_background', 'background_removal_unavailable'],
      ['/layers/0/should_use_smart_cropping', 'smart_crop_unavailable'],
    ]);
    expect(warnings.every(({ hint }) => hint !== undefined)).toBe(true);
    expect(assets.crops.size).toBe(0);
  });

  it('is not asked about drawings', async () => {
    const fail = () => Promise.reject(new Error('asked'));
    const { world } = fakeWorld({ focus: fail, cutOut: fail });
    const { warnings } = await run([picture(0, inline(svg(4)), { smartCrop: 1, cutOut: true })], world);
    expect(warnings).toHaveLength(2);
  });
});

describe('faults', () => {
  it('are told all at once, each at its source, in the order of the request', async () => {
    const { world } = fakeWorld();
    const needs = [
      picture(0, inline('<html>')),
      picture(1, inline(png(2, 2))),
      picture(2, url('https://a.example/missing.png')),
      picture(3, inline('<html>')),
    ];
    const error = await refusal(run(needs, world, { fonts: [font(inline('xx'))] }));
    expect(error.code).toBe('font_invalid');
    expect(error.issues.map(({ path, code }) => [path, code])).toEqual([
      ['/fonts/0/file', 'font_invalid'],
      ['/layers/0/file', 'image_invalid'],
      ['/layers/2/file', 'source_fetch_failed'],
      ['/layers/3/file', 'image_invalid'],
    ]);
  });

  it('name the picture that passes the pixels of a request', async () => {
    const { world } = fakeWorld();
    const needs = [6000, 6001, 6002].map((side, index) => picture(index, inline(png(side, side))));
    const error = await refusal(run(needs, world));
    expect(error.issues).toMatchObject([
      { path: '/layers/2/file', code: 'image_too_large', limit: 80_000_000 },
    ]);
    const same = [0, 1, 2, 3].map((index) => picture(index, inline(png(6000, 6000))));
    await expect(run(same, world)).resolves.toBeDefined();
  });

  it('name the font that passes the bytes of a request', async () => {
    const { world } = fakeWorld({ unpackedBytes: 11 * 1024 * 1024 });
    const fonts = ['a', 'b', 'c'].map((bytes) => font(inline(bytes)));
    const error = await refusal(run([], world, { fonts }));
    expect(error.issues.map(({ path, code }) => [path, code])).toEqual([['/fonts/1/file', 'font_invalid']]);
  });

  it('name too many addresses, before any is fetched', async () => {
    const { world, record } = fakeWorld();
    const needs = Array.from({ length: 21 }, (_, index) => picture(index, url(`https://a.example/${index}`)));
    const error = await refusal(run(needs, world));
    expect([error.code, error.issues[0]?.code]).toEqual(['invalid_spec', 'too_many_source_urls']);
    expect(record.loads).toHaveLength(0);
    await expect(run(needs.slice(1), world)).resolves.toBeDefined();
  });

  it('that are nobody’s fault are not dressed up', async () => {
    const { world } = fakeWorld({ load: () => Promise.reject(new TypeError('bug')) });
    await expect(run([picture(0, inline('x'))], world)).rejects.toThrow(TypeError);
  });
});

describe('a request that is given up', () => {
  it('before it starts loads nothing', async () => {
    const { world, record } = fakeWorld();
    const error = await refusal(run([picture(0, inline('x'))], world, { signal: AbortSignal.abort() }));
    expect(error.code).toBe('cancelled');
    expect(record.loads).toHaveLength(0);
  });

  it('on the way ends at once', async () => {
    const { world } = fakeWorld({ load: () => new Promise(() => {}) });
    const work = run([picture(0, inline('x'))], world, { signal: AbortSignal.timeout(20) });
    expect((await refusal(work)).code).toBe('cancelled');
  });
});
