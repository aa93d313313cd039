// The same request gives the same bytes: again, in another process, after other requests, on other Nodes, and on a
// machine with other fonts.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Format, formats } from '@limn/spec';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostedEngine, type Hosting, hostEngine } from './hosted-engine.js';
import { noise } from './hostile/files.js';
import { goodFont, inFont } from './hostile/fonts.js';
import { image, spec, text } from './hostile/row.js';
import { requiresThat } from './requirement.js';
import { lostLetter, shadowFont } from './shadow-font.js';

const root = join(import.meta.dirname, '..');
const example = (name: string) => {
  const path = join(root, 'packages/spec/examples/pictures', name);
  return readFileSync(path);
};

const at = (x: number, y: number, width: number, height: number) => ({
  position: { x, y },
  dimensions: { width, height },
});

/** Everything that could differ: scripts of many fonts, emoji, a photo shrunk, both painters of SVG, codes, fades and turns. */
const card = {
  dimensions: { width: 480, height: 252 },
  layers: [
    {
      index: 0,
      type: 'gradient',
      gradient_type: 'radial',
      ...at(0, 0, 480, 252),
      colors: [
        { hex_color: '#102030', position: 0 },
        { hex_color: '#F08040', position: 100 },
      ],
    },
    {
      index: 1,
      ...image(example('coffee.jpg')),
      ...at(300, 20, 160, 120),
      border_radius: 20,
      should_use_smart_cropping: true,
    },
    {
      index: 2,
      ...image(example('rocket.svg')),
      ...at(20, 20, 60, 60),
      rotation_in_degrees: 12,
      opacity: 70,
    },
    { index: 3, ...image(example('vignette.svg')), ...at(90, 20, 60, 60) },
    {
      index: 4,
      type: 'qr-code',
      value: 'https://example.com',
      ...at(390, 160, 80, 80),
      foreground_hex_color: '#000',
      background_hex_color: '#FFF',
    },
    {
      index: 5,
      ...text('Each *time* the **same**: déjà vu, 同じ絵, صورة, ภาพ 😀🏴‍☠️ ', {
        font_size_in_px: 22,
        text_color: '#FFFFFF',
        ...at(20, 100, 270, 90),
        should_auto_scale: true,
      }),
    },
    {
      index: 6,
      ...text('Playfair, balanced over lines', {
        font_name: 'Playfair Display',
        font_weight: 700,
        wrap: 'pretty',
        text_color: '#FFF',
        ...at(20, 190, 360, 60),
      }),
    },
  ],
};

const requests: readonly (readonly [string, unknown, Format])[] = [
  ...formats.map((format) => [`a card as ${format}`, card, format] as const),
  ['a font of the request', inFont(goodFont, 'Inter', 'Whose Inter? 42'), 'png'],
  ['Inter itself', spec([text('Whose Inter? 42')]), 'png'],
  ['a letter of no font', spec([text(`a${String.fromCodePoint(lostLetter)}b`)]), 'png'],
];

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

type Hashes = Readonly<Record<string, string>>;

async function hashesFrom(engine: HostedEngine, order = requests): Promise<Hashes> {
  const hashes: Record<string, string> = {};
  for (const [name, request, format] of order) {
    const { rendered, refused, thrown } = await engine.render(request, { format });
    if (!rendered) throw new Error(`${name}: ${thrown ?? refused?.message}`);
    hashes[name] = hashOf(rendered.bytes);
  }
  return hashes;
}

async function hashesIn(
  hosting: Hosting,
  before: readonly unknown[] = [],
  order = requests,
): Promise<Hashes> {
  const engine = await hostEngine(hosting);
  try {
    for (const request of before) await engine.render(request);
    return await hashesFrom(engine, order);
  } finally {
    await engine.stop();
  }
}

let engine: HostedEngine;
let expected: Hashes;

beforeAll(async () => {
  engine = await hostEngine();
  expected = await hashesFrom(engine);
}, 30_000);
afterAll(() => engine.stop());

