// What the documents say is true: every example runs, every picture is what its example draws, every link leads somewhere.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { blocksOf, deadLinks, documents, pages, root, scriptsIn } from './documents/blocks.js';
import { type MadePicture, runDocument } from './documents/workshop.js';
import { differenceOf, pixelsOf } from './golden/pixels.js';

const patience = 120_000;

describe.concurrent('every example runs', () => {
  it.each(documents())('%s', { timeout: patience }, async (path) => {
    for (const picture of await runDocument(path)) await expectLikeness(picture);
  });
});

async function expectLikeness({ path, bytes }: MadePicture): Promise<void> {
  const file = join(root, path);
  if (!existsSync(file)) expect.fail(`There is no ${path} yet: npm run pictures`);
  const [shown, made] = await Promise.all([pixelsOf(readFileSync(file)), pixelsOf(bytes)]);
  const { pixels } = differenceOf(shown, made, { channel: 6, pixels: 0 });
  if (pixels > 0) expect.fail(`${path} shows something else, ${pixels} pixels: npm run pictures`);
}

it('every TypeScript example has the types it says', { timeout: patience }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'limn-examples-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const compilerOptions = {
      noEmit: true,
      composite: false,
      declaration: false,
      emitDeclarationOnly: false,
    };
    const include = ['*.ts', join(root, 'packages/*/src/**/*.d.ts')];
    const config = { extends: join(root, 'tsconfig.base.json'), compilerOptions, include };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const blocks = documents()
      .flatMap(blocksOf)
      .filter(({ language }) => language === 'ts');
    for (const { place, text } of blocks) {
      writeFileSync(join(folder, `${place.replace(/\W+/g, '-')}.ts`), `${text}\nexport {};\n`);
    }
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder]);
  } catch (error) {
    expect.fail(String((error as { stdout?: Buffer }).stdout ?? error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe.each(pages())('%s', (path) => {
  it('links to what is there', () => expect(deadLinks(path)).toEqual([]));
  it('names scripts that there are', () => {
    expect(scriptsIn(path).filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
});
