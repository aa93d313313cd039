// What Skia makes of the files: the claims that the rest of the package rests on.

import { createCanvas, type FontKey, GlobalFonts } from '@napi-rs/canvas';
import { afterEach, expect, it } from 'vitest';
import { mendedSequences } from '../src/emoji-sequences.js';
import { createFontLibrary, type Face, type FontFile } from '../src/index.js';

const library = createFontLibrary();
const registered: FontKey[] = [];

function register(file: FontFile): string {
  const alias = `t${file.id.replace(/\W/g, '')}`;
  registered.push(GlobalFonts.register(Buffer.from(file.bytes), alias)!);
  return alias;
}

afterEach(() => {
  for (const key of registered.splice(0)) GlobalFonts.remove(key);
});

/** Draws with one face as a painter would, and counts the ink. */
function draw(text: string, face: Face, alias: string) {
  const canvas = createCanvas(400, 100);
  const context = canvas.getContext('2d');
  context.font = `${face.weight} 60px ${alias}`;
  context.fillText(text, 10, 70);
  const pixels = context.getImageData(0, 0, 400, 100).data;
  let ink = 0;
  let colored = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    ink += pixels[at + 3]!;
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) colored++;
  }
  return { ink, colored, width: context.measureText(text).width };
}

async function drawWith(request: { family: string; weight: number; text: string }) {
  const { faces, files } = await library.stack({ italic: false, ...request });
  const aliases = new Map(files.map((file) => [file.id, register(file)]));
  const face = faces.find(({ color }) => color) ?? faces[0]!;
  return draw(request.text, face, aliases.get(face.file)!);
}

it('draws Thin and ExtraLight of a static family differently, both there at once', async () => {
  const [thin, light] = await Promise.all(
    [100, 200].map((weight) => library.stack({ family: 'Barlow', weight, italic: false, text: 'Ham' })),
  );
  // Registered under one name, as files of a family may be: the weight alone tells them apart.
  for (const { files } of [thin!, light!])
    registered.push(GlobalFonts.register(Buffer.from(files[0]!.bytes), 'tb')!);
  const ink = [thin!, light!].map(({ faces }) => draw('Ham', faces[0]!, 'tb').ink);
  expect(ink[1]!).toBeGreaterThan(ink[0]! * 1.2);
});

it('moves the weight axis of a variable font', async () => {
  const [light, plain, black] = [
    await drawWith({ family: 'Inter', weight: 100, text: 'Ham' }),
    await drawWith({ family: 'Inter', weight: 400, text: 'Ham' }),
    await drawWith({ family: 'Inter', weight: 900, text: 'Ham' }),
  ];
  expect(plain.ink).toBeGreaterThan(light.ink * 1.5);
  expect(black.ink).toBeGreaterThan(plain.ink * 1.3);
});

it('draws pictures in colour', async () => {
  const { colored } = await drawWith({ family: 'Inter', weight: 400, text: '😀' });
  expect(colored).toBeGreaterThan(500);
});

it.each(['👍🏽', '1️⃣', '🇩🇪', '👨‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '☀️', ...mendedSequences.values()])(
  'draws %s as one picture',
  async (picture) => {
    const one = await drawWith({ family: 'Inter', weight: 400, text: '😀' });
    const drawn = await drawWith({ family: 'Inter', weight: 400, text: picture });
    expect(drawn.width).toBeCloseTo(one.width, 1);
    expect(drawn.ink).toBeGreaterThan(100_000);
  },
);
