// node --import tsx tests/golden/make-fixtures.ts: makes the pictures that goldens show. They are committed, as encoders
// change with their versions; run it to add one, and commit only that one.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

const folder = join(import.meta.dirname, 'fixtures');

function write(name: string, bytes: string | Uint8Array): void {
  writeFileSync(join(folder, name), bytes);
}

function svg(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
}

/** A chart that shows how it is cropped and turned: a frame, four different corners, a circle and an F in the middle. */
function chart(width: number, height: number): string {
  const right = width - 24;
  const bottom = height - 24;
  const x = width / 2;
  const y = height / 2;
  return svg(
    width,
    height,
    `<rect width="${width}" height="${height}" fill="#F97316"/>
    <rect x="4" y="4" width="${width - 8}" height="${height - 8}" fill="#E0F2FE"/>
    <rect x="4" y="4" width="20" height="20" fill="#DC2626"/>
    <rect x="${right}" y="4" width="20" height="20" fill="#16A34A"/>
    <rect x="${right}" y="${bottom}" width="20" height="20" fill="#2563EB"/>
    <rect x="4" y="${bottom}" width="20" height="20" fill="#111827"/>
    <circle cx="${x}" cy="${y}" r="32" fill="#FDE047"/>
    <path d="M${x - 12} ${y - 20}h26v8h-18v8h14v8h-14v16h-8Z" fill="#7C3AED"/>`,
  );
}

/** Half-transparent rings. */
const rings = svg(
  120,
  120,
  `<circle cx="60" cy="60" r="56" fill="#DB2777" fill-opacity="0.35"/><circle cx="60" cy="60" r="36" fill="#DB2777" fill-opacity="0.6"/><circle cx="60" cy="60" r="16" fill="#DB2777"/>`,
);

/** Fine lines that a bitmap of this size could not hold. */
const star = svg(
  24,
  24,
  `<path d="M12 1l3 8h8l-6.5 5 2.5 8.5-7-5-7 5 2.5-8.5L1 9h8Z" fill="#FACC15" stroke="#92400E" stroke-width="0.5"/>`,
);

/** Drawn by the careful painter: a shadow by filter, and a class. */
const shadow = svg(
  100,
  60,
  `<style>.face{fill:#0EA5E9}</style><defs><filter id="s" x="-20%" y="-20%" width="150%" height="160%"><feDropShadow dx="4" dy="5" stdDeviation="3" flood-color="#000000" flood-opacity="0.6"/></filter></defs><rect class="face" x="15" y="10" width="65" height="35" rx="8" filter="url(#s)"/>`,
);

/** Empty but for a busy corner at the right. */
const busy = svg(
  300,
  100,
  `<rect width="300" height="100" fill="#E5E7EB"/>${Array.from({ length: 48 }, (_, i) => {
    const x = 205 + (i % 8) * 11;
    const y = 18 + Math.floor(i / 8) * 11;
    return `<rect x="${x}" y="${y}" width="8" height="8" fill="${['#DC2626', '#F59E0B', '#111827'][i % 3]}"/>`;
  }).join('')}`,
);

const picture = (text: string): Sharp => sharp(Buffer.from(text));

async function turned(from: Sharp, ...steps: ((image: Sharp) => Sharp)[]): Promise<Sharp> {
  let image = from;
  for (const step of steps) image = sharp(await step(image).png().toBuffer());
  return image;
}

/** How the upright picture is stored, by EXIF orientation. */
const stored: Readonly<Record<number, readonly ((image: Sharp) => Sharp)[]>> = {
  1: [],
  2: [(image) => image.flop()],
  3: [(image) => image.rotate(180)],
  4: [(image) => image.flip()],
  5: [(image) => image.rotate(90), (image) => image.flop()],
  6: [(image) => image.rotate(270)],
  7: [(image) => image.rotate(90), (image) => image.flip()],
  8: [(image) => image.rotate(90)],
};

const usual = chart(160, 120);
const photo = { quality: 90, chromaSubsampling: '4:4:4' };

async function makeRasters(): Promise<void> {
  write('chart.png', await picture(usual).png().toBuffer());
  write('wide.png', await picture(chart(240, 100)).png().toBuffer());
  write('tall.png', await picture(chart(100, 240)).png().toBuffer());
  write('busy.png', await picture(busy).png().toBuffer());
  write('rings.png', await picture(rings).png().toBuffer());
  write('tiny.png', await picture(chart(160, 120)).resize(16, 12, { kernel: 'nearest' }).png().toBuffer());
  write('palette.png', await picture(usual).png({ palette: true, colours: 16 }).toBuffer());
  write('deep.png', await picture(usual).toColourspace('rgb16').png().toBuffer());
  write('gray.jpg', await picture(usual).flatten().toColourspace('b-w').jpeg(photo).toBuffer());
  write('cmyk.jpg', await picture(usual).flatten().toColourspace('cmyk').jpeg(photo).toBuffer());
  write(
    'progressive.jpg',
    await picture(usual)
      .flatten()
      .jpeg({ ...photo, progressive: true })
      .toBuffer(),
  );
  write('display-p3.jpg', await picture(usual).flatten().withIccProfile('p3').jpeg(photo).toBuffer());
  write('chart.webp', await picture(usual).webp({ quality: 90 }).toBuffer());
  write('rings.webp', await picture(rings).webp({ lossless: true }).toBuffer());
  write('chart.avif', await picture(usual).avif({ quality: 80 }).toBuffer());
  write('chart.tiff', await picture(usual).tiff({ compression: 'lzw' }).toBuffer());
  write('rings.gif', await picture(rings).gif().toBuffer());
  const frames = [chart(160, 120), svg(160, 120, '<rect width="160" height="120" fill="#DC2626"/>')];
  const pictures = await Promise.all(frames.map((frame) => picture(frame).png().toBuffer()));
  write(
    'two-frames.gif',
    await sharp(pictures, { join: { animated: true } })
      .gif({ delay: [100, 100] })
      .toBuffer(),
  );
}

async function makeOriented(): Promise<void> {
  for (const [orientation, steps] of Object.entries(stored)) {
    const image = await turned(picture(usual), ...steps);
    const tagged = image.flatten().withMetadata({ orientation: Number(orientation) });
    write(`exif-${orientation}.jpg`, await tagged.jpeg(photo).toBuffer());
  }
}

function makeVectors(): void {
  write('chart.svg', usual);
  write('star.svg', star);
  write('shadow.svg', shadow);
  write('sizeless.svg', star.replace(' width="24" height="24"', ''));
}

/** Fonts to send under a name that no family of the house has. */
async function makeFonts(): Promise<void> {
  const from = createRequire(join(import.meta.dirname, '../../packages/fonts/package.json'));
  const { decompress } = from('wawoff2') as { decompress(file: Uint8Array): Promise<Uint8Array> };
  const files = join(from.resolve('@fontsource/bungee/package.json'), '../files');
  const woff2 = readFileSync(join(files, 'bungee-latin-400-normal.woff2'));
  write('bungee.woff2', woff2);
  write('bungee.woff', readFileSync(join(files, 'bungee-latin-400-normal.woff')));
  write('pacifico.woff2', readFileSync(join(files, '../../pacifico/files/pacifico-latin-400-normal.woff2')));
  write('bungee.ttf', await decompress(woff2));
}

await makeRasters();
await makeOriented();
makeVectors();
await makeFonts();
