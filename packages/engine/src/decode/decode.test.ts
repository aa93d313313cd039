import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  apart,
  image,
  painted,
  pictured,
  pixelAt,
  quarters,
  type Rgba,
  raster,
  sceneOf,
  vector,
} from '../../tests/stage.js';
import type { RasterPicture } from '../gather/assets.js';
import { createDecoder } from './decode.js';
import type { PixelImage } from './pixels.js';

const red: Rgba = [255, 0, 0, 255];
const green: Rgba = [0, 255, 0, 255];
const blue: Rgba = [0, 0, 255, 255];
const white: Rgba = [255, 255, 255, 255];

/** Draws a whole 80 x 40 picture on a canvas of its size. */
async function shown(picture: RasterPicture) {
  const box = { x: 0, y: 0, width: 80, height: 40 };
  return painted(sceneOf(80, 40, image(box, box)), pictured({ '/p': picture }));
}

const size = { width: 80, height: 40 };

async function expectQuarters(picture: RasterPicture, tolerance: number) {
  const bitmap = await shown(picture);
  expect(apart(pixelAt(bitmap, 20, 10), red)).toBeLessThanOrEqual(tolerance);
  expect(apart(pixelAt(bitmap, 60, 10), green)).toBeLessThanOrEqual(tolerance);
  expect(apart(pixelAt(bitmap, 60, 30), blue)).toBeLessThanOrEqual(tolerance);
  expect(apart(pixelAt(bitmap, 20, 30), white)).toBeLessThanOrEqual(tolerance);
}

describe('formats', () => {
  const formats = ['png', 'jpeg', 'webp', 'gif', 'avif', 'tiff'] as const;
  it.each(formats)('%s is decoded to its colours', async (format) => {
    await expectQuarters(raster(await quarters(80, 40).toFormat(format).toBuffer(), size, format), 12);
  });

  it('16 bits a channel become 8', async () => {
    const bytes = await quarters(80, 40).toColourspace('rgb16').png().toBuffer();
    expect((await sharp(bytes).metadata()).depth).toBe('ushort');
    await expectQuarters(raster(bytes, size), 0);
  });

  it('a palette becomes colours', async () => {
    await expectQuarters(raster(await quarters(80, 40).png({ palette: true }).toBuffer(), size), 1);
  });

  it('grey becomes three equal channels', async () => {
    const bytes = await sharp({ create: { ...size, channels: 3, background: '#777777' } })
      .toColourspace('b-w')
      .png()
      .toBuffer();
    expect(pixelAt(await shown(raster(bytes, size)), 5, 5)).toEqual([0x77, 0x77, 0x77, 255]);
  });

  it('CMYK becomes RGB', async () => {
    const bytes = await quarters(80, 40).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer();
    expect((await sharp(bytes).metadata()).space).toBe('cmyk');
    const bitmap = await shown(raster(bytes, size, 'jpeg'));
    const [r, g, b] = pixelAt(bitmap, 20, 10);
    expect(r).toBeGreaterThan(g + 120);
    expect(r).toBeGreaterThan(b + 120);
    expect(apart(pixelAt(bitmap, 20, 30), white)).toBeLessThan(8);
  });

  it('a wide colour profile is converted to sRGB', async () => {
    const flat = sharp({ create: { ...size, channels: 3, background: { r: 200, g: 100, b: 50 } } });
    const bytes = await flat.withIccProfile('p3').jpeg({ quality: 100 }).toBuffer();
    const stored = await sharp(bytes, { ignoreIcc: true }).raw().toBuffer();
    expect(Math.abs((stored[0] as number) - 200)).toBeGreaterThan(5);
    expect(apart(pixelAt(await shown(raster(bytes, size, 'jpeg')), 9, 9), [200, 100, 50, 255])).toBeLessThan(
      5,
    );
  });

  it('an animation is a still of its first frame', async () => {
    const frames = ['#FF0000', '#0000FF'].map((background) => ({
      create: { ...size, channels: 3 as const, background },
    }));
    const stills = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
    const bytes = await sharp(stills, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(bytes).metadata()).pages).toBe(2);
    expect(pixelAt(await shown(raster(bytes, size, 'gif')), 40, 20)).toEqual(red);
  });
});

