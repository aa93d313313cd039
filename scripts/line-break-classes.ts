// Writes packages/engine/src/text/line-break/classes.gen.ts from the Unicode Character Database
// (Debian package unicode-data, or any folder with LineBreak.txt and UnicodeData.txt).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '/usr/share/unicode';
const target = join(import.meta.dirname, '../packages/engine/src/text/line-break/classes.gen.ts');

const source = readFileSync(join(folder, 'LineBreak.txt'), 'utf8');
const version = /LineBreak-([\d.]+)\.txt/.exec(source)![1]!;
const marks = marksOf(readFileSync(join(folder, 'UnicodeData.txt'), 'utf8'));

/** Code points of general category Mn or Mc: letters of SA that LB1 counts as combining. */
function marksOf(data: string): ReadonlySet<number> {
  const rows = data.split('\n').map((row) => row.split(';'));
  return new Set(
    rows.filter((row) => row[2] === 'Mn' || row[2] === 'Mc').map((row) => Number.parseInt(row[0]!, 16)),
  );
}

/** LB1, but CJ is kept for the caller to decide. */
function resolved(name: string, codePoint: number): string {
  if (['AI', 'SG', 'XX'].includes(name)) return 'AL';
  if (name === 'SA') return marks.has(codePoint) ? 'CM' : 'SA';
  return name;
}

const classes = new Map<number, string>();
for (const line of source.split('\n')) {
  const match = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?;(\w+)/.exec(line);
  if (!match) continue;
  const from = Number.parseInt(match[1]!, 16);
  const to = Number.parseInt(match[2] ?? match[1]!, 16);
  for (let codePoint = from; codePoint <= to; codePoint++) {
    const name = resolved(match[3]!, codePoint);
    if (name !== 'AL') classes.set(codePoint, name);
  }
}

const names = [...new Set(classes.values())].sort();
const runs: string[] = [];
let end = 0;
const points = [...classes.keys()].sort((a, b) => a - b);
for (let i = 0; i < points.length; ) {
  const start = points[i]!;
  const name = classes.get(start)!;
  let length = 1;
  while (points[i + length] === start + length && classes.get(start + length) === name) length++;
  runs.push(`${(start - end).toString(36)} ${length.toString(36)} ${names.indexOf(name).toString(36)}`);
  end = start + length;
  i += length;
}

writeFileSync(
  target,
  `// Made by scripts/line-break-classes.ts from Unicode ${version}. AL, which most characters are, is left out.

export const classNames = '${names.join(' ')}';

/** Gap, length and class of each run of code points, in base 36. */
export const classRuns =
  '${runs.join(',')}';
`,
);
