// Prints a hash of a picture in every format, for determinism.test.ts to compare over processes.
import { createHash } from 'node:crypto';
import { createDecoder } from '../src/decode/decode.js';
import { encode } from '../src/encode/encode.js';
import type { Picture } from '../src/gather/assets.js';
import { createPainter } from '../src/paint/paint.js';
import { createTypefaces } from '../src/paint/typefaces.js';
import { assetsOf, faced, group, image, quarters, raster, rect, sceneOf, text, vector } from './stage.js';

const { assets, face } = await faced({ text: 'Same bytes', weight: 600 });
const photo = raster(await quarters(400, 300).jpeg().toBuffer(), { width: 400, height: 300 }, 'jpeg');
const drawing = vector('<circle cx="50" cy="50" r="40" fill="#FF8800"/>', { width: 100, height: 100 });
const stops = [
  { offset: 0, color: '#112233' },
  { offset: 1, color: '#DDEEFF' },
];
const scene = sceneOf(
  600,
  320,
  rect(0, 0, 600, 320, { kind: 'linear', x0: 0, y0: 0, x1: 600, y1: 320, stops }),
  image({ x: 20, y: 20, width: 200, height: 200 }, { x: 50, y: 0, width: 300, height: 300 }),
  group(
    { opacity: 0.6, rotation: { degrees: 7, cx: 400, cy: 100 } },
    {
      ...image({ x: 350, y: 50, width: 99, height: 99 }, { x: 0, y: 0, width: 100, height: 100 }),
      picture: '/v',
    },
    rect(380, 80, 90, 90, '#00FF0080'),
  ),
  text('Same bytes', face, { x: 250, baseline: 280, size: 48, width: 300 }),
);
const all = assetsOf({
  ...assets,
  pictures: new Map<string, Picture>([
    ['/p', photo],
    ['/v', drawing],
  ]),
});

const options = {
  pixels: await createDecoder().decode(scene, all, 1),
  typefaces: createTypefaces().use(all),
  scale: 1,
};
const painter = createPainter();
const bitmap = painter.begin(scene, options).finish(options.pixels);

function print(format: string, bytes: Uint8Array): void {
  console.log(format, createHash('sha256').update(bytes).digest('hex'));
}

for (const format of ['png', 'jpeg', 'webp', 'avif', 'tiff', 'gif'] as const) {
  print(format, (await encode(bitmap, { format, scale: 1, progressive: false })).bytes);
}
print('svg', painter.paintSvg(scene, options));
print('pdf', painter.paintPdf(scene, options));
