// Parameters of several values: repeated in a URL, separated in one, or a list in JSON.

import { fault, plain, type Reader, type Reading, wrongType } from './reader.js';
import { text } from './readers.js';

interface ListLimits {
  readonly most: number;
  readonly characters: number;
}

function partsOf(raw: unknown, separator: RegExp): readonly unknown[] | undefined {
  return Array.isArray(raw) ? raw : plain(raw)?.split(separator);
}

function listOf<T>(
  raw: unknown,
  how: ListLimits & { name: string; separator: RegExp; one: (raw: unknown) => Reading<T> },
) {
  const { name, most, separator, one } = how;
  const parts = partsOf(raw, separator)?.filter((part) => part !== null && plain(part)?.trim() !== '');
  if (!parts) return wrongType(name, 'a list');
  if (parts.length > most) {
    const message = `\`${name}\` has ${parts.length} values, ${parts.length - most} more than it may have.`;
    const hint = `Keep the first ${most}.`;
    return { fault: { code: 'too_long' as const, message, hint, limit: most, actual: parts.length } };
  }
  const readings = parts.map(one);
  const failed = readings.find((reading) => 'fault' in reading);
  if (failed) return failed;
  return { value: readings.flatMap((reading) => ('value' in reading ? [reading.value] : [])) };
}

/** Short words, separated by commas. */
export function tags({ most, characters }: ListLimits): Reader<readonly string[]> {
  const one = text(characters);
  return {
    kind: 'list',
    range: `at most ${most}, separated by commas, of ${characters} characters each`,
    most,
    read: (raw, name) =>
      listOf(raw, { name, most, characters, separator: /[,|]/, one: (part) => one.read(part, name) }),
  };
}

/** Sentences, separated by `|` or line feeds. */
export function sentences({ most, characters }: ListLimits): Reader<readonly string[]> {
  const one = text(characters);
  return {
    kind: 'list',
    range: `at most ${most}, separated by |, of ${characters} characters each`,
    most,
    read: (raw, name) =>
      listOf(raw, { name, most, characters, separator: /[|\n]/, one: (part) => one.read(part, name) }),
  };
}

/** A figure with what it counts. */
export interface Stat {
  readonly value: string;
  readonly label: string;
}

/** Figures as `12.4k Followers,98 Repos` or `Followers:12.4k`. */
export function stats({ most, characters }: ListLimits): Reader<readonly Stat[]> {
  return {
    kind: 'list',
    range: `at most ${most} figures such as 12.4k Followers, separated by commas`,
    most,
    read: (raw, name) =>
      listOf(raw, {
        name,
        most,
        characters,
        separator: /[|;]|(?<!\d),|,(?!\d{3}(?!\d))/,
        one: (part) => statOf(part, { name, characters }),
      }),
  };
}

function statOf(raw: unknown, { name, characters }: { name: string; characters: number }): Reading<Stat> {
  const reader = text(characters);
  const [value, label] = isRecord(raw) ? [raw.value, raw.label] : halves(plain(raw) ?? '');
  const [first, second] = [reader.read(value ?? '', name), reader.read(label ?? '', name)];
  if ('fault' in first) return first;
  if ('fault' in second) return second;
  if (first.value !== '') return { value: { value: first.value, label: second.value } };
  return fault(
    'invalid_choice',
    `\`${name}\` has a figure without a value.`,
    'Write it like `12.4k Followers`.',
  );
}

function halves(given: string): readonly [string, string] {
  const colon = /^([^:]*\D[^:]*):\s*(.+)$/.exec(given.trim());
  if (colon) return /\d/.test(colon[2]!) ? [colon[2]!, colon[1]!] : [colon[1]!, colon[2]!];
  const [, value, label] = /^(\S+)\s+(.+)$/.exec(given.trim()) ?? [];
  return value ? [value, label!] : [given, ''];
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** Numbers of a line, separated by commas. */
export function series({ least, most }: { least: number; most: number }): Reader<readonly number[]> {
  return {
    kind: 'list',
    range: `${least} to ${most} numbers, separated by commas`,
    least,
    most,
    read(raw, name) {
      const parts =
        Array.isArray(raw) && raw.length !== 1
          ? raw
          : (plain(Array.isArray(raw) ? raw[0] : raw) ?? '').split(/[,;|\s]+/);
      const values = parts.filter((part) => part !== '').map((part) => Number(plain(part) ?? Number.NaN));
      if (values.length >= least && values.length <= most && values.every(Number.isFinite))
        return { value: values };
      const message = `\`${name}\` is not ${least} to ${most} numbers.`;
      return fault('invalid_number', message, 'Write numbers with commas between, such as `3,5,4,8`.');
    },
  };
}
