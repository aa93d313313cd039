// Dates and minutes as languages write them. A date that is words already stays as it is.
import type { Script } from '../frame/script.js';
import { dateRows } from './dates.gen.js';

/** A day of the calendar. */
export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

interface Writing {
  readonly order: string;
  readonly months: readonly string[];
}

interface Ways {
  readonly long: Writing;
  readonly short: Writing;
  readonly minutes: string;
}

let parted: ReadonlyMap<string, Ways> | undefined;

function waysOf(row: string): readonly [string, Ways] {
  const [language, long, longMonths, short, shortMonths, minutes] = row.split('\t') as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return [
    language.toLowerCase(),
    {
      long: { order: long, months: longMonths.split('/') },
      short: { order: short, months: shortMonths.split('/') },
      minutes,
    },
  ];
}

const ofScripts: Readonly<Partial<Record<Script, string>>> = {
  arabic: 'ar',
  hebrew: 'he',
  kana: 'ja',
  han: 'zh',
  hangul: 'ko',
  thai: 'th',
};

/** The ways of a language: its own, those of the language it is a kind of, or of the script; else English. */
function waysFor({ lang, script }: Tongue): Ways {
  parted ??= new Map(dateRows.split('\n').map(waysOf));
  const tag = (lang ?? ofScripts[script] ?? 'en')
    .toLowerCase()
    .replace(/^(no|nn)\b/, 'nb')
    .replace(/^iw\b/, 'he');
  const chinese = /^zh-(hant|tw|hk|mo)/.test(tag) ? 'zh-hant' : tag;
  const english = /^en-(?!us|ca|ph)/.test(chinese) ? 'en-gb' : chinese;
  return parted.get(english) ?? parted.get(english.split('-')[0]!) ?? parted.get('en')!;
}

/** What is known of the words around a date. */
export interface Tongue {
  readonly lang?: string | undefined;
  readonly script: Script;
}

/** A day written as 2026-03-31, alone or before a time; nothing for words and for days that do not exist. */
export function readDay(text: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const read = { year: Number(year), month: Number(month), day: Number(day) };
  return read.month >= 1 && read.month <= 12 && read.day >= 1 && read.day <= daysOf(read) ? read : undefined;
}

function daysOf({ year, month }: Day): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `March 31, 2026`, `31. März 2026`, `2026年3月31日`; other words as they are. */
export function longDate(text: string, tongue: Tongue): string {
  const day = readDay(text);
  return day ? written(day, waysFor(tongue).long) : text;
}

/** `Mar 31`, `31. März`, `3月31日`; other words as they are. */
export function shortDate(text: string, tongue: Tongue): string {
  const day = readDay(text);
  return day ? written(day, waysFor(tongue).short) : text;
}

/** `8 min read`, `8 Min.`, `8 分`; words as they are. */
export function readingTime(text: string, tongue: Tongue): string {
  return /^\d+$/.test(text) ? waysFor(tongue).minutes.replace('{n}', text) : text;
}

function written({ year, month, day }: Day, { order, months }: Writing): string {
  const values: Readonly<Record<string, string>> = { y: String(year), m: months[month - 1]!, d: String(day) };
  return order.replace(/\{([ymd])\}/g, (_, part: string) => values[part]!);
}
