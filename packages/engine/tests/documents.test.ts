// SVG and PDF come from the scene that PNG comes from, and look like it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createDecoder } from '../src/decode/decode.js';
import { createPainter } from '../src/paint/paint.js';
import { createTypefaces } from '../src/paint/typefaces.js';
import type { TextRun } from '../src/scene/scene.js';
import { assetsOf, faced, group, image, quarters, raster, rect, sceneOf, text } from './stage.js';

const stops = [
  { offset: 0, color: '#FF8800' },
  { offset: 1, color: '#0000FF80' },
];

async function stage() {
  const { assets, face } = await faced({ text: 'Hamburg <&> "q"', weight: 700 });
  const emoji = await faced({ text: '\u{1F680}' });
  const rocket = emoji.assets.stacks.get('')?.find(({ color }) => color);
  if (rocket === undefined) throw new Error('no emoji face');
  const photo = raster(await quarters(80, 80).jpeg().toBuffer(), { width: 80, height: 80 }, 'jpeg');
  const scene = sceneOf(
    400,
    200,
    rect(0, 0, 400, 200, '#FFFFFF'),
    group(
      { clip: 'M20 40A20 20 0 0 1 60 40V60H20Z' },
      image({ x: 20, y: 20, width: 40, height: 40 }, { x: 20, y: 20, width: 40, height: 40 }),
    ),
    rect(80, 20, 100, 40, { kind: 'linear', x0: 80, y0: 0, x1: 180, y1: 0, stops }),
    rect(200, 20, 100, 40, { kind: 'radial', cx: 250, cy: 40, rx: 50, ry: 20, stops }),
    group(
      { opacity: 0.5, rotation: { degrees: 12, cx: 350, cy: 60 } },
      rect(320, 30, 40, 40, '#FF0000'),
      rect(340, 40, 40, 40, '#0000FF'),
    ),
    text('Hamburg <&> "q"', face, { x: 20, baseline: 120, size: 30, width: 260, color: '#112233' }),
    text('\u{1F680}', rocket, { x: 320, baseline: 140, size: 40, width: 50 }),
    group(
      { opacity: 0.4 },
      text('OOO', face, { x: 20, baseline: 180, size: 40, width: 120, letterSpacing: -8 }),
    ),
  );
  const all = assetsOf({
    pictures: new Map([['/p', photo]]),
    stacks: new Map([['', [face, rocket]]]),
    fontFiles: new Map([...assets.fontFiles, ...emoji.assets.fontFiles]),
  });
  const typefaces = createTypefaces().use(all);
  return { scene, options: { pixels: await createDecoder().decode(scene, all, 1), typefaces, scale: 1 } };
}

function unlike(one: Uint8Array, other: Uint8Array): number {
  return pixelmatch(one, other, undefined, 400, 200, { threshold: 0.15 });
}

const hasPoppler = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

