import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { limn, workFolder } from './command.js';

const folder = workFolder();

describe('limn fonts', () => {
  test('lists the families for text', async () => {
    const { code, out } = await limn(['fonts']);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(99);
    expect(out).toMatch(/^Inter +100–900 +italic +OFL-1\.1 +cyrillic greek latin vietnamese$/m);
  });

  test.each([
    ['plus jakarta', 'Plus Jakarta Sans'],
    ['PlusJakarta', 'Plus Jakarta Sans'],
    ['tamil', 'Noto Sans Tamil'],
    ['apache', 'Roboto Slab'],
  ])('finds %s', async (query, name) => {
    const { out } = await limn(['fonts', query, '--json']);
    expect(JSON.parse(out).map((font: { name: string }) => font.name)).toContain(name);
  });

  test('lists as JSON', async () => {
    const { out } = await limn(['fonts', 'roboto slab', '--json']);
    expect(JSON.parse(out)).toMatchSnapshot();
  });

  test('suggests when nothing answers', async () => {
    expect(await limn(['fonts', 'Intr'])).toMatchObject({
      code: 0,
      out: '',
      err: 'No bundled family answers to "Intr". Did you mean Inter?\n',
    });
  });

  test('--sample draws a specimen', async () => {
    const { code, err } = await limn(['fonts', '--sample', 'playfairdisplay'], { cwd: folder });
    expect({ code, err }).toEqual({ code: 0, err: '✓ playfair-display.png\n' });
    const png = readFileSync(join(folder, 'playfair-display.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 1500]);
  });

  test('--sample refuses a family that is not there', async () => {
    expect(await limn(['fonts', '--sample', 'Lota'], { cwd: folder })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^error There is no bundled family "Lota"\.\n.*hint Did you mean L/),
    });
  });
});