describe('orientation', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('EXIF orientation %i is turned upright', async (orientation) => {
    const turned = orientation > 4;
    // What a camera would store so that the picture shows as quarters when it is put upright.
    const stored = await storedFor(orientation).withMetadata({ orientation }).toBuffer();
    const { width, height } = await sharp(stored).metadata();
    expect([width, height]).toEqual(turned ? [40, 80] : [80, 40]);
    await expectQuarters(raster(stored, size, 'jpeg'), 12);
  });

  it('a crop is counted in upright pixels', async () => {
    const stored = await storedFor(6).withMetadata({ orientation: 6 }).toBuffer();
    const box = { x: 0, y: 0, width: 20, height: 10 };
    const item = image(box, { x: 40, y: 20, width: 40, height: 20 });
    const bitmap = await painted(sceneOf(20, 10, item), pictured({ '/p': raster(stored, size, 'jpeg') }));
    expect(apart(pixelAt(bitmap, 10, 5), blue)).toBeLessThan(12);
  });
});

function storedFor(orientation: number): Sharp {
  const order: Readonly<Record<number, readonly string[]>> = {
    1: ['#FF0000', '#00FF00', '#0000FF', '#FFFFFF'],
    2: ['#00FF00', '#FF0000', '#FFFFFF', '#0000FF'],
    3: ['#0000FF', '#FFFFFF', '#FF0000', '#00FF00'],
    4: ['#FFFFFF', '#0000FF', '#00FF00', '#FF0000'],
    5: ['#FF0000', '#FFFFFF', '#0000FF', '#00FF00'],
    6: ['#00FF00', '#0000FF', '#FFFFFF', '#FF0000'],
    7: ['#0000FF', '#00FF00', '#FF0000', '#FFFFFF'],
    8: ['#FFFFFF', '#FF0000', '#00FF00', '#0000FF'],
  };
  const [width, height] = orientation > 4 ? [40, 80] : [80, 40];
  const places = [
    [0, 0],
    [width / 2, 0],
    [width / 2, height / 2],
    [0, height / 2],
  ] as const;
  const tiles = (order[orientation] as readonly string[]).map((background, corner) => ({
    input: { create: { width: width / 2, height: height / 2, channels: 3 as const, background } },
    left: places[corner]?.[0] ?? 0,
    top: places[corner]?.[1] ?? 0,
  }));
  return sharp({ create: { width, height, channels: 3, background: '#000000' } })
    .composite(tiles)
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' });
}

