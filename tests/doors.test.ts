// Every one-way door is tried from the wrong side: a small house with one bad import must be refused by that door's rule.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const house = mkdtempSync(join(tmpdir(), 'limn-doors-'));
const engine = 'packages/engine/src';

const breaches: readonly (readonly [rule: string, file: string, source: string])[] = [
  ['no-circles', 'packages/spec/src/a.ts', "export { a } from './b.js';"],
  ['spec-stands-alone', 'packages/spec/src/reach.ts', "import '@limn/fonts';"],
  ['spec-runs-in-browsers', 'packages/spec/src/disk.ts', "import 'node:fs';"],
  ['fonts-import-only-spec', 'packages/fonts/src/reach.ts', "import '@limn/engine';"],
  ['cards-import-only-spec', 'packages/cards/src/reach.ts', "import '@limn/engine';"],
  ['cards-run-in-browsers', 'packages/cards/src/disk.ts', "import 'node:fs';"],
  ['server-parent-draws-nothing', 'packages/server/src/http/draw.ts', "import '@limn/engine';"],
  ['engine-does-not-import-upward', `${engine}/reach.ts`, "import 'limn';"],
  ['layout-is-pure', `${engine}/layout/disk.ts`, "import 'node:fs';"],
  ['layout-is-pure', `${engine}/lint/pixels.ts`, "import '../gather/load.js';"],
  ['layout-is-pure', `${engine}/text/pixels.ts`, "import 'sharp';"],
  ['layout-is-pure', `${engine}/codes/load.ts`, "import '../gather/load.js';"],
  ['paint-sees-no-spec', `${engine}/paint/peek.ts`, "import '@limn/spec';"],
  ['only-paint-imports-skia', `${engine}/decode/draw.ts`, "import '@napi-rs/canvas';"],
  ['only-decode-and-encode-import-codecs', `${engine}/paint/shrink.ts`, "import 'sharp';"],
  ['encode-sees-no-scene', `${engine}/encode/peek.ts`, "import '../gather/load.js';"],
  ['one-module-opens-connections', `${engine}/gather/load.ts`, "import 'node:https';"],
  ['one-module-opens-connections', 'packages/limn/src/call.ts', "import 'undici';"],
  ['packages-by-name', 'packages/limn/src/deep.ts', "import '../../engine/src/gather/load.js';"],
];

function write(path: string, source: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), `${source}\n`);
}

/** The installed packages, but our own by name from the small house. */
function furnish(): void {
  const modules = join(house, 'node_modules');
  mkdirSync(join(modules, '@limn'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== 'limn' && name !== '@limn')
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  symlinkSync(join(house, 'packages/limn'), join(modules, 'limn'));
  for (const name of ['spec', 'fonts', 'engine', 'cards', 'server']) {
    symlinkSync(join(house, 'packages', name), join(modules, '@limn', name));
  }
}

/** Names of the rules that an import in `file` broke. */
let broken: ReadonlyMap<string, readonly string[]>;

beforeAll(() => {
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'tsconfig.check.json']) {
    cpSync(join(root, file), join(house, file));
  }
  furnish();
  for (const name of ['spec', 'fonts', 'engine', 'cards', 'server', 'limn']) {
    write(`packages/${name}/package.json`, readFileSync(join(root, `packages/${name}/package.json`), 'utf8'));
    write(`packages/${name}/src/index.ts`, 'export {};');
  }
  write('packages/spec/src/b.ts', "export { a } from './a.js';");
  write(`${engine}/gather/innocent.ts`, "import '@limn/spec';\nimport '@limn/fonts';");
  for (const [, file, source] of breaches) write(file, source);
  broken = cruise();
}, 60_000);

afterAll(() => rmSync(house, { recursive: true }));

function cruise(): ReadonlyMap<string, readonly string[]> {
  const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = ['packages', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const output = execFileSync(process.execPath, [command, ...args], {
    cwd: house,
    maxBuffer: 1e8,
  }).toString();
  const { violations } = JSON.parse(output).summary as {
    violations: { from: string; rule: { name: string } }[];
  };
  const byFile = new Map<string, string[]>();
  for (const { from, rule } of violations) byFile.set(from, [...(byFile.get(from) ?? []), rule.name]);
  return byFile;
}

it.each(breaches)('%s is shut to %s', (rule, file) => {
  expect(broken.get(file)).toContain(rule);
});

it('lets a good import through', () => {
  expect(broken.get(`${engine}/gather/innocent.ts`)).toBeUndefined();
});

it('has a breach for every rule', () => {
  const config = readFileSync(join(root, '.dependency-cruiser.cjs'), 'utf8');
  const rules = [...config.matchAll(/name: '([^']+)'/g)].map(([, name]) => name);
  expect(new Set(breaches.map(([rule]) => rule))).toEqual(new Set(rules));
});
