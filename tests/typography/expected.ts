// What Chromium made of the corpus, kept so that the comparison runs without it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from './browser.js';
import { chromiumLines } from './chromium-lines.js';
import { corpus, type Sample, settingsOf } from './corpus.js';
import type { Lines, Trial } from './lines.js';

const file = join(import.meta.dirname, 'chromium.json');

/** A string and, for each of its settings, where its lines end and how wide they are. */
type Row = readonly [lang: string, text: string, ...lines: (readonly [ends: number[], widths: number[]])[]];

interface Stored {
  readonly browser: string;
  readonly rows: readonly Row[];
}

export interface Expected extends Trial {
  readonly lines: Lines;
}

/** @throws Error when the corpus has changed since the file was made */
export function readExpected(): readonly Expected[] {
  if (!existsSync(file)) throw new Error('There are no expectations: run `npm run typography -- --update`.');
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as Stored;
  return corpus().flatMap((sample, index) => {
    const [lang, text, ...all] = rows[index] ?? ['', ''];
    if (lang !== sample.lang || text !== sample.text)
      throw new Error(`The corpus has changed at "${sample.text}": run \`npm run typography -- --update\`.`);
    return settingsOf(index).map((setting, i) => ({
      sample,
      setting,
      lines: { ends: all[i]![0], widths: all[i]![1] },
    }));
  });
}

/** Asks Chromium again, a page for each language. */
export async function updateExpected(): Promise<void> {
  const samples = corpus().map((sample, index) => ({ sample, settings: settingsOf(index) }));
  const browser = await startBrowser();
  const rows: string[] = [];
  try {
    for (const lang of new Set(samples.map(({ sample }) => sample.lang))) {
      const own = samples.filter(({ sample }) => sample.lang === lang);
      const trials = own.flatMap(({ sample, settings }) => settings.map((setting) => ({ sample, setting })));
      const lines = [...(await chromiumLines(browser, trials))];
      for (const { sample, settings } of own) rows.push(rowOf(sample, lines.splice(0, settings.length)));
    }
  } finally {
    await browser.close();
  }
  writeFileSync(file, `{"browser":${JSON.stringify(browser.version)},"rows":[\n${rows.join(',\n')}\n]}\n`);
}

function rowOf({ lang, text }: Sample, lines: readonly Lines[]): string {
  return JSON.stringify([lang, text, ...lines.map(({ ends, widths }) => [ends, widths])]);
}
