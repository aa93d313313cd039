import { nearest } from '@limn/spec';
import { type Size, type SizeName, sizeLimits, sizeNames, sizes } from '../frame/sizes.js';
import { fault, plain, type Reader, wrongType } from './reader.js';

// What no font draws and what steers direction or the terminal of a reader; half surrogates become U+FFFD.
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const TOWER_OF_MARKS = /(\p{M}{8})\p{M}+/gu;

function clean(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(INVISIBLE, '')
    .replace(TOWER_OF_MARKS, '$1')
    .normalize('NFC');
}

/** Words on one line of thought: white space of any kind is one space. */
export function text(most: number): Reader<string> {
  return {
    kind: 'text',
    range: `at most ${most} characters`,
    most,
    read: (raw, name) => words(raw, { name, most, tidy: (given) => given.replace(/\s+/g, ' ').trim() }),
  };
}

/** Text whose lines and spaces mean something. */
export function lines(most: number): Reader<string> {
  const tidy = (given: string) => given.replace(/\r\n?/g, '\n').replaceAll('\t', '  ').replace(/\s+$/, '');
  return {
    kind: 'text',
    range: `at most ${most} characters, with line feeds`,
    most,
    read: (raw, name) => words(raw, { name, most, tidy }),
  };
}

function words(raw: unknown, how: { name: string; most: number; tidy: (given: string) => string }) {
  const { name, most, tidy } = how;
  const given = plain(raw);
  if (given === undefined) return wrongType(name, 'a text');
  const value = tidy(clean(given));
  const actual = [...value].length;
  if (actual <= most) return { value };
  const message = `\`${name}\` has ${actual} characters, ${actual - most} more than it may have.`;
  return {
    fault: { code: 'too_long' as const, message, hint: `Shorten it to ${most}.`, limit: most, actual },
  };
}

/** One of some words, in any case. */
export function choice<const Name extends string>(
  names: readonly Name[],
  aliases: Readonly<Record<string, Name>> = {},
): Reader<Name> {
  return {
    kind: 'choice',
    range: names.join(', '),
    choices: names,
    read(raw, name) {
      const given = plain(raw)?.trim().toLowerCase() ?? '';
      const value =
        names.find((one) => one === given) ?? (Object.hasOwn(aliases, given) ? aliases[given] : undefined);
      if (value) return { value };
      const meant = nearest(given, names);
      const hint = meant ? `Did you mean \`${meant}\`?` : `Write one of: ${names.join(', ')}.`;
      return fault('invalid_choice', `\`${name}\` is none of the words it may be.`, hint);
    },
  };
}

/** A colour as `ff6600`, `#ff6600` or `f60`; read as `#FF6600`. */
export const color: Reader<string> = {
  kind: 'color',
  range: 'six or three hex digits, with or without #',
  read(raw, name) {
    const value = hex(plain(raw) ?? '');
    if (value) return { value };
    return fault('invalid_color', `\`${name}\` is not a colour.`, 'Write it in hex, such as `ff6600`.');
  },
};

function hex(given: string): string | undefined {
  const [, digits] = /^\s*#?([0-9a-f]{3}|[0-9a-f]{6})\s*$/i.exec(given) ?? [];
  if (!digits) return undefined;
  const six = digits.length === 3 ? [...digits].map((one) => one + one).join('') : digits;
  return `#${six.toUpperCase()}`;
}

/** Two to four colours, separated by commas. */
export const gradientColors: Reader<readonly string[]> = {
  kind: 'list',
  range: 'two to four colours in hex, separated by commas',
  read(raw, name) {
    const parts = Array.isArray(raw) ? raw : (plain(raw) ?? '').split(/[,|]/);
    const colors = parts.map((part) => hex(plain(part) ?? ''));
    if (colors.length >= 2 && colors.length <= 4 && colors.every((one) => one !== undefined))
      return { value: colors };
    const message = `\`${name}\` is not two to four colours.`;
    return fault(
      'invalid_color',
      message,
      'Write them in hex with a comma between, such as `ff6600,1a1a2e`.',
    );
  },
};

