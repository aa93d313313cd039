// Draws the picture that a service shows when it could draw none, and writes it into the server's source: a wave and no
// words, so that it suits everyone. `node --conditions=limn-source --import tsx scripts/plain-picture.ts`
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waveSvg } from '@limn/cards';
import { createEngine } from '@limn/engine';

const size = { width: 1200, height: 630 };
const wave = Buffer.from(waveSvg('plain', { ...size, version: 'v1' })).toString('base64');
const engine = createEngine();
const { bytes } = await engine.render({
  dimensions: size,
  layers: [{ index: 0, type: 'image', file: { type: 'base64', name: 'wave.svg', base64: wave } }],
  output: { format: 'jpeg', quality: 75, progressive: true },
});
await engine.close();
const place = join(import.meta.dirname, '../packages/server/src/http/cards/plain-picture.gen.ts');
const lines = Buffer.from(bytes)
  .toString('base64')
  .match(/.{1,100}/g)!;
writeFileSync(
  place,
  `// Written by scripts/plain-picture.ts.\n/** A JPEG of 1200x630 in base64. */\nexport const plainPicture =\n${lines.map((line) => `  '${line}'`).join(' +\n')};\n`,
);
console.log(`${bytes.length} bytes`);
