import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A file of the page `/docs`. */
interface PageFile {
  readonly type: string;
  /** Where it is kept in the sources: beside this file, or in a package that is only needed to build. */
  readonly source: string;
}

const svg = 'image/svg+xml';
const css = 'text/css; charset=utf-8';
const script = 'text/javascript; charset=utf-8';
const plainText = 'text/plain; charset=utf-8';

/** By name, everything that the page needs. What gets published has all of it in `dist/docs`. */
export const pageFiles: Readonly<Record<string, PageFile>> = {
  'page.html': { type: 'text/html; charset=utf-8', source: './page.html' },
  'page.css': { type: css, source: './page.css' },
  'page.js': { type: script, source: './page.js' },
  'mark.svg': { type: svg, source: './mark.svg' },
  'inter.woff2': {
    type: 'font/woff2',
    source: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  },
  'inter-licence.txt': { type: plainText, source: '@fontsource-variable/inter/LICENSE' },
  'swagger-ui.css': { type: css, source: 'swagger-ui-dist/swagger-ui.css' },
  'swagger-ui-bundle.js': { type: script, source: 'swagger-ui-dist/swagger-ui-bundle.js' },
  'swagger-licence.txt': { type: plainText, source: 'swagger-ui-dist/LICENSE' },
  'swagger-notice.txt': { type: plainText, source: 'swagger-ui-dist/NOTICE' },
};

const isSource = import.meta.url.endsWith('.ts');
const program = import.meta.url.slice(0, import.meta.url.lastIndexOf('/dist/'));

/** The bytes of one of `pageFiles`. */
export function readPageFile(name: string): Promise<Buffer> {
  if (!isSource) return readFile(new URL(`${program}/dist/docs/${name}`));
  const { source } = pageFiles[name]!;
  if (source.startsWith('.')) return readFile(new URL(source, import.meta.url));
  return readFile(createRequire(import.meta.url).resolve(source));
}
