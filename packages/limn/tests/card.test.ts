import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCard, parameterNames, parameters, parseCard } from '@limn/cards';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { limn, workFolder } from './command.js';
import { runIn } from './in-process.js';

const folder = workFolder();
const card = (...args: string[]) => runIn(folder, ['card', ...args]);
const read = (name: string) => readFileSync(join(folder, name));
const flagOf = (word: string) =>
  `--${word.replace(/_/g, '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The spec of a card, as the command prints it. */
async function specOf(...args: string[]): Promise<unknown> {
  const { code, out, err } = await card(...args, '--spec');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

/** The spec of the same parameters in an address. */
const designed = (query: Readonly<Record<string, string>>) =>
  JSON.parse(JSON.stringify(createCard(parseCard(query).card).spec));

/** Layouts that show what most others leave out. */
const layoutFor: Readonly<Record<string, string>> = {
  ...{
    image: 'product',
    avatar: 'article',
    value: 'metric',
    label: 'metric',
    change: 'metric',
    trend: 'metric',
  },
  ...{
    series: 'metric',
    stats: 'profile',
    author: 'article',
    role: 'quote',
    handle: 'profile',
    date: 'article',
  },
  ...{ time: 'event', readingTime: 'article', tags: 'article', place: 'event', price: 'product' },
  ...{ oldPrice: 'product', rating: 'product', version: 'release', changes: 'release', episode: 'podcast' },
  ...{ duration: 'podcast', code: 'docs' },
};
/** Parameters that show only beside another one. */
const beside: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  reviews: { layout: 'product', rating: '4.5' },
  trend: { change: '12 %' },
  label: { value: '98 %' },
  codeLang: { layout: 'docs', code: 'npm install limn' },
  subtitleColor: { subtitle: 'A sentence' },
  gradientStart: { gradientEnd: '1a1a2e' },
  gradientEnd: { gradientStart: '3b0764' },
  gradientAngle: { bgGradient: '3b0764,1a1a2e' },
  avatar: { author: 'Ada Lovelace' },
  role: { author: 'Ada Lovelace' },
  quality: { format: 'jpeg' },
};
/** Where the example is what a card has without it. */
const values: Readonly<Record<string, string>> = {
  theme: 'light',
  layout: 'quote',
  size: 'square',
  format: 'webp',
  accent: 'ff6b35',
  bgGradient: '3b0764,1a1a2e',
  gradientStart: '3b0764',
  gradientAngle: '90',
  subtitleColor: 'ffd479',
  logo: 'https://example.com/logo.png',
};

const queryOf = (name: (typeof parameterNames)[number]): Readonly<Record<string, string>> => ({
  title: 'A title',
  ...(layoutFor[name] && { layout: layoutFor[name] }),
  ...beside[name],
  [name]: values[name] ?? parameters[name].example,
});

const flagsOf = ({ title, ...rest }: Readonly<Record<string, string>>) => [
  title!,
  ...Object.entries(rest).flatMap(([word, value]) => [flagOf(word), value]),
];

describe('limn card', () => {
  test('draws a card into a file, as the real program', async () => {
    const { code, out, err } = await limn(['card', 'Hello, world', '-o', 'hello.png'], { cwd: folder });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^✓ hello\.png {2}1200 × 630 {2}[\d.]+ kB {2}[\d.]+ (?:ms|s)\n$/);
    expect(await sharp(read('hello.png')).metadata()).toMatchObject({
      format: 'png',
      width: 1200,
      height: 630,
    });
  });

  test('writes the picture to standard output where no file is named', async () => {
    const { code, stdout, err } = await limn(['card', 'Hello', '--format', 'jpeg', '--size', '600x315']);
    expect({ code, err: err.includes('error') }).toEqual({ code: 0, err: false });
    expect(await sharp(stdout).metadata()).toMatchObject({ format: 'jpeg', width: 600, height: 315 });
  });

  test.each([
    ['card.jpg', 'jpeg'],
    ['card.webp', 'webp'],
    ['card.avif', 'heif'],
    ['card.svg', 'svg'],
    ['folder/card.png', 'png'],
  ])('-o %s is in the format of its ending', async (file, format) => {
    const { code } = await card('Hello', '--size', '400x210', '-o', file);
    expect(code).toBe(0);
    expect((await sharp(read(file)).metadata()).format).toBe(format);
  });

  test('--max-bytes takes a unit, and is met on a smaller canvas where it must', async () => {
    const { code, err } = await card('Hello', '--max-bytes', '40kB', '-o', 'small.png');
    expect({ code, warned: err.includes('warning') }).toEqual({ code: 0, warned: false });
    expect(read('small.png').length).toBeLessThanOrEqual(40_000);
    expect((await sharp(read('small.png')).metadata()).width).toBeLessThan(1200);
  });

  test('a photograph of this machine is JPEG where nothing else is asked for', async () => {
    const file = join(folder, 'photo.png');
    await sharp({ create: { width: 40, height: 40, channels: 3, background: '#336699' } }).toFile(file);
    expect(await specOf('Hello', '--image', file)).toMatchObject({ output: { format: 'jpeg' } });
  });

  test('--format says more than an ending', async () => {
    await card('Hello', '--size', '400x210', '--format', 'webp', '-o', 'odd.png');
    expect((await sharp(read('odd.png')).metadata()).format).toBe('webp');
  });

  test.each(parameterNames.filter((name) => name !== 'title'))(
    '--%s changes the card as it does in an address',
    async (name) => {
      const query = queryOf(name);
      const spec = await specOf(...flagsOf(query));
      expect(spec).toEqual(designed(query));
      const { [name]: _, ...without } = query;
      expect(spec).not.toEqual(designed(without));
    },
  );

  test('every other word for a parameter is a flag, too, but --output', async () => {
    for (const name of parameterNames) {
      const { [name]: value, ...rest } = queryOf(name) as Record<string, string>;
      const expected = designed(queryOf(name));
      for (const alias of parameters[name].aliases ?? []) {
        if (alias === 'output') continue;
        const [title, ...flags] = flagsOf({ title: 'A title', ...rest });
        const words = name === 'title' ? [] : [title!];
        expect(await specOf(...words, ...flags, flagOf(alias), value!), alias).toEqual(expected);
      }
    }
  });

  test('shows a picture of this machine', async () => {
    const square = await sharp({ create: { width: 80, height: 80, channels: 3, background: '#FF0000' } })
      .png()
      .toBuffer();
    writeFileSync(join(folder, 'red.png'), square);
    await card('Lamp', '--layout', 'product', '--image', 'red.png', '-o', 'lamp.png');
    const { data } = await sharp(read('lamp.png'))
      .extract({ left: 900, top: 300, width: 1, height: 1 })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data]).toEqual([255, 0, 0]);
  });

  test('wears the brand of a settings file', async () => {
    writeFileSync(join(folder, 'brand.json'), JSON.stringify({ brand: { name: 'Lumen Works' } }));
    const { out } = await card('Lamp', '--config', 'brand.json', '--spec');
    expect(out).toContain('"text": "Lumen Works"');
    expect((await card('Lamp', '--config', 'gone.json', '-o', 'x.png')).code).toBe(2);
  });

  test('warns of an icon that does not exist, and draws', async () => {
    const { code, err } = await card('Hi', '--icon', 'rokcet', '-o', 'icon.png');
    expect(code).toBe(0);
    expect(err).toContain('There is no icon `rokcet`; the card has none.');
    expect(err).toContain('Did you mean `rocket`');
  });

  test('reports as JSON', async () => {
    const { code, out } = await card('Hi', '--json', '--size', '400x210', '-o', 'hi.png');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      results: [{ out: 'hi.png', format: 'png', width: 400, height: 210, error: null }],
      rendered: 1,
      failed: 0,
    });
  });

  test('has help with every parameter, its range, and examples', async () => {
    const { code, out } = await card('--help');
    expect(code).toBe(0);
    for (const name of parameterNames.filter((each) => each !== 'title')) {
      expect(out).toContain(`  ${flagOf(name)} <${parameters[name].reader.kind}>`);
    }
    expect(out).toContain('Examples:\n  limn card');
    expect(out).not.toContain('--heading');
  });

  test.each([
    [['Hi', '--theme', 'drak'], '/theme', 'Did you mean `dark`?'],
    [['Hi', '--rating', '6'], '/rating', '0 to 5'],
    [['Hi', '--accent', 'reddish'], '/accent', 'hex'],
    [['Hi', '--size', '9000x9000'], '/size', '4096'],
    [['Hi', '--scale', '4'], '/scale', '1 to 3'],
    [['x'.repeat(201)], '/title', '200'],
    [[], '/title', 'title'],
  ])('%j is refused with exit code 1', async (args, pointer, hint) => {
    const { code, out, err } = await card(...args, '-o', 'refused.png');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(pointer);
    expect(err).toContain(hint);
    expect(() => read('refused.png')).toThrow();
  });

  test('the spec of a card goes into any file', async () => {
    expect((await card('Hi', '--spec', '-o', 'hi.json')).code).toBe(0);
    expect(JSON.parse(read('hi.json').toString()).output.format).toBe('png');
  });

  test.each([
    [
      ['Hi', '--pattren', 'dots'],
      "error Unknown option '--pattren'.\n      = hint Did you mean --pattern?\n",
    ],
    [
      ['Hi', '--spec', '--json'],
      'error --spec and --json do not go together: both print to standard output.\n',
    ],
    [['Hi', '--json'], 'error --json needs a file for the card.\n      = hint Add -o card.png\n'],
    [['Hi', '--open'], 'error --open needs a file to open.\n      = hint Add -o card.png\n'],
  ])('%j is refused with exit code 2', async (args, err) => {
    expect(await limn(['card', ...args], { cwd: folder })).toMatchObject({ code: 2, out: '', err });
  });

  test.each([
    [['Hi', '-o', 'card.txt'], 'Endings that work: .png .jpg .webp .avif .svg;'],
    [['Hi', '-o', 'card.tif'], 'This command writes no .tif.'],
    [['Hi', '--image', 'gone.png', '-o', 'card.png'], 'Cannot read gone.png'],
  ])('%j cannot be followed', async (args, message) => {
    const { code, err } = await card(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
