import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { start, workFolder } from './command.js';
import { plainSpec } from './specs.js';

const folder = workFolder();
const at = (name: string) => join(folder, name);

test('limn render --watch renders again what changes, survives faults, and ends with 0', async () => {
  mkdirSync(at('cards'));
  writeFileSync(at('cards/a.json'), plainSpec());
  const child = start(['render', 'cards', '-o', 'out/', '--watch'], { cwd: folder });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const hears = (text: string) => expect.poll(() => err, { timeout: 10_000 }).toContain(text);
  const forget = () => {
    err = '';
  };
  await hears('Watching for changes. Ctrl-C ends.');
  const first = readFileSync(at('out/a.png'));

  forget();
  writeFileSync(at('cards/a.json'), plainSpec('#FF0000'));
  await hears('✓ out/a.png');
  expect(readFileSync(at('out/a.png')).equals(first)).toBe(false);

  forget();
  writeFileSync(at('cards/a.json'), '{ "dimensions": ');
  await hears('cards/a.json:1:');

  forget();
  // The way many editors save: a new file takes the old one's name.
  writeFileSync(at('cards/a.json.new'), plainSpec());
  renameSync(at('cards/a.json.new'), at('cards/a.json'));
  await hears('✓ out/a.png');
  expect(readFileSync(at('out/a.png')).equals(first)).toBe(true);

  forget();
  writeFileSync(at('cards/b.json'), plainSpec());
  await hears('✓ out/b.png');
  expect(existsSync(at('out/b.png'))).toBe(true);
  expect(err).not.toContain('out/a.png');

  child.kill('SIGINT');
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
});
