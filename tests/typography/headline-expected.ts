// What Chromium makes of the headlines with each of its ways to wrap, kept so that the comparison runs without it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from './browser.js';
import { chromiumLines, type TextWrap } from './chromium-lines.js';
import { headlineSettings, headlines } from './headline-corpus.js';
import type { Lines, Trial } from './lines.js';

const file = join(import.meta.dirname, 'chromium-headlines.json');
const modes: readonly TextWrap[] = ['wrap', 'balance', 'pretty'];

export type ChromiumLines = Readonly<Record<TextWrap, Lines>>;

export interface ExpectedHeadline extends Trial {
  readonly chromium: ChromiumLines;
}

type Stored = readonly [ends: number[], widths: number[]];
/** For each setting, the lines of each mode. */
type Row = readonly [lang: string, text: string, ...settings: (readonly Stored[])[]];

/** @throws Error when the headlines have changed since the file was made */
export function readExpectedHeadlines(): readonly ExpectedHeadline[] {
  if (!existsSync(file)) throw new Error('There are no expectations: run `npm run headlines -- --update`.');
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: readonly Row[] };
  return headlines().flatMap((sample, index) => {
    const [lang, text, ...settings] = rows[index] ?? ['', ''];
    if (lang !== sample.lang || text !== sample.text)
      throw new Error(
        `The headlines have changed at "${sample.text}": run \`npm run headlines -- --update\`.`,
      );
    return headlineSettings(index).map((setting, i) => ({
      sample,
      setting,
      chromium: linesByMode(settings[i]!),
    }));
  });
}

function linesByMode(stored: readonly Stored[]): ChromiumLines {
  const lines = (at: number): Lines => ({ ends: stored[at]![0], widths: stored[at]![1] });
  return { wrap: lines(0), balance: lines(1), pretty: lines(2) };
}

/** Asks Chromium again, a page for each language and mode. */
export async function updateExpectedHeadlines(): Promise<void> {
  const samples = headlines().map((sample, index) => ({ sample, settings: headlineSettings(index) }));
  const browser = await startBrowser();
  const rows: string[] = [];
  try {
    for (const lang of new Set(samples.map(({ sample }) => sample.lang))) {
      const own = samples.filter(({ sample }) => sample.lang === lang);
      const trials = own.flatMap(({ sample, settings }) => settings.map((setting) => ({ sample, setting })));
      const byMode: Stored[][] = [];
      for (const mode of modes) {
        const lines = await chromiumLines(browser, trials, mode);
        byMode.push(lines.map(({ ends, widths }) => [[...ends], [...widths]] as const));
      }
      let at = 0;
      for (const { sample, settings } of own) {
        const cells = settings.map((_, i) => byMode.map((lines) => lines[at + i]!));
        rows.push(JSON.stringify([sample.lang, sample.text, ...cells]));
        at += settings.length;
      }
    }
  } finally {
    await browser.close();
  }
  writeFileSync(file, `{"browser":${JSON.stringify(browser.version)},"rows":[\n${rows.join(',\n')}\n]}\n`);
}
