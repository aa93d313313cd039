// Makes the JavaScript of every package: a few files instead of hundreds, because what a command line waits for first
// is Node finding and compiling modules. Types come from tsc; other packages stay imports.
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { pageFiles } from '../packages/server/src/http/docs/files.js';

const root = join(import.meta.dirname, '..');

const entries: Readonly<Record<string, readonly string[]>> = {
  spec: ['index.ts'],
  fonts: ['index.ts', 'build/emoji.ts'],
  engine: ['index.ts', 'sources.ts', 'memory.ts'],
  cards: ['index.ts'],
  server: ['index.ts', 'main.ts', 'pool/child.ts', 'cache/file-writer-thread.ts'],
  limn: ['index.ts', 'cli/main.ts'],
};

/** Small packages that are put into our own files; their licences go with them. */
const inlined = [
  'zod',
  'bidi-js',
  'image-size',
  'ipaddr.js',
  'lru-cache',
  'picocolors',
  'saxes',
  'uqr',
  'xmlchars',
];

/** More, of which each would be a hundred modules and more: for cards, before the library is loaded; for the service, before it can listen. */
const inlinedBy: Readonly<Record<string, readonly string[]>> = {
  cards: ['culori'],
  server: [
    'hono',
    '@hono/node-server',
    '@hono/zod-openapi',
    '@hono/zod-validator',
    '@asteasolutions/zod-to-openapi',
    'kysely',
  ],
};

for (const [name, files] of Object.entries(entries)) {
  const folder = join(root, 'packages', name);
  await rm(join(folder, 'dist', 'chunks'), { recursive: true, force: true });
  const taken = [...inlined, ...(inlinedBy[name] ?? [])];
  const { metafile } = await build({
    entryPoints: files.map((file) => join(folder, 'src', file)),
    outbase: join(folder, 'src'),
    outdir: join(folder, 'dist'),
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
    metafile: true,
    plugins: [
      {
        name: 'packages stay imports',
        setup(bundler) {
          bundler.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
            if (kind === 'entry-point' || taken.some((each) => path === each || path.startsWith(`${each}/`)))
              return;
            return { path, external: true };
          });
        },
      },
    ],
  });
  const used = taken.filter((each) =>
    Object.keys(metafile.inputs).some((file) => file.includes(`node_modules/${each}/`)),
  );
  const notices = await Promise.all(used.map(async (each) => `${each}\n\n${await licenceOf(each)}`));
  if (used.length > 0) await writeFile(join(folder, 'dist', 'LICENCES.txt'), notices.join('\n---\n\n'));
}

await buildDocsPage();

/** What `/docs` shows, from our sources and from packages that nobody needs once it is here. */
async function buildDocsPage(): Promise<void> {
  const sources = join(root, 'packages/server/src/http/docs');
  const target = join(root, 'packages/server/dist/docs');
  await mkdir(target, { recursive: true });
  for (const [name, { source }] of Object.entries(pageFiles)) {
    const file = source.startsWith('.') ? join(sources, source) : join(root, 'node_modules', source);
    await copyFile(file, join(target, name));
  }
}

/** The licence that a package brings, or what its manifest says where it brings none. */
async function licenceOf(name: string): Promise<string> {
  const folder = join(root, 'node_modules', name);
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  if (file) return readFile(join(folder, file), 'utf8');
  const { license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return `${license}, ${typeof author === 'string' ? author : author?.name}\n`;
}
