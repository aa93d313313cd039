import { z } from 'zod';

/** A kind of value that a setting can have: how it is checked, and how it is read from a flag or the environment. */
export interface Kind<T> {
  /** Checks a value as `limn.config.json` writes it. */
  readonly schema: z.ZodType<T>;
  /** The value that a text stands for; `undefined` where it stands for none. */
  readonly fromText: (text: string) => unknown;
  /** What to write, for people: ends the sentence "… is not …". */
  readonly words: string;
  /** A value as people write it. */
  readonly write?: (value: T) => string;
  /** Whether the flag alone, without a value, says yes. */
  readonly isSwitch?: true;
}

const KiB = 1024;
const units: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kb: 1000,
  kib: KiB,
  mb: 1e6,
  mib: KiB * KiB,
  gb: 1e9,
  gib: KiB * KiB * KiB,
};

export const text: Kind<string> = {
  schema: z.string().min(1),
  fromText: (written) => written,
  words: 'a text that is not empty',
};

export const yesOrNo: Kind<boolean> = {
  schema: z.boolean(),
  fromText: (written) => ({ true: true, '1': true, yes: true, false: false, '0': false, no: false })[written],
  words: 'yes or no',
  write: (value) => (value ? 'yes' : 'no'),
  isSwitch: true,
};

/** A whole number, both ends included. */
export function whole(least: number, most: number): Kind<number> {
  return {
    schema: z.int().min(least).max(most),
    fromText: (written) => (/^\d+$/.test(written) ? Number(written) : undefined),
    words: `a whole number from ${least} to ${most}`,
  };
}

/** Bytes, as a number or with a unit: `300kB`, `64MiB`. */
export function bytes(least: number, most: number): Kind<number> {
  const range = z.int().min(least).max(most);
  return {
    schema: z
      .union([z.number(), z.string()])
      .transform((value) => (typeof value === 'string' ? sizeOf(value) : value))
      .pipe(range),
    fromText: sizeOf,
    words: `a size from ${inWords(least)}${most < Number.MAX_SAFE_INTEGER ? ` to ${inWords(most)}` : ''}, such as 64MiB`,
    write: inWords,
  };
}

function sizeOf(written: string): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(written) ?? [];
  const factor = units[unit.toLowerCase()];
  return number === undefined || factor === undefined ? undefined : Math.floor(Number(number) * factor);
}

/** `67108864` as `64MiB`. */
function inWords(size: number): string {
  const unit = [3, 2, 1].find((power) => size >= KiB ** power && size % KiB ** power === 0) ?? 0;
  return `${size / KiB ** unit}${['', 'KiB', 'MiB', 'GiB'][unit]}`;
}

/** One of some words. */
export function oneOf<const T extends string>(...words: readonly T[]): Kind<T> {
  return {
    schema: z.enum(words),
    fromText: (written) => written,
    words: `one of ${words.map((word) => `\`${word}\``).join(', ')}`,
  };
}

/** Several texts, by commas or spaces; in the file a list. */
export function list(element: z.ZodType<string>, words: string): Kind<readonly string[]> {
  return {
    schema: z.array(element).readonly(),
    fromText: (written) => written.split(/[\s,]+/).filter((each) => each !== ''),
    words,
  };
}

/** An http or https address without a path. */
export const origin = z
  .string()
  .refine((written) => URL.canParse(written) && new URL(written).origin === written.replace(/\/$/, ''))
  .transform((written) => written.replace(/\/$/, ''));

export const webAddress: Kind<string> = {
  schema: origin,
  fromText: (written) => written,
  words: 'an address such as https://images.example.com',
};