describe('size', () => {
  async function decoded(
    target: { width: number; height: number },
    crop: Parameters<typeof image>[1],
    scale = 1,
  ) {
    const picture = raster(await quarters(400, 200).png().toBuffer(), { width: 400, height: 200 });
    const item = image({ x: 0, y: 0, ...target }, crop);
    const pixels = await createDecoder().decode(sceneOf(500, 500, item), pictured({ '/p': picture }), scale);
    return [...pixels.values()][0] as PixelImage;
  }

  it('a photo is shrunk to the device pixels of its box', async () => {
    const { width, height } = await decoded(
      { width: 50, height: 25 },
      { x: 0, y: 0, width: 400, height: 200 },
      2,
    );
    expect([width, height]).toEqual([100, 50]);
  });

  it('a photo is never enlarged before it is drawn', async () => {
    const { width, height } = await decoded(
      { width: 450, height: 450 },
      { x: 100, y: 0, width: 200, height: 200 },
    );
    expect([width, height]).toEqual([200, 200]);
  });

  it('fractions of a crop are kept where the photo is enlarged', async () => {
    const crop = { x: 10.25, y: 0, width: 4.5, height: 4.5 };
    const { width, height, part } = await decoded({ width: 450, height: 450 }, crop);
    expect([width, height]).toEqual([5, 5]);
    expect(part).toEqual({ x: 0.25, y: 0, width: 4.5, height: 4.5 });
  });

  it('attention has the shape of the box', async () => {
    const { width, height } = await decoded({ width: 60, height: 60 }, 'attention');
    expect([width, height]).toEqual([60, 60]);
  });

  it('attention enlarges nothing', async () => {
    const { width, height } = await decoded({ width: 480, height: 480 }, 'attention');
    expect([width, height]).toEqual([200, 200]);
  });

  it('a huge box takes no more pixels than the largest canvas', async () => {
    const big = vector('<rect width="9" height="9"/>', { width: 9, height: 9 }, 'librsvg');
    const item = image({ x: 0, y: 0, width: 100_000, height: 100_000 }, { x: 0, y: 0, width: 9, height: 9 });
    const pixels = await createDecoder().decode(sceneOf(10, 10, item), pictured({ '/p': big }), 1);
    const { width, height } = [...pixels.values()][0] as PixelImage;
    expect(width * height).toBeLessThanOrEqual(4096 * 4096);
  });

  it('pictures wholly off the canvas are not decoded', async () => {
    const broken = raster(new Uint8Array(9), { width: 9, height: 9 });
    const crop = { x: 0, y: 0, width: 9, height: 9 };
    const items = [
      image({ x: 10, y: 0, width: 5, height: 5 }, crop),
      image({ x: 0, y: -5, width: 5, height: 5 }, crop),
    ];
    expect(
      (await createDecoder().decode(sceneOf(10, 10, ...items), pictured({ '/p': broken }), 1)).size,
    ).toBe(0);
  });
});

describe('crop', () => {
  it('attention keeps what is lively', async () => {
    const spot = {
      input: { create: { width: 60, height: 60, channels: 3 as const, background: '#FF2200' } },
    };
    const bytes = await sharp({ create: { width: 600, height: 100, channels: 3, background: '#888888' } })
      .composite([{ ...spot, left: 500, top: 20 }])
      .png()
      .toBuffer();
    const box = { x: 0, y: 0, width: 50, height: 50 };
    const assets = pictured({ '/p': raster(bytes, { width: 600, height: 100 }) });
    const { data } = await painted(sceneOf(50, 50, image(box, 'attention')), assets);
    const reds = data.filter((value, index) => index % 4 === 1 && value < 80).length;
    expect(reds).toBeGreaterThan(400);
  });

  it('the asked part of the picture fills the box', async () => {
    const assets = pictured({ '/p': raster(await quarters(80, 40).png().toBuffer(), size) });
    const item = image({ x: 0, y: 0, width: 40, height: 40 }, { x: 40, y: 0, width: 40, height: 40 });
    const bitmap = await painted(sceneOf(40, 40, item), assets);
    expect([pixelAt(bitmap, 20, 2), pixelAt(bitmap, 20, 38)]).toEqual([green, blue]);
  });
});

describe('vector pictures', () => {
  const disc = '<circle cx="10" cy="10" r="8" fill="#FF0000"/>';
  it.each(['skia', 'librsvg'] as const)('%s draws outlines at the target size', async (painter) => {
    const assets = pictured({ '/p': vector(disc, { width: 20, height: 20 }, painter) });
    const item = image({ x: 0, y: 0, width: 400, height: 400 }, { x: 0, y: 0, width: 20, height: 20 });
    const { data, width } = await painted(sceneOf(400, 400, item), assets);
    const row = Array.from({ length: width }, (_, x) => data[(200 * width + x) * 4 + 3] as number);
    // A bitmap of 20 pixels drawn at 400 would have some 20 half-transparent pixels at each edge.
    expect(row.filter((alpha) => alpha > 0 && alpha < 255).length).toBeLessThanOrEqual(4);
    expect(row.filter((alpha) => alpha === 255).length).toBeGreaterThan(310);
  });

  it.each(['skia', 'librsvg'] as const)('%s draws the asked part', async (painter) => {
    const halves =
      '<rect width="10" height="20" fill="#FF0000"/><rect x="10" width="10" height="20" fill="#0000FF"/>';
    const assets = pictured({ '/p': vector(halves, { width: 20, height: 20 }, painter) });
    const item = image({ x: 0, y: 0, width: 50, height: 50 }, { x: 10, y: 10, width: 10, height: 10 });
    const bitmap = await painted(sceneOf(50, 50, item), assets);
    expect([pixelAt(bitmap, 1, 1), pixelAt(bitmap, 48, 48)]).toEqual([blue, blue]);
  });
});

