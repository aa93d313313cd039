import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { samples } from '../src/cli/stress/samples.js';
import { workFolder } from './command.js';
import { runIn } from './in-process.js';
import { plainSpec } from './specs.js';

const folder = workFolder();
const stress = (...args: string[]) => runIn(folder, ['stress', ...args]);

const text = (index: number, rest: object) => ({
  index,
  type: 'text',
  font_name: 'Inter',
  text_color: '#111111',
  wrap: 'pretty',
  ...rest,
});

/** A card of a title, a line and a label; `bears` is what makes it bear any words. */
const card = (bears: object) => ({
  dimensions: { width: 1200, height: 630 },
  layers: [
    { index: 0, type: 'solid-color', hex_color: '#FFFFFF' },
    text(1, {
      text: 'A title',
      font_size_in_px: 80,
      position: { x: 72, y: 72 },
      dimensions: { width: 1056, height: 300 },
      ...bears,
    }),
    text(2, {
      text: 'A line of some more words',
      font_size_in_px: 32,
      position: { x: 72, y: 400 },
      dimensions: { width: 1056, height: 90 },
      ...bears,
    }),
    text(3, {
      text: 'Label',
      font_size_in_px: 26,
      position: { x: 72, y: 540 },
      dimensions: { width: 400, height: 40 },
    }),
  ],
});

writeFileSync(join(folder, 'bears.json'), JSON.stringify(card({ overflow: 'shrink', hyphenate: true })));
writeFileSync(join(folder, 'breaks.json'), JSON.stringify(card({})));
writeFileSync(join(folder, 'plain.json'), plainSpec());

describe('limn stress', () => {
  test('passes a design that bears all words, and writes the sheet', async () => {
    const { code, err } = await stress('bears.json', '-o', 'out/sheet.png');
    expect(err).toContain('13 pictures: ');
    expect(err).toMatch(/sheet out\/sheet\.png\n$/);
    expect(code).toBe(0);
    const { format, width, height } = await sharp(readFileSync(join(folder, 'out/sheet.png'))).metadata();
    expect({ format, width }).toEqual({ format: 'png', width: 1816 });
    expect(height).toBeGreaterThan(1000);
  });

  test('fails one that does not, with the samples that it breaks on', async () => {
    const { code, out } = await stress('breaks.json', '--json', '-o', 'sheet.jpg');
    expect(code).toBe(1);
    const { results, errors } = JSON.parse(out);
    expect(results.map(({ name }: { name: string }) => name)).toEqual(samples.map(({ name }) => name));
    const byName = Object.fromEntries(
      results.map(({ name, findings }: { name: string; findings: { code: string }[] }) => [
        name,
        findings.map(({ code }) => code),
      ]),
    );
    expect(byName.short).toEqual([]);
    expect(byName.longest).toContain('text_overflow');
    expect(errors + JSON.parse(out).warnings).toBeGreaterThan(0);
    expect(readFileSync(join(folder, 'sheet.jpg')).subarray(0, 2).toString('hex')).toBe('ffd8');
  });

  test('marks what fails in red, and what passes not', async () => {
    const reds = async (file: string) => {
      const { data, info } = await sharp(readFileSync(join(folder, file)))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      let count = 0;
      for (let i = 0; i < data.length; i += info.channels) {
        if (data[i]! > 160 && data[i + 1]! < 80 && data[i + 2]! < 80) count += 1;
      }
      return count;
    };
    // Some emoji are red, too.
    expect(await reds('sheet.jpg')).toBeGreaterThan(2 * (await reds('out/sheet.png')));
  });

  test('pours words into cards by their address', async () => {
    const { code, err } = await stress(
      '?theme=light&layout=article&author=Ada',
      '--ignore',
      'file_too_large',
    );
    expect(err).toContain('✓ missing fields');
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'stress.png')).length).toBeGreaterThan(50_000);
  });

  test('says what it cannot work with', async () => {
    expect(await stress('plain.json')).toMatchObject({
      code: 2,
      err: 'error plain.json has no words to replace.\n',
    });
    expect((await stress('bears.json', '--layers', '/layers/9')).err).toBe(
      'error There is no text at /layers/9.\n      = hint There are texts at /layers/1, /layers/2, /layers/3.\n',
    );
    expect((await stress('gone.json')).code).toBe(2);
  });
});