describe('the same request gives the same bytes', () => {
  it('again in the same process', async () => {
    expect(await hashesFrom(engine)).toEqual(expected);
  });

  it('while others are drawn at the same time', async () => {
    const all = await Promise.all(requests.map(([, request, format]) => engine.render(request, { format })));
    const hashes = all.map(({ rendered }, i) => [requests[i]![0], hashOf(rendered!.bytes)]);
    expect(Object.fromEntries(hashes)).toEqual(expected);
  });

  it('in another process, in another order, after other pictures and fonts of the same names', async () => {
    const other = await noise(300, 200).jpeg().toBuffer();
    const before = [
      inFont(goodFont, 'Inter', 'first of all'),
      inFont(goodFont, 'Playfair Display', 'and this'),
      spec([image(other), text('日本語 العربية 😀🚀 Ω≈', { lang: 'ja', font_name: 'Lora' })]),
      spec([text('', { font_name: 'nobody' })]),
      spec([{ type: 'hologram' }]),
    ];
    expect(await hashesIn({}, before, requests.toReversed())).toEqual(expected);
  }, 30_000);

  it('whatever the language and the time zone of the machine', async () => {
    const environment = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Chatham' };
    expect(await hashesIn({ environment })).toEqual(expected);
  }, 30_000);
});

describe("the machine's fonts are not seen", () => {
  const home = mkdtempSync(join(tmpdir(), 'limn-fonts-'));
  afterAll(() => rmSync(home, { recursive: true }));

  /** A home whose fonts bear the names of bundled ones, and a configuration that prefers them. */
  function shadow(): Readonly<Record<string, string>> {
    for (const folder of ['.fonts', '.local/share/fonts']) {
      mkdirSync(join(home, folder), { recursive: true });
      writeFileSync(join(home, folder, 'Inter.ttf'), shadowFont('Inter'));
    }
    const config = `<fontconfig><dir>${home}/.fonts</dir><cachedir>${home}/cache</cachedir>
      <match><edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit></match></fontconfig>`;
    writeFileSync(join(home, 'fonts.conf'), config);
    return {
      HOME: home,
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
      FONTCONFIG_PATH: home,
      XDG_DATA_HOME: join(home, '.local/share'),
    };
  }

  it('when a font of the machine is called as a bundled one', async () => {
    expect(await hashesIn({ environment: shadow() })).toEqual(expected);
  }, 30_000);

  it('when there are none', async () => {
    const empty = mkdtempSync(join(home, 'empty-'));
    writeFileSync(join(empty, 'fonts.conf'), '<fontconfig/>');
    const environment = { HOME: empty, FONTCONFIG_FILE: join(empty, 'fonts.conf'), FONTCONFIG_PATH: empty };
    expect(await hashesIn({ environment })).toEqual(expected);
  }, 30_000);
});

/** Nodes by their major version: this one, and those in the folder that LIMN_TEST_NODES names. */
function nodeOf(major: number): string | undefined {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const path = join(process.env.LIMN_TEST_NODES ?? root, `node_modules/node${major}/bin/node`);
  return existsSync(path) ? path : undefined;
}

const packages = ['spec', 'fonts', 'engine'].map((name) => join(root, 'packages', name));

/** When a file of the packages was last changed, in milliseconds. */
function newestIn(folder: string): number {
  const files = packages.flatMap((path) =>
    readdirSync(join(path, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(path, folder, file),
    ),
  );
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return Math.max(...sources.map((file) => statSync(file).mtimeMs));
}

/** When the oldest of the packages was built; 0 when one was not. */
function builtAt(): number {
  const entries = packages.map((path) => join(path, 'dist/index.js'));
  return entries.every((file) => existsSync(file))
    ? Math.min(...entries.map((file) => statSync(file).mtimeMs))
    : 0;
}

describe('what is built gives the same bytes as its source', () => {
  // Built in place only when it is old: other tests may be running what is built.
  beforeAll(() => {
    if (newestIn('src') > builtAt()) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'ignore' });
  }, 120_000);

  for (const major of [20, 22, 24]) {
    const node = nodeOf(major);
    it.skipIf(!requiresThat(`Node ${major}`, node !== undefined))(
      `on Node ${major}`,
      async () => {
        const built = await hostEngine({ built: true, node: node! });
        try {
          expect(built.node).toMatch(`v${major}.`);
          expect(built.module).toMatch('engine/dist/index.js');
          expect(await hashesFrom(built)).toEqual(expected);
        } finally {
          await built.stop();
        }
      },
      60_000,
    );
  }
});