describe('edges', () => {
  it('a transparent picture has no dark rim after shrinking', async () => {
    const disc =
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><circle cx="200" cy="200" r="150" fill="#FFFFFF"/></svg>';
    const bytes = await sharp(Buffer.from(disc)).png().toBuffer();
    const assets = pictured({ '/p': raster(bytes, { width: 400, height: 400 }) });
    const item = image({ x: 0, y: 0, width: 37, height: 37 }, { x: 0, y: 0, width: 400, height: 400 });
    const { data } = await painted(sceneOf(37, 37, item), assets, { background: '#FFFFFF' });
    expect(Math.min(...data)).toBeGreaterThanOrEqual(254);
  });
});

describe('keeping', () => {
  it('a photo that was seen before is the same pixels', async () => {
    const decoder = createDecoder();
    const picture = raster(await quarters(80, 40).png().toBuffer(), size);
    const scene = sceneOf(80, 40, image({ x: 0, y: 0, ...size }, { x: 0, y: 0, ...size }));
    const first = await decoder.decode(scene, pictured({ '/p': picture }), 1);
    const second = await decoder.decode(scene, pictured({ '/p': picture }), 1);
    expect([...second.values()][0]).toBe([...first.values()][0]);
    decoder.clear();
    const third = await decoder.decode(scene, pictured({ '/p': picture }), 1);
    expect([...third.values()][0]).not.toBe([...first.values()][0]);
  });

  it('no more bytes are kept than allowed', async () => {
    const decoder = createDecoder({ cacheBytes: 100 });
    const picture = raster(await quarters(80, 40).png().toBuffer(), size);
    const scene = sceneOf(80, 40, image({ x: 0, y: 0, ...size }, { x: 0, y: 0, ...size }));
    const first = await decoder.decode(scene, pictured({ '/p': picture }), 1);
    const second = await decoder.decode(scene, pictured({ '/p': picture }), 1);
    expect([...second.values()][0]).not.toBe([...first.values()][0]);
  });
});

describe('refusals', () => {
  const whole = { x: 0, y: 0, ...size };
  const scene = sceneOf(80, 40, image(whole, whole));

  it('a truncated JPEG is refused with the pointer of its layer', async () => {
    const bytes = await quarters(80, 40).jpeg().toBuffer();
    const cut = raster(bytes.subarray(0, bytes.length - 200), size, 'jpeg');
    await expect(createDecoder().decode(scene, pictured({ '/p': cut }), 1)).rejects.toMatchObject({
      name: 'LimnError',
      code: 'image_invalid',
      issues: [{ path: '/p', code: 'image_invalid' }],
    });
  });

  it('a picture of more pixels than the limit is refused', async () => {
    const bytes = await sharp({ create: { width: 8000, height: 5001, channels: 3, background: '#FFF' } })
      .png()
      .toBuffer();
    const vast = raster(bytes, { width: 8000, height: 5001 });
    await expect(createDecoder().decode(scene, pictured({ '/p': vast }), 1)).rejects.toMatchObject({
      code: 'image_too_large',
    });
  });

  it('a request that is given up is cancelled', async () => {
    const picture = raster(await quarters(80, 40).png().toBuffer(), size);
    const decoding = createDecoder().decode(scene, pictured({ '/p': picture }), 1, AbortSignal.abort());
    await expect(decoding).rejects.toMatchObject({ code: 'cancelled' });
  });
});
