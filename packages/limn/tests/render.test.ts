import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { limn, workFolder } from './command.js';
import { brokenPictureSpec, faultySpec, plainSpec, warningSpec } from './specs.js';

const folder = workFolder();
const at = (name: string) => join(folder, name);
for (const name of ['cards', 'old', 'other']) mkdirSync(at(name));
writeFileSync(at('card.json'), plainSpec());
writeFileSync(at('webp.json'), plainSpec('#000', { output_format: 'webp' }));
writeFileSync(at('faulty.json'), faultySpec);
writeFileSync(at('broken.json'), brokenPictureSpec);
writeFileSync(at('warning.json'), warningSpec);
writeFileSync(at('cards/a.json'), plainSpec('#FF0000'));
writeFileSync(at('cards/b.json'), plainSpec('#00FF00'));
writeFileSync(at('cards/c.json'), plainSpec('#0000FF', { output_format: 'gif' }));
writeFileSync(at('other/card.json'), plainSpec());

const render = (...args: string[]) => limn(['render', ...args], { cwd: folder });

const signatures = {
  png: '89504e47',
  jpeg: 'ffd8ff',
  webp: '52494646',
  gif: '47494638',
  pdf: '25504446',
  tiff: '4949',
};

function isFormat(bytes: Buffer, format: keyof typeof signatures): boolean {
  return bytes.toString('hex').startsWith(signatures[format]);
}

/** Width and height out of a PNG's header. */
function sizeOf(png: Buffer): readonly [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('limn render: one spec', () => {
  test.each([
    ['out.jpg', 'jpeg'],
    ['out.PNG', 'png'],
    ['out.tif', 'tiff'],
    ['deep/er/out.pdf', 'pdf'],
  ] as const)('-o %s is written as %s', async (name, format) => {
    const { code, out, err } = await render('card.json', '-o', name);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(new RegExp(`^✓ ${name}  8 × 4  [\\d.]+ k?B  [\\d.]+ m?s\\n$`));
    expect(isFormat(readFileSync(at(name)), format)).toBe(true);
  });

  test('without -o the picture lies beside its spec, in the format of the spec', async () => {
    expect((await render('other/card.json')).code).toBe(0);
    expect(isFormat(readFileSync(at('other/card.png')), 'png')).toBe(true);
    expect((await render('webp.json')).code).toBe(0);
    expect(isFormat(readFileSync(at('webp.webp')), 'webp')).toBe(true);
  });

  test('--format wins over the ending', async () => {
    expect((await render('card.json', '-o', 'odd.bin', '--format', 'jpg')).code).toBe(0);
    expect(isFormat(readFileSync(at('odd.bin')), 'jpeg')).toBe(true);
  });

  test('--scale multiplies the pixels', async () => {
    const { code, err } = await render('card.json', '-o', 'scaled.png', '--scale', '2');
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('16 × 8') });
    expect(sizeOf(readFileSync(at('scaled.png')))).toEqual([16, 8]);
  });

  test('--quality and --max-bytes reach the encoder', async () => {
    const high = await render('warning.json', '-o', 'high.jpg', '--quality', '95', '--json');
    const low = await render('warning.json', '-o', 'low.jpg', '--quality', '5', '--json');
    const [more, less] = [high, low].map(({ out }) => JSON.parse(out).results[0].bytes);
    expect(less).toBeLessThan(more);
    const small = await render('warning.json', '-o', 'small.jpg', '--max-bytes', `${less + 50}B`, '--json');
    expect(JSON.parse(small.out).results[0].bytes).toBeLessThanOrEqual(less + 50);
  });

  test('- reads standard input and writes standard output', async () => {
    const { code, stdout, err } = await limn(['render', '-', '-o', '-'], { stdin: plainSpec() });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(sizeOf(stdout)).toEqual([8, 4]);
    const piped = await limn(['render', '-', '-f', 'jpeg'], { stdin: plainSpec() });
    expect(isFormat(piped.stdout, 'jpeg')).toBe(true);
  });

  test('an ending that is no format is refused', async () => {
    const { code, err } = await render('card.json', '-o', 'out.bmp');
    expect(code).toBe(2);
    expect(err).toMatchSnapshot();
  });

  test('warnings name their place and what to do', async () => {
    const { code, err } = await render('warning.json', '-o', 'warning.png');
    expect(code).toBe(0);
    expect(err.replace(/\n✓.*\n$/, '\n')).toMatchSnapshot();
  });
});

