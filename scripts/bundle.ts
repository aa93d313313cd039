// Makes the JavaScript of every package: a few files instead of hundreds, because what a command line waits for first
// is Node finding and compiling modules. Types come from tsc; other packages stay imports.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

const entries: Readonly<Record<string, readonly string[]>> = {
  spec: ['index.ts'],
  fonts: ['index.ts', 'build/emoji.ts'],
  engine: ['index.ts'],
  limn: ['index.ts', 'cli/main.ts'],
};

/** What is put into a package's own files; it is imported by nothing else. */
const inlined = ['zod'];

for (const [name, files] of Object.entries(entries)) {
  const folder = join(root, 'packages', name);
  await rm(join(folder, 'dist', 'chunks'), { recursive: true, force: true });
  await build({
    entryPoints: files.map((file) => join(folder, 'src', file)),
    outbase: join(folder, 'src'),
    outdir: join(folder, 'dist'),
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'eof',
    plugins: [
      {
        name: 'packages stay imports',
        setup(bundler) {
          bundler.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
            if (
              kind === 'entry-point' ||
              inlined.some((each) => path === each || path.startsWith(`${each}/`))
            )
              return;
            return { path, external: true };
          });
        },
      },
    ],
  });
}
