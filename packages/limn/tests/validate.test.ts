import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { limn, workFolder } from './command.js';
import { faultySpec, plainSpec } from './specs.js';

const folder = workFolder();
const file = (name: string, text: string | Buffer) => writeFileSync(join(folder, name), text);
file('good.json', plainSpec());
file('faulty.json', faultySpec);
file('comma.json', '{\n  "dimensions": { "width": 8, "height": 4, },\n  "layers": []\n}\n');
file('twice.json', '{\n  "layers": [],\n  "layers": []\n}\n');
mkdirSync(join(folder, 'specs'));
file('specs/a.json', plainSpec());
file('specs/b.json', plainSpec('#12'));
file('specs/notes.txt', 'no spec');

const validate = (...args: string[]) => limn(['validate', ...args], { cwd: folder });

describe('limn validate', () => {
  test('accepts a good spec', async () => {
    expect(await validate('good.json')).toMatchObject({ code: 0, out: '', err: '✓ good.json\n' });
  });

  test('shows every fault with its line', async () => {
    const { code, err } = await validate('faulty.json');
    expect(code).toBe(1);
    expect(err).toMatchSnapshot();
  });

  test('shows where JSON breaks off', async () => {
    const { code, err } = await validate('comma.json');
    expect(code).toBe(1);
    expect(err).toMatchSnapshot();
  });

  test('shows a key that stands twice', async () => {
    const { code, err } = await validate('twice.json');
    expect(code).toBe(1);
    expect(err).toMatchSnapshot();
  });

  test('shows what surrounds a fault in a line of base64', async () => {
    const base64 = 'A'.repeat(50_000);
    const stdin = `{"layers":[{"base64":"${base64}","index":0,"type":"imago"}],"dimensions":{"width":8,"height":4}}`;
    const { code, err } = await limn(['validate', '-'], { stdin });
    expect(code).toBe(1);
    expect(Math.max(...err.split('\n').map((line) => line.length))).toBeLessThan(200);
    expect(err).toContain('…AAAAAA');
  });

  test('never prints control characters of a spec', async () => {
    const stdin = '{"layers": "\u001b[2J\u202e", x\n}';
    const { err } = await limn(['validate', '-'], { stdin });
    expect(err).not.toMatch(/[\u001b\u202e]/);
  });

  test('reads each .json file of a folder', async () => {
    const { code, err } = await validate('specs');
    expect(code).toBe(1);
    expect(err).toContain('✓ specs/a.json\n');
    expect(err).toContain('specs/b.json:10:20 error');
    expect(err).toMatch(/1 of 2 specs failed\n$/);
  });

  test('ends with 2 for a file that is not there, and still reads the others', async () => {
    expect(await validate('gone.json', 'good.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('✓ good.json'),
    });
    expect((await validate('gone.json')).err).toBe(
      'error Cannot read gone.json: there is no such file or folder.\n',
    );
  });

  test('tells what to do about a file that a spec names', async () => {
    const picture = { index: 0, type: 'image', file: { type: 'url', url: './photo.jpg' } };
    const stdin = JSON.stringify({ dimensions: { width: 8, height: 4 }, layers: [picture] });
    const { err } = await limn(['validate', '-'], { stdin });
    expect(err).toContain('hint Limn reads no file that a spec names.');
  });

  test('reports to machines with --json', async () => {
    const { code, out, err } = await validate('good.json', 'faulty.json', 'gone.json', '--json');
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(JSON.parse(out)).toMatchSnapshot();
  });
});
