// What the documents show: fenced blocks, and the pictures that follow them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** A fenced block: ```` ```json card.json faulty ````. */
export interface Block {
  /**
   * `json`: a spec; `ts`: a module; `sh`: commands; `text`: what the commands before it print; `url`: addresses of cards,
   * one a line, a picture for each.
   */
  readonly language: string;
  /**
   * The words after the language: a file name to keep the block under, `faulty`, `warned`, or `setup` for one that is
   * not run. Where an example names 127.0.0.1:8080, a service is there, and its key in `LIMN_KEY`.
   */
  readonly words: readonly string[];
  readonly text: string;
  /** `README.md:12`. */
  readonly place: string;
  /** Paths of the pictures between this block and the next: what the block makes. */
  readonly pictures: readonly string[];
}

/** The documents whose every example runs, from the root of the repository. */
export function documents(): readonly string[] {
  return ['README.md', ...filesIn('docs/guides')];
}

/** Every page that people read. */
export function pages(): readonly string[] {
  const folders = ['docs', 'docs/guides', 'docs/decisions', 'docs/reference'].flatMap(filesIn);
  const readmes = ['spec', 'fonts', 'engine', 'cards', 'server', 'limn'].map(
    (name) => `packages/${name}/README.md`,
  );
  const top = ['README', 'ARCHITECTURE', 'CONTRIBUTING', 'SECURITY', 'CHANGELOG'].map((name) => `${name}.md`);
  return [...top, ...folders, ...readmes];
}

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => `${folder}/${name}`);
}

const fence = /^```(\S+)?[ \t]*(.*)\n([\s\S]*?)^```$/gm;
const image = /!\[[^\]]*\]\(([^)\s]+)\)|<img [^>]*src="([^"]+)"/g;

/** The fenced blocks of a document in their order. */
export function blocksOf(path: string): readonly Block[] {
  const document = readFileSync(join(root, path), 'utf8');
  const found = [...document.matchAll(fence)];
  return found.map(({ 0: whole, 1: language = '', 2: words = '', 3: text = '', index }, i) => {
    const after = document.slice(index + whole.length, found[i + 1]?.index);
    return {
      language,
      words: words.split(/\s+/).filter(Boolean),
      text,
      place: `${path}:${document.slice(0, index).split('\n').length}`,
      pictures: [...after.matchAll(image)].map((match) => join(dirname(path), (match[1] ?? match[2])!)),
    };
  });
}

const link = /\]\(([^)#\s]+)(?:#[^)]*)?\)|<(?:img|a) [^>]*(?:src|href)="([^"#]+)"/g;

/** Links of a page to files that are not there. */
export function deadLinks(path: string): readonly string[] {
  const document = readFileSync(join(root, path), 'utf8').replace(fence, '');
  const targets = [...document.matchAll(link)].map((match) => (match[1] ?? match[2])!);
  const local = targets.filter((target) => !/^[a-z]+:/.test(target));
  return local.filter((target) => !existsSync(join(root, dirname(path), target)));
}

/** Scripts of the root that a page names as `npm run x`. */
export function scriptsIn(path: string): readonly string[] {
  const document = readFileSync(join(root, path), 'utf8');
  return [...document.matchAll(/npm run ([\w:]+)\b(?! -w)/g)].map((match) => match[1]!);
}
