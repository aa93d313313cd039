// A folder in which the examples of one document run as they are written, one after another.
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine, type Engine, formats, LimnError, parse } from 'limn';
import { type Block, blocksOf, root } from './blocks.js';
import { addressesOf, drawAddress, endingOf, loaderOf } from './cards.js';
import { createDocumentService, type DocumentService } from './service.js';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const node = [process.execPath, '--conditions=limn-source', '--import', tsx];
const limn = [...node, join(root, 'packages/limn/src/cli/main.ts')];

/** A picture that a document shows, as its block makes it now. */
export interface MadePicture {
  /** From the root of the repository. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Runs every block of a document. @throws Error that names the block which does other than it says */
export async function runDocument(path: string): Promise<readonly MadePicture[]> {
  const folder = openFolder();
  const engine = createEngine({ load: loaderOf(folder) });
  const service = createDocumentService(limn, folder);
  const made: MadePicture[] = [];
  let printed = '';
  try {
    for (const block of blocksOf(path)) {
      const shop = { folder, engine, service, printed };
      printed = await runBlock(block, shop).catch((cause: unknown) => fail(block, cause));
      for (const picture of block.pictures) {
        made.push({ path: picture, bytes: await pictureOf(block, picture, shop) });
      }
    }
    return made;
  } finally {
    await engine.close();
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function fail({ place }: Block, cause: unknown): never {
  throw new Error(`${place}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
}

interface Shop {
  readonly folder: string;
  readonly engine: Engine;
  readonly service: DocumentService;
  /** What the block before printed. */
  readonly printed: string;
}

/** The examples and their pictures, a font, `limn` as a command, and the packages by their names. */
function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'limn-documents-'));
  cpSync(join(root, 'packages/spec/examples'), folder, { recursive: true });
  cpSync(join(root, 'tests/golden/fixtures/bungee.woff2'), join(folder, 'house.woff2'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const command = join(folder, 'bin/limn');
  mkdirSync(join(folder, 'bin'));
  writeFileSync(command, `#!/bin/sh\nexec ${limn.map((word) => `'${word}'`).join(' ')} "$@"\n`);
  chmodSync(command, 0o755);
  return folder;
}

/** What a block prints. */
async function runBlock(block: Block, shop: Shop): Promise<string> {
  const name = block.words.find((word) => word.includes('.'));
  if (name !== undefined) writeFileSync(join(shop.folder, name), block.text);
  if (block.words.includes('setup')) return '';
  if (block.language === 'json') return runSpec(block, shop.engine);
  if (block.language === 'url') return expectAPictureEach(block);
  if (block.language === 'text') return expectPrinted(block.text, shop.printed);
  const { text, env } = await shop.service.fit(block.text);
  if (block.language === 'sh') return run(['sh', '-e', '-c', text], { ...shop, env });
  if (block.language === 'ts') return runModule(text, { ...shop, env });
  throw new Error(`\`${block.language}\` is no language of examples.`);
}

/** The addresses are drawn for their pictures. */
function expectAPictureEach({ text, pictures }: Block): string {
  const { length } = addressesOf(text);
  if (length === pictures.length) return '';
  throw new Error(`${length} addresses have ${pictures.length} pictures.`);
}

/** Draws a spec; one that fetches from the network is only checked. */
async function runSpec({ text, words }: Block, engine: Engine): Promise<string> {
  const spec: unknown = JSON.parse(text);
  if (words.includes('faulty')) return expectFaults(spec);
  if (/"https:/.test(text)) {
    parse(spec);
    return '';
  }
  const { warnings } = await engine.render(spec);
  if (warnings.length > 0 !== words.includes('warned')) {
    throw new Error(`Warnings: ${warnings.map(({ message }) => message).join(' ') || 'none'}`);
  }
  return '';
}

function expectFaults(spec: unknown): string {
  try {
    parse(spec);
  } catch (error) {
    if (error instanceof LimnError) return '';
    throw error;
  }
  throw new Error('This spec has no fault.');
}

interface Place {
  readonly folder: string;
  /** Variables that only this example has. */
  readonly env: Readonly<Record<string, string>>;
}

function runModule(text: string, place: Place): Promise<string> {
  writeFileSync(join(place.folder, 'example.ts'), text);
  return run([...node, 'example.ts'], place);
}

/** Ends when the command does; both of its streams in one. */
function run([program, ...args]: readonly string[], { folder, env: own }: Place): Promise<string> {
  const path = [join(folder, 'bin'), process.env.PATH].join(delimiter);
  const { FORCE_COLOR: _, ...inherited } = process.env;
  const env = { ...inherited, ...own, PATH: path, HOME: folder, NO_COLOR: '1' };
  const child = spawn(program!, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`It ended with ${code}:\n${printed}`)),
    );
  });
}

// Times differ from run to run, and sizes of files from release to release.
const masked = (text: string) => text.replace(/\d+(\.\d+)? (ms|s|B|kB|MB)\b/g, '…').trim();

function expectPrinted(expected: string, printed: string): string {
  if (masked(expected) === masked(printed)) return printed;
  throw new Error(`The commands print something else:\n${printed}`);
}

/** A spec or an address is drawn in the format of the picture's name; commands and modules write a file of that name. */
async function pictureOf(block: Block, path: string, { folder, engine }: Shop): Promise<Uint8Array> {
  if (block.language === 'url') {
    const address = addressesOf(block.text)[block.pictures.indexOf(path)]!;
    return drawAddress(address, endingOf(path), engine);
  }
  if (block.language !== 'json') return readFileSync(join(folder, basename(path)));
  const ending = extname(path).slice(1);
  const format = formats.find((each) => each === ending) ?? 'jpeg';
  return (await engine.render(JSON.parse(block.text), { format })).bytes;
}
