// Writes src/icons/lucide.gen.ts and NOTICE.md from the package lucide-static.
// Run it after that package is updated: npm run icons -w @limn/cards

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { drawingOf, type IconElement } from './icon-drawing.js';

const root = join(import.meta.dirname, '..');
const folder = dirname(createRequire(import.meta.url).resolve('lucide-static/package.json'));

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const readJson = <T>(file: string): T => JSON.parse(read(file)) as T;

const nodes = readJson<Record<string, readonly IconElement[]>>('icon-nodes.json');
const tags = readJson<Record<string, readonly string[]>>('tags.json');
const { version } = readJson<{ version: string }>('package.json');

/** What a file draws: all but its name. */
const drawn = (name: string) => read(`icons/${name}.svg`).replace(/class="[^"]*"/, '');

/** Files that repeat an icon under another name are its aliases. */
function aliasesByIcon(): ReadonlyMap<string, readonly string[]> {
  const icons = new Map(Object.keys(nodes).map((name) => [drawn(name), name]));
  const aliases = new Map<string, string[]>();
  for (const file of readdirSync(join(folder, 'icons')).sort()) {
    const name = file.replace(/\.svg$/, '');
    if (nodes[name] !== undefined) continue;
    const icon = icons.get(drawn(name));
    if (icon === undefined) throw new Error(`${file} draws no icon of icon-nodes.json`);
    aliases.set(icon, [...(aliases.get(icon) ?? []), name]);
  }
  return aliases;
}

/** One line an icon: names, path data of lines, path data of filled dots, tags. */
function rowOf(name: string, aliases: readonly string[]): string {
  const { stroke, fill } = drawingOf(nodes[name]!);
  const words = (tags[name] ?? []).map((tag) => tag.toLowerCase());
  const row = [[name, ...aliases].join(','), stroke, fill, [...new Set(words)].join(',')].join('\t');
  if (/[\\`\n]|\$\{/.test(row)) throw new Error(`${name} holds what a template string cannot`);
  return row;
}

const aliases = aliasesByIcon();
const rows = Object.keys(nodes)
  .sort()
  .map((name) => rowOf(name, aliases.get(name) ?? []));

const source = [
  `// Written by scripts/icons.ts from lucide-static ${version} (ISC and MIT licences, see NOTICE.md).`,
  '// One line an icon: names, lines, filled dots, tags; parted by tabs.',
  'export const lucideRows = `',
];
writeFileSync(join(root, 'src/icons/lucide.gen.ts'), `${source.join('\n')}${rows.join('\n')}\`;\n`);

const notice = `# Icons and their licences

The icons are those of Lucide ${version}, https://lucide.dev, with the shapes of each joined into one path. Their licence follows.

${read('LICENSE').trim()}
`;
writeFileSync(join(root, 'NOTICE.md'), notice);
const names = rows.length + [...aliases.values()].flat().length;
console.log(`${rows.length} icons under ${names} names`);