/** A number within bounds. */
export function number(least: number, most: number, { whole = false } = {}): Reader<number> {
  const wanted = `a ${whole ? 'whole ' : ''}number from ${least} to ${most}`;
  return {
    kind: 'number',
    range: wanted.slice(2),
    least,
    most,
    read(raw, name) {
      const given = plain(raw)?.trim() ?? '';
      const value = /^[+-]?\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
      if (Number.isNaN(value) || (whole && !Number.isInteger(value))) {
        return fault('invalid_number', `\`${name}\` is not ${wanted}.`, `Write ${wanted}.`);
      }
      if (value >= least && value <= most) return { value };
      const limit = value < least ? least : most;
      const message = `\`${name}\` is ${value}, outside of ${least} to ${most}.`;
      return {
        fault: { code: 'value_out_of_range', message, hint: `Write ${wanted}.`, limit, actual: value },
      };
    },
  };
}

const LONGEST_URL = 2048;

/** An https address. */
export const url: Reader<string> = {
  kind: 'url',
  range: `an https address of at most ${LONGEST_URL} characters`,
  most: LONGEST_URL,
  read(raw, name) {
    const given = plain(raw)?.trim() ?? '';
    if (given.length > LONGEST_URL) {
      const message = `\`${name}\` has ${given.length} characters, more than an address may have.`;
      const hint = `Write an address of at most ${LONGEST_URL}.`;
      return { fault: { code: 'too_long', message, hint, limit: LONGEST_URL, actual: given.length } };
    }
    if (URL.canParse(given) && new URL(given).protocol === 'https:') return { value: given };
    const hint = 'Write a whole address that starts with https://.';
    return fault('invalid_url', `\`${name}\` is not an https address.`, hint);
  },
};

/** A BCP 47 tag. */
export const language: Reader<string> = {
  kind: 'language',
  range: 'a language tag such as en, de or zh-Hant',
  most: 35,
  read(raw, name) {
    const given = plain(raw)?.trim().replaceAll('_', '-') ?? '';
    if (given.length <= 35 && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(given)) return { value: given };
    const hint = 'Write a BCP 47 tag, such as `en`, `pt-BR` or `zh-Hant`.';
    return fault('invalid_language', `\`${name}\` is not a language tag.`, hint);
  },
};

/** Where a card's size comes from and what it is. */
export interface CardSize extends Size {
  readonly name: SizeName | 'custom';
}

/** A size by name or as `WxH`. */
export const size: Reader<CardSize> = {
  kind: 'size',
  range: `${sizeNames.join(', ')}, or WxH from ${sizeLimits.least} to ${sizeLimits.most} pixels`,
  choices: sizeNames,
  least: sizeLimits.least,
  most: sizeLimits.most,
  read(raw, name) {
    const given = plain(raw)?.trim().toLowerCase() ?? '';
    const known = sizeNames.find((one) => one === given);
    if (known) return { value: { name: known, width: sizes[known].width, height: sizes[known].height } };
    const [, w, h] = /^(\d{1,6})[x×*](\d{1,6})$/.exec(given) ?? [];
    if (w && h) return customSize(Number(w), Number(h), name);
    const meant = nearest(given, sizeNames);
    const hint = meant
      ? `Did you mean \`${meant}\`?`
      : `Write one of ${sizeNames.join(', ')}, or such as \`1200x630\`.`;
    return fault('invalid_choice', `\`${name}\` is not a size.`, hint);
  },
};

function customSize(width: number, height: number, name: string) {
  const { least, most, longest } = sizeLimits;
  const beyond = [width, height].find((side) => side < least || side > most);
  if (beyond !== undefined) {
    const message = `\`${name}\` has a side of ${beyond} px, outside of ${least} to ${most}.`;
    const hint = `Write sides from ${least} to ${most} px.`;
    const limit = beyond < least ? least : most;
    return { fault: { code: 'value_out_of_range' as const, message, hint, limit, actual: beyond } };
  }
  const ratio = Math.max(width / height, height / width);
  if (ratio <= longest) return { value: { name: 'custom' as const, width, height } };
  const message = `\`${name}\` is ${Math.round(ratio * 10) / 10} times as long as wide.`;
  const hint = `One side may be at most ${longest} times the other.`;
  return { fault: { code: 'value_out_of_range' as const, message, hint, limit: longest, actual: ratio } };
}
