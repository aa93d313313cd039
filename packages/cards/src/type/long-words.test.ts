import { expect, test } from 'vitest';
import { divisible } from './long-words.js';

const shown = (text: string) =>
  divisible(text, { width: 500, scale: 1 }).replaceAll('\u00ad', '-').replaceAll('\u200b', '|');

test.each([
  ['Donaudampfschifffahrtsgesellschaftskapitän', 'Donaudampf-schifffahrts-gesellschafts-kapitän'],
  ['Pneumonoultramicroscopicsilicovolcanoconiosis', 'Pneumono-ultrami-croscopic-silicovol-canoconi-osis'],
  [
    'https://cards.example.com/api/v1/og?title=Hello',
    'https://|cards.|example.|com/|api/|v1/|og?|title=|Hello',
  ],
  ['getServerSidePropsWithIncrementalStatic', 'get|Server|Side|Props|With|Incremental|Static'],
  ['BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB', 'BBBBBBBBBBBBBB-BBBBBBBBBBBBBB-BBBB'],
])('%s may be divided where people would', (word, divided) => {
  expect(shown(word)).toBe(divided);
});

test.each([
  'A title of short words that is much longer than its line but has no long word',
  'คู่มือฉบับสมบูรณ์สำหรับผู้เริ่มต้นสร้างส่วนต่อประสาน',
  '入門:はじめてのアプリケーションを公開するまでの道のりをやさしく解説',
])('%s has no hyphens', (text) => {
  expect(shown(text)).toBe(text);
});
