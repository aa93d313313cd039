import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { limn, workFolder } from './command.js';
import { runIn } from './in-process.js';
import { faultySpec } from './specs.js';

const folder = workFolder();
const file = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** A card with a title and one line of small words. */
const card = (words: object = {}) => `{
  "dimensions": { "width": 1200, "height": 630 },
  "layers": [
    { "index": 0, "type": "solid-color", "hex_color": "#FFFFFF" },
    ${JSON.stringify(text({ text: 'A good title', font_size_in_px: 80 }))},
    ${JSON.stringify(text({ text: 'Other words', position: { x: 72, y: 300 }, ...words }), null, 2).replaceAll('\n', '\n    ')}
  ]
}
`;

function text(rest: object) {
  return {
    index: 1,
    type: 'text',
    font_name: 'Inter',
    font_size_in_px: 30,
    text_color: '#111111',
    position: { x: 72, y: 72 },
    dimensions: { width: 1056, height: 100 },
    ...rest,
  };
}

file('good.json', card());
file('pale.json', card({ text_color: '#BBBBBB' }));
file('small.json', card({ font_size_in_px: 20 }));
file('low.json', card({ text: 'LOW', position: { x: 72, y: 598 }, dimensions: { width: 200, height: 30 } }));
file('faulty.json', faultySpec);
mkdirSync(join(folder, 'cards'));
file('cards/a.json', card());
file('cards/b.json', card({ text_color: '#BBBBBB', font_size_in_px: 20 }));

const lint = (...args: string[]) => runIn(folder, ['lint', ...args]);

describe('limn lint', () => {
  test('says nothing of a good picture', async () => {
    const ended = await limn(['lint', 'good.json'], { cwd: folder });
    expect(ended).toMatchObject({ code: 0, out: '', err: '✓ good.json\n' });
  });

  test('shows a finding with its line, its numbers and what to do', async () => {
    const { code, err } = await lint('pale.json');
    expect(code).toBe(1);
    expect(err).toMatchSnapshot();
  });

  test('passes with advice, and does not with --strict', async () => {
    const { code, err } = await lint('small.json');
    expect(code).toBe(0);
    expect(err).toContain('advice “Other words” is 6.6 px high');
    expect(err).toMatch(/✓ small\.json {2}1 advice\n$/);
    expect((await lint('small.json', '--strict')).code).toBe(1);
  });

  test('judges each .json file of a folder', async () => {
    const { code, err } = await lint('cards');
    expect(code).toBe(1);
    expect(err).toMatch(/✓ cards\/a\.json\n/);
    expect(err).toMatch(/2 pictures: 1 error, 1 advice\n$/);
  });

  test('leaves out what is to be ignored, and layers that need not be read', async () => {
    expect((await lint('pale.json', '--ignore', 'contrast_low')).err).toBe('✓ pale.json\n');
    expect((await lint('pale.json', '--decorative', '/layers/2')).err).toBe('✓ pale.json\n');
  });

  test('knows the crops and the bytes of platforms', async () => {
    const low = await lint('low.json', '--platform', 'x', '--ignore', 'text_near_edge');
    expect(low.err).toMatch(/warning “LOW” reaches \d+ px out of what is surely seen: X\./);
    expect((await lint('low.json', '--platform', 'whatsapp', '--ignore', 'text_near_edge')).code).toBe(0);
    expect((await lint('good.json', '--max-bytes', '1kB')).err).toContain('at most 1,000 are allowed');
  });

  test('designs the card of an address, and judges it', async () => {
    const good = await lint('https://cards.example.com/api/v1/og?title=Hello&theme=light&v=2');
    expect(good).toMatchObject({ code: 0 });
    const boxed = await lint('/api/v1/og?title=%F4%8F%BF%BD');
    expect(boxed).toMatchObject({ code: 1, err: expect.stringContaining('missing_glyph') });
    const wrong = await lint('/api/v1/og?title=Hello&theme=dork');
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('/theme');
  });

  test('shows the faults of a spec as validate does', async () => {
    const { code, err } = await lint('faulty.json');
    expect(code).toBe(1);
    expect(err).toContain('faulty.json:5:55 error');
    expect((await lint('gone.json')).code).toBe(2);
  });

  test('reports to machines with --json', async () => {
    const { code, out, err } = await lint('good.json', 'pale.json', 'faulty.json', '--json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const { results, ...sum } = JSON.parse(out);
    expect(sum).toEqual({ errors: 1, warnings: 0, advice: 0 });
    expect(results[1].findings).toMatchObject([
      { code: 'contrast_low', severity: 'error', path: '/layers/2', actual: 1.91, limit: 4.5, line: 11 },
    ]);
    expect(results[2].error.code).toBe('invalid_spec');
  });

  test('names what it does not know', async () => {
    expect(await lint('good.json', '--platform', 'myspace')).toMatchObject({
      code: 2,
      err: expect.stringContaining('It knows facebook, x, linkedin'),
    });
  });
});
