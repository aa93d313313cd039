// Strings of many languages with what makes them hard, and the settings each is set in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const kinds = [
  'prose',
  'url',
  'email',
  'slash',
  'hyphen',
  'code',
  'price',
  'date',
  'quote',
  'emoji',
  'mixed',
] as const;

export type Kind = (typeof kinds)[number];

export interface Sample {
  /** BCP 47; the name of the file it stands in. */
  readonly lang: string;
  readonly kind: Kind;
  readonly text: string;
}

export interface Setting {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly size: number;
  readonly weight: 400 | 700;
  readonly family: string;
}

const folder = join(import.meta.dirname, 'corpus');
const widths = [320, 560, 900];
const sizes = [28, 44];
const weights = [400, 700] as const;
/** Sans and serif, variable and static, proportional and not. */
export const families = [
  'Inter',
  'Lora',
  'Open Sans',
  'Poppins',
  'Roboto Mono',
  'PT Serif',
  'Noto Sans',
  'Playfair Display',
];

/** One file a language; `[kind]` opens a section, each other line is a string, `\u{A0}` an invisible character. */
export function corpus(): readonly Sample[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => samplesOf(file.replace('.txt', ''), readFileSync(join(folder, file), 'utf8')));
}

function samplesOf(lang: string, source: string): Sample[] {
  const samples: Sample[] = [];
  let kind: Kind = 'prose';
  for (const line of source.split('\n').filter(Boolean)) {
    const section = kinds.find((name) => line === `[${name}]`);
    if (section) kind = section;
    else samples.push({ lang, kind, text: line.replace(/\\u\{([0-9A-F]+)\}/g, unescaped) });
  }
  return samples;
}

function unescaped(_: string, hex: string): string {
  return String.fromCodePoint(Number.parseInt(hex, 16));
}

/** Every width and size; weights and families take turns, so that each string meets both weights and six families. */
export function settingsOf(index: number): readonly Setting[] {
  return widths.flatMap((width, i) =>
    sizes.map((size, j) => ({
      width,
      size,
      weight: weights[(index + i + j) % weights.length]!,
      family: families[(index + 2 * i + j) % families.length]!,
    })),
  );
}