function rasterized(pdf: Uint8Array): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'limn-pdf-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '72', '-png', '-singlefile', join(folder, 'a.pdf'), join(folder, 'a')]);
    return sharp(readFileSync(join(folder, 'a.png')))
      .ensureAlpha()
      .raw()
      .toBuffer();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('svg', () => {
  it('looks like the bitmap', async () => {
    const { scene, options } = await stage();
    const svg = createPainter().paintSvg(scene, options);
    const drawn = await sharp(svg).ensureAlpha().raw().toBuffer();
    expect(unlike(drawn, createPainter().begin(scene, options).finish(options.pixels).data)).toBeLessThan(
      400,
    );
  });

  it('holds text as outlines, and nothing to load', async () => {
    const { scene, options } = await stage();
    const svg = Buffer.from(createPainter().paintSvg(scene, options)).toString();
    expect(svg).not.toMatch(/<text|font-family|Hamburg/);
    expect(svg.match(/href="(?!data:|#)/)).toBeNull();
  });

  it('holds a letter or an emoji that comes back once, in few bytes', async () => {
    const { scene, options } = await stage();
    const [letters, emoji] = ['Hamburg', '\u{1F680}'].map((start) =>
      scene.items.find((item) => item.kind === 'text' && item.text.startsWith(start)),
    ) as [TextRun, TextRun];
    const runs = Array.from({ length: 400 }, (_, index) => [
      { ...letters, text: 'Hamburg', baseline: index },
      { ...emoji, text: emoji.text.repeat(5), size: 300 + (index % 100), baseline: index },
    ]);
    const svg = Buffer.from(createPainter().paintSvg(sceneOf(400, 200, ...runs.flat()), options)).toString();
    expect(svg.match(/<image/g)).toHaveLength(1);
    expect(svg.match(/<path/g)).toHaveLength(7);
    expect(svg.match(/<use/g)).toHaveLength(400 * (7 + 5));
    expect(svg.length).toBeLessThan(600_000);
  });

  it('shares no id with another document, which may stand in the same page', async () => {
    const { scene, options } = await stage();
    const [one, other] = [scene, { ...scene, width: 401 }].map((each) =>
      Array.from(
        Buffer.from(createPainter().paintSvg(each, options))
          .toString()
          .matchAll(/ id="([^"]*)"/g),
        ([, id]) => id,
      ),
    ) as [string[], string[]];
    expect(one.length).toBeGreaterThan(3);
    expect(new Set([...one, ...other]).size).toBe(one.length + other.length);
  });

  it('makes many different emoji coarser instead of the document large', async () => {
    const { scene, options } = await stage();
    const emoji = scene.items.find(({ kind }) => kind === 'text') as TextRun;
    const face = (scene.items.find((item) => item.kind === 'text' && item.size === 40) as TextRun).face;
    const runs = Array.from({ length: 60 }, (_, index) => ({
      ...emoji,
      face,
      size: 400,
      text: String.fromCodePoint(0x1f400 + index),
    }));
    const svg = Buffer.from(createPainter().paintSvg(sceneOf(400, 200, ...runs), options)).toString();
    const pixels = Array.from(svg.matchAll(/base64,([^"]*)"/g), ([, data]) => {
      const head = Buffer.from(data as string, 'base64');
      return head.readUInt32BE(16) * head.readUInt32BE(20);
    });
    expect(pixels).toHaveLength(60);
    expect(pixels.reduce((sum, area) => sum + area, 0)).toBeLessThan(8_600_000);
  });

  it('holds what lies off the page and is turned into view', async () => {
    const { scene, options } = await stage();
    const run = scene.items.find(({ kind }) => kind === 'text') as TextRun;
    const turned = sceneOf(
      400,
      200,
      group({ rotation: { degrees: 180, cx: 400, cy: 100 } }, { ...run, x: 500, baseline: 100 }),
    );
    const drawn = await sharp(createPainter().paintSvg(turned, options)).ensureAlpha().raw().toBuffer();
    const bitmap = createPainter().begin(turned, options).finish(options.pixels);
    expect(bitmap.data.some((value) => value > 0)).toBe(true);
    expect(unlike(drawn, bitmap.data)).toBeLessThan(200);
  });

  it('has the size of the scale, and the background when one is asked for', async () => {
    const { scene, options } = await stage();
    const svg = createPainter().paintSvg(scene, { ...options, scale: 2, background: '#FFFFFF' });
    expect(Buffer.from(svg).toString()).toContain(
      'width="800" height="400" viewBox="0 0 400 200"><rect width="100%"',
    );
  });
});

describe('pdf', () => {
  it.skipIf(!hasPoppler)('looks like the bitmap', async () => {
    const { scene, options } = await stage();
    const drawn = await rasterized(createPainter().paintPdf(scene, options));
    expect(unlike(drawn, createPainter().begin(scene, options).finish(options.pixels).data)).toBeLessThan(
      1200,
    );
  });

  it('has no date and no name of a machine', async () => {
    const { scene, options } = await stage();
    const pdf = Buffer.from(createPainter().paintPdf(scene, options)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).not.toMatch(/CreationDate|ModDate/);
  });
});

it.each(['paintSvg', 'paintPdf'] as const)('%s writes the same bytes twice', async (method) => {
  const [one, other] = [await stage(), await stage()];
  const first = createPainter()[method](one.scene, one.options);
  const second = createPainter()[method](other.scene, other.options);
  expect(Buffer.compare(first, second)).toBe(0);
});
