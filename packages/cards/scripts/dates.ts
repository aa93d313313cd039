// Writes src/dates/dates.gen.ts: how languages write a date and minutes. Written down, because versions of Node disagree about it.
// Run it to add a language: npm run dates -w @limn/cards

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const languages =
  'am ar az be bg bn bs ca cs cy da de el en en-GB es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko lo lt lv mk ml mn mr ms my nb ne nl pa pl ps pt pt-PT ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi zh zh-Hant zu';

const signs: Readonly<Record<string, string>> = { day: '{d}', month: '{m}', year: '{y}' };

/** The order of a date with signs for its parts, and its twelve months as they stand in it. */
function written(language: string, options: Intl.DateTimeFormatOptions): readonly string[] {
  const how = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn', ...options } as const;
  const format = new Intl.DateTimeFormat(language, how);
  const parts = (month: number) => format.formatToParts(new Date(Date.UTC(2026, month, 21)));
  const order = parts(2).map(({ type, value }) => signs[type] ?? value.replace(/[\u202f\u00a0]/g, ' '));
  const months = Array.from(
    { length: 12 },
    (_, month) => parts(month).find(({ type }) => type === 'month')!.value,
  );
  return [order.join('').trim(), months.join('/')];
}

/** Some minutes, with a sign for their number; English says that they are for reading. */
function minutes(language: string): string {
  if (/^en\b/.test(language)) return '{n} min read';
  const how = { style: 'unit', unit: 'minute', unitDisplay: 'short', numberingSystem: 'latn' } as const;
  const written = new Intl.NumberFormat(language, how).format(8);
  return written.replace('8', '{n}').replace(/[\u202f\u00a0]/g, ' ');
}

const rows = languages.split(' ').map((language) => {
  const long = written(language, { day: 'numeric', month: 'long', year: 'numeric' });
  const short = written(language, { day: 'numeric', month: 'short' });
  return [language, ...long, ...short, minutes(language)].join('\t');
});

const source = [
  '// Written by scripts/dates.ts. A line a language: its tag, a long date and its months, a short date and its months, minutes.',
  'export const dateRows = `',
];
writeFileSync(
  join(import.meta.dirname, '../src/dates/dates.gen.ts'),
  `${source.join('\n')}${rows.join('\n')}\`;\n`,
);
console.log(`${rows.length} languages`);
