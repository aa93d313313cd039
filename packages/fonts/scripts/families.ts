// Writes src/families.gen.ts and NOTICE.md from the metadata of the font packages that package.json names.
// Run it after a font package is added, removed or updated: npm run families -w @limn/fonts

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Family } from '../src/family.js';
import { fontFileName } from '../src/slices.js';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

// Every other Noto family is there for a script that the families people ask for lack.
const askedFor = new Set([
  'Noto Sans',
  'Noto Sans Arabic',
  'Noto Sans JP',
  'Noto Sans KR',
  'Noto Sans SC',
  'Noto Sans TC',
  'Noto Sans Telugu',
  'Noto Serif',
  'Noto Serif JP',
]);

interface Metadata {
  readonly family?: string;
  /** The name of `family` before version 5 of the packages. */
  readonly fontName?: string;
  readonly weights: readonly number[];
  readonly styles: readonly string[];
  readonly subsets: readonly string[];
  readonly variable: false | { readonly wght: { readonly min: string; readonly max: string } };
  readonly license: string | { readonly type: string; readonly url: string; readonly attribution: string };
}

interface Source {
  readonly family: Family;
  readonly version: string;
  readonly attribution: string;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function weightsOf(family: Omit<Family, 'weights'>, metadata: Metadata, folder: string): Family['weights'] {
  const slices = Object.keys(readJson<Record<string, string>>(join(folder, 'unicode.json')));
  const subset = family.role === 'emoji' ? 'emoji' : (slices.at(-1) ?? metadata.subsets[0]!);
  const offered = (italic: boolean) => {
    if (!metadata.styles.includes(italic ? 'italic' : 'normal')) return [];
    const has = (weight: number) =>
      existsSync(join(folder, 'files', fontFileName(family, { subset, weight, italic })));
    if (!metadata.variable) return metadata.weights.filter(has);
    return has(400) ? [Number(metadata.variable.wght.min), Number(metadata.variable.wght.max)] : [];
  };
  return { normal: offered(false), italic: offered(true) };
}

function roleOf(name: string): Family['role'] {
  if (name === 'Noto Color Emoji') return 'emoji';
  return name.startsWith('Noto ') && !askedFor.has(name) ? 'fallback' : 'text';
}

function sourceOf(packageName: string): Source {
  const folder = dirname(require.resolve(`${packageName}/package.json`));
  const metadata = readJson<Metadata>(join(folder, 'metadata.json'));
  const name = metadata.family ?? metadata.fontName!;
  // Packages before version 5 name no licence; all of Noto is under this one.
  const licence = typeof metadata.license === 'string' ? 'OFL-1.1' : metadata.license.type;
  const base = {
    name,
    package: packageName,
    variable: metadata.variable !== false,
    role: roleOf(name),
    licence,
    scripts: metadata.subsets.filter((subset) => !subset.endsWith('-ext')),
  };
  const family = { ...base, weights: weightsOf(base, metadata, folder) };
  if (family.weights.normal.length === 0) throw new Error(`${packageName} has no upright files`);
  const attribution =
    typeof metadata.license === 'string' ? 'Copyright Google LLC (Noto)' : metadata.license.attribution;
  const { version } = readJson<{ version: string }>(join(folder, 'package.json'));
  return { family, version, attribution };
}

function tableSource(families: readonly Family[]): string {
  const rows = families.map((family) => `  ${JSON.stringify(family)},`);
  return [
    '// Written by scripts/families.ts from the metadata of the font packages.',
    "import type { Family } from './family.js';",
    '',
    'export const bundledFamilies: readonly Family[] = [',
    ...rows,
    '];',
    '',
  ].join('\n');
}

function firstCopyright(attribution: string): string {
  return attribution
    .split(/\s+[\w[\],.-]+\.(?:ttf|otf):\s/)[0]!
    .replaceAll('|', '/')
    .trim();
}

function notice(sources: readonly Source[]): string {
  const rows = sources.map(
    ({ family, version, attribution }) =>
      `| ${family.name} | ${family.licence} | ${firstCopyright(attribution)} | ${family.package} ${version} |`,
  );
  return `# Fonts and their licences

Limn draws with the fonts below. They come unchanged from the npm packages named in the last column, each of which
holds the full text of its licence. Only those under OFL-1.1, Apache-2.0 and UFL-1.0 are used.

Many of these fonts reserve their names: a changed font must not carry the name. Limn changes font data in memory
only (a weight number, the names of emoji sequences) and hands no changed font on as a font; \`dist/noto-color-emoji.ttf\` is
Noto Color Emoji without its second, unused set of drawings, made when the package is built. Noto reserves no name.

| Family | Licence | Copyright | Package |
|---|---|---|---|
${rows.join('\n')}
`;
}

const manifest = readJson<{ dependencies: Record<string, string> }>(join(root, 'package.json'));
const sources = Object.keys(manifest.dependencies)
  .filter((name) => name.startsWith('@fontsource'))
  .map(sourceOf)
  .sort((a, b) => (a.family.name < b.family.name ? -1 : 1));

writeFileSync(join(root, 'src/families.gen.ts'), tableSource(sources.map(({ family }) => family)));
writeFileSync(join(root, 'NOTICE.md'), notice(sources));
const asked = sources.filter(({ family }) => family.role === 'text').length;
console.log(`${sources.length} families, ${asked} of them for text`);
