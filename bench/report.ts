// The results as Markdown, which reads well in a terminal too.

import type { Command } from './measure/command.js';
import type { Growth } from './measure/growth.js';
import type { Likeness } from './measure/likeness.js';
import type { Weight } from './measure/memory.js';
import { median, quantile } from './measure/statistics.js';
import type { CardName } from './race/messages.js';
import type { Result } from './race/race.js';

export type Compared = Result & { readonly likeness: Likeness };

type Cell = string | number;

/** A table whose columns line up; numbers stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...cells.slice(1).map(line)].join('\n');
}

const fixed = (value: number, digits = 1) => value.toFixed(digits);

export const cardTitles: Readonly<Record<CardName, string>> = {
  card1: 'Card 1: wave, logo, two texts, JPEG q85; words and wave new in each picture',
  'card1-kept': 'Card 1, words new, wave and logo as in the picture before',
  card2:
    'Card 2: title, footer, photo of 1600 x 1200 cropped to 260 x 260, PNG; words and photo new in each picture',
  'card2-kept': 'Card 2, words new, photo as in the picture before',
  card3: 'Card 3: a dark card of a URL with pattern and icon, PNG; words new in each picture',
};

export function raceTable(results: readonly Compared[]): string {
  const own = median(results[0]?.times ?? []);
  const rows = results.map(({ name, label, times, cpuTimes, bytes, likeness }) => [
    label,
    fixed(median(times)),
    fixed(quantile(times, 0.95)),
    fixed(Math.min(...times)),
    name.startsWith('chromium') ? '' : fixed(median(cpuTimes)),
    `${fixed(median(times) / own)}x`,
    fixed(bytes.byteLength / 1000),
    fixed(likeness.difference, 2),
    fixed(likeness.structure, 3),
  ]);
  return table(
    ['engine', 'median ms', 'p95 ms', 'least ms', 'CPU ms', 'to Limn', 'kB', 'difference', 'SSIM'],
    rows,
  );
}

export function commandTable(commands: readonly Command[]): string {
  const rows = commands.map(({ label, times }) => [
    label,
    fixed(median(times), 0),
    fixed(quantile(times, 0.95), 0),
  ]);
  return table(['command', 'median ms', 'p95 ms'], rows);
}

export function weightTable(weights: readonly Weight[]): string {
  return table(
    ['engine', 'MB resident'],
    weights.map(({ label, rss }) => [label, fixed(rss / 1e6, 0)]),
  );
}

export function growthTable({ unit, points, line }: Growth): string {
  const rows = points.map(({ count, ms }) => [
    count,
    fixed(ms, 2),
    fixed((ms / count) * 1000),
    fixed(line.start + line.slope * count, 2),
  ]);
  const head = [unit, 'least ms', 'us each', 'ms on the line'];
  const law = `${fixed(line.start, 2)} ms + ${fixed(line.slope * 1000)} us for each of the ${unit}, R² ${fixed(line.fit, 4)}`;
  return `${table(head, rows)}\n\nThe line: ${law}.`;
}
