import { expect, test } from 'vitest';
import { longDate, readDay, readingTime, shortDate } from './dates.js';

test.each([
  ['en', 'March 31, 2026', 'Mar 31'],
  ['en-AU', '31 March 2026', '31 Mar'],
  ['de-AT', '31. März 2026', '31. März'],
  ['fr', '31 mars 2026', '31 mars'],
  ['ru', '31 марта 2026 г.', '31 мар.'],
  ['ja', '2026年3月31日', '3月31日'],
  ['zh-TW', '2026年3月31日', '3月31日'],
  ['ko', '2026년 3월 31일', '3월 31일'],
  ['ar', '31 مارس 2026', '31 مارس'],
  ['no', '31. mars 2026', '31. mars'],
  ['tlh', 'March 31, 2026', 'Mar 31'],
])('%s', (lang, long, short) => {
  expect(longDate('2026-03-31', { lang, script: 'latin' })).toBe(long);
  expect(shortDate('2026-03-31T18:30:00Z', { lang, script: 'latin' })).toBe(short);
});

test.each([
  ['en-GB', '8 min read'],
  ['de', '8 Min.'],
  ['ja', '8 分'],
  ['ar', '8 د'],
])('minutes in %s', (lang, minutes) => {
  expect(readingTime('8', { lang, script: 'latin' })).toBe(minutes);
  expect(readingTime('half an hour', { lang, script: 'latin' })).toBe('half an hour');
});

test('without a language the script decides', () => {
  expect(readingTime('8', { script: 'kana' })).toBe('8 分');
  expect(shortDate('2026-03-31', { script: 'kana' })).toBe('3月31日');
  expect(shortDate('2026-03-31', { script: 'latin' })).toBe('Mar 31');
});

test('words, ranges and days that do not exist stay as they are', () => {
  for (const text of ['31 March', '3–5 June', '2026', '2026-02-29', '2026-13-01', '2026-04-31', '']) {
    expect(readDay(text)).toBeUndefined();
    expect(longDate(text, { lang: 'en', script: 'latin' })).toBe(text);
  }
  expect(readDay('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 });
});
