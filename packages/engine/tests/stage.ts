// What tests of decode, paint and encode share: pictures and scenes made by hand.
import { createHash } from 'node:crypto';
import { createFontLibrary, type Face, type FaceRequest } from '@limn/fonts';
import sharp, { type Sharp } from 'sharp';
import { createDecoder } from '../src/decode/decode.js';
import type { Assets, Picture, RasterPicture, VectorPicture } from '../src/gather/assets.js';
import type { Bitmap } from '../src/paint/bitmap.js';
import { createPainter } from '../src/paint/paint.js';
import { createTypefaces } from '../src/paint/typefaces.js';
import type { Fill, Group, Image, Item, Scene, Shape, TextRun } from '../src/scene/scene.js';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export type Rgba = readonly [number, number, number, number];

export function raster(
  bytes: Uint8Array,
  size: { width: number; height: number },
  format: RasterPicture['format'] = 'png',
): RasterPicture {
  return { kind: 'raster', format, bytes, hash: hashOf(bytes), ...size };
}

export function vector(
  content: string,
  size: { width: number; height: number },
  painter: VectorPicture['painter'] = 'skia',
): VectorPicture {
  const { width, height } = size;
  const root = `xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const bytes = new TextEncoder().encode(`<svg ${root}>${content}</svg>`);
  return { kind: 'vector', bytes, hash: hashOf(bytes), width, height, painter };
}

export function assetsOf(parts: Partial<Assets>): Assets {
  return {
    pictures: new Map(),
    crops: new Map(),
    bars: new Map(),
    hyphenation: new Map(),
    stacks: new Map(),
    fontFiles: new Map(),
    ...parts,
  };
}

export function pictured(pictures: Readonly<Record<string, Picture>>): Assets {
  return assetsOf({ pictures: new Map(Object.entries(pictures)) });
}

const library = createFontLibrary();

/** Assets with the bundled faces for one style, and the first of those faces. */
export async function faced(request: Partial<FaceRequest>): Promise<{ assets: Assets; face: Face }> {
  const stack = await library.stack({ family: 'Inter', weight: 400, italic: false, text: 'a', ...request });
  const fontFiles = new Map(stack.files.map(({ id, bytes }) => [id, bytes]));
  const assets = assetsOf({ stacks: new Map([['', stack.faces]]), fontFiles });
  return { assets, face: stack.faces[0] as Face };
}

export function sceneOf(width: number, height: number, ...items: Item[]): Scene {
  return { width, height, items };
}

export function rect(x: number, y: number, width: number, height: number, fill: Fill, smooth = true): Shape {
  const path = `M${x} ${y}H${x + width}V${y + height}H${x}Z`;
  return { kind: 'shape', box: { x, y, width, height }, path, fill, smooth };
}

export function group(properties: Partial<Group>, ...items: Item[]): Group {
  return { kind: 'group', opacity: 1, ...properties, items };
}

/** Picture `/p` in a box, cropped as asked. */
export function image(box: Image['box'], crop: Image['crop']): Image {
  return { kind: 'image', picture: '/p', box, crop };
}

export function text(content: string, face: Face, properties: Partial<TextRun> = {}): TextRun {
  const place = { size: 40, x: 10, baseline: 50, width: 100, color: '#000000' };
  return { kind: 'text', text: content, face: face.id, ...place, ...properties };
}

interface Stage {
  readonly scale?: number;
  readonly background?: string;
}

/** Decodes and paints a scene with engines of its own. */
export async function painted(
  scene: Scene,
  assets: Assets,
  { scale = 1, background }: Stage = {},
): Promise<Bitmap> {
  const typefaces = createTypefaces().use(assets);
  const pixels = await createDecoder().decode(scene, assets, scale);
  const bitmap = createPainter().begin(scene, { typefaces, scale, background }).finish(pixels);
  typefaces.release();
  return bitmap;
}

export function pixelAt({ data, width }: Pick<Bitmap, 'data' | 'width'>, x: number, y: number): Rgba {
  const at = (y * width + x) * 4;
  return [data[at] ?? -1, data[at + 1] ?? -1, data[at + 2] ?? -1, data[at + 3] ?? -1];
}

/** How far two colours lie apart in the channel that differs most. */
export function apart(one: Rgba, other: Rgba): number {
  return Math.max(...one.map((value, index) => Math.abs(value - (other[index] as number))));
}

/** Sum of alpha: how much was drawn. */
export function ink({ data }: Bitmap): number {
  let sum = 0;
  for (let index = 3; index < data.length; index += 4) sum += data[index] as number;
  return sum;
}

/** A picture of four quarters: red, green, blue and white, clockwise from the top left. */
export function quarters(width: number, height: number): Sharp {
  const half = { width: width / 2, height: height / 2 };
  const tile = (background: string, left: number, top: number) => ({
    input: { create: { ...half, channels: 3 as const, background } },
    left,
    top,
  });
  return sharp({ create: { width, height, channels: 3, background: '#FFFFFF' } }).composite([
    tile('#FF0000', 0, 0),
    tile('#00FF00', half.width, 0),
    tile('#0000FF', half.width, half.height),
  ]);
}