describe('limn render: failures', () => {
  test('a spec with faults ends with 1 and leaves the old file as it was', async () => {
    writeFileSync(at('old/kept.png'), 'old');
    const { code, err } = await render('faulty.json', '-o', 'old/kept.png');
    expect(code).toBe(1);
    expect(err).toContain('faulty.json:4:42 error');
    expect(readFileSync(at('old/kept.png'), 'utf8')).toBe('old');
  });

  test('a picture that cannot be made ends with 3 and leaves the old file as it was', async () => {
    writeFileSync(at('old/kept.png'), 'old');
    const { code, err } = await render('broken.json', '-o', 'old/kept.png');
    expect(code).toBe(3);
    expect(err).toContain('broken.json:');
    expect(readFileSync(at('old/kept.png'), 'utf8')).toBe('old');
    expect(readdirSync(at('old'))).toEqual(['kept.png']);
  });

  test('a file that cannot be written ends with 3', async () => {
    expect(await render('card.json', '-o', 'card.json/out.png')).toMatchObject({
      code: 3,
      err: expect.stringContaining(
        'Cannot write card.json/out.png: a part of its path is a file, not a folder.',
      ),
    });
  });

  test('a symbolic link stays one', async () => {
    writeFileSync(at('old/target.png'), 'old');
    symlinkSync('target.png', at('old/link.png'));
    expect((await render('card.json', '-o', 'old/link.png')).code).toBe(0);
    expect(sizeOf(readFileSync(at('old/target.png')))).toEqual([8, 4]);
  });
});

describe('limn render: several specs', () => {
  test('a folder goes into a folder, each in the format of its spec', async () => {
    const { code, err } = await render('cards', '-o', 'public/');
    expect(code).toBe(0);
    expect(readdirSync(at('public')).sort()).toEqual(['a.png', 'b.png', 'c.gif']);
    expect(err.split('\n').map((line) => line.replace(/ {2}.*/, ''))).toEqual([
      '✓ public/a.png',
      '✓ public/b.png',
      '✓ public/c.gif',
      expect.stringMatching(/^3 pictures in \d/),
      '',
    ]);
  });

  test('the good ones are written and the worst failure decides the exit code', async () => {
    const { code, err } = await render('card.json', 'faulty.json', 'gone.json', 'webp.json', '-o', 'mixed');
    expect(code).toBe(2);
    expect(readdirSync(at('mixed')).sort()).toEqual(['card.png', 'webp.webp']);
    expect(err).toMatch(/2 of 4 pictures in .* · 2 failed\n$/);
  });

  test('one file for several, or one name for two, is refused before anything is drawn', async () => {
    expect(await render('card.json', 'webp.json', '-o', 'one.png')).toMatchObject({
      code: 2,
      err: expect.stringContaining('2 specs make 2 pictures, and one.png is one file.'),
    });
    expect(await render('card.json', 'other/card.json', '-o', 'same/')).toMatchObject({
      code: 2,
      err: expect.stringContaining('card.json and other/card.json would both be written as same/card.'),
    });
    expect(existsSync(at('same'))).toBe(false);
  });
});

describe('limn render: for machines', () => {
  test('--json reports on every spec in one document', async () => {
    const files = ['card.json', 'warning.json', 'faulty.json', 'broken.json', 'gone.json'];
    const { code, out, err } = await render(...files, '-o', 'reported/', '--json');
    expect({ code, err }).toEqual({ code: 3, err: '' });
    const report = JSON.parse(out, (key, value) => (key === 'milliseconds' ? typeof value : value));
    for (const result of report.results) if (result.bytes !== null) result.bytes = typeof result.bytes;
    expect(report).toMatchSnapshot();
  });

  test('--scene prints the display list, one line a spec', async () => {
    const { code, out, err } = await render('card.json', 'webp.json', '--scene');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const scenes = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(scenes).toHaveLength(2);
    expect(scenes[0]).toMatchObject({ width: 8, height: 4, items: [{ kind: 'shape', fill: '#3366FF' }] });
  });
});

describe.skipIf(process.platform !== 'linux')('limn render --open', () => {
  test('starts the viewer with the picture', async () => {
    mkdirSync(at('bin'));
    writeFileSync(at('bin/xdg-open'), `#!/bin/sh\nprintf '%s' "$1" > "${at('opened')}"\n`, { mode: 0o755 });
    const env = { PATH: `${at('bin')}:${process.env.PATH}` };
    const { code } = await limn(['render', 'card.json', '-o', 'shown.png', '--open'], { cwd: folder, env });
    expect(code).toBe(0);
    await expect.poll(() => existsSync(at('opened')) && readFileSync(at('opened'), 'utf8')).toBe('shown.png');
  });

  test('says so when there is no viewer', async () => {
    mkdirSync(at('empty'));
    const env = { PATH: at('empty') };
    const { code, err } = await limn(['render', 'card.json', '-o', 'shown.png', '--open'], {
      cwd: folder,
      env,
    });
    expect(code).toBe(3);
    expect(err).toContain('shown.png is written, but xdg-open, which opens files here, cannot be started.');
  });
});
