import { classNames, classRuns } from './classes.gen.js';

/** Line breaking classes of UAX 14 after rule LB1; CJ is left for the caller to decide. */
export type LineBreakClass =
  // biome-ignore format: one line a group of rules
  | 'BK'
  | 'CR'
  | 'LF'
  | 'NL'
  | 'SP'
  | 'ZW'
  | 'ZWJ'
  | 'WJ'
  | 'GL'
  | 'CM'
  | 'BA'
  | 'BB'
  | 'B2'
  | 'HY'
  | 'CB'
  | 'CL'
  | 'CP'
  | 'EX'
  | 'IN'
  | 'NS'
  | 'OP'
  | 'QU'
  | 'IS'
  | 'NU'
  | 'PO'
  | 'PR'
  | 'SY'
  | 'AL'
  | 'HL'
  | 'ID'
  | 'EB'
  | 'EM'
  | 'JL'
  | 'JV'
  | 'JT'
  | 'H2'
  | 'H3'
  | 'RI'
  | 'CJ'
  | 'SA';

interface Table {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly names: readonly LineBreakClass[];
  /** Classes of the code points below 0x3100, where most text is. */
  readonly low: readonly LineBreakClass[];
}

const LOW = 0x3100;

let table: Table | undefined;

function read(): Table {
  const names = classNames.split(' ') as LineBreakClass[];
  const runs = classRuns.split(',').map((run) => run.split(' ').map((part) => Number.parseInt(part, 36)));
  const starts = new Uint32Array(runs.length);
  const ends = new Uint32Array(runs.length);
  const low = new Array<LineBreakClass>(LOW).fill('AL');
  let at = 0;
  runs.forEach(([gap, length, name], i) => {
    starts[i] = at + gap!;
    at = starts[i]! + length!;
    ends[i] = at;
    if (starts[i]! < LOW) low.fill(names[name!]!, starts[i], Math.min(at, LOW));
  });
  return { starts, ends, low, names: runs.map(([, , name]) => names[name!]!) };
}

export function classOf(codePoint: number): LineBreakClass {
  table ??= read();
  if (codePoint < LOW) return table.low[codePoint]!;
  let first = 0;
  let last = table.starts.length - 1;
  while (first <= last) {
    const middle = (first + last) >> 1;
    if (codePoint < table.starts[middle]!) last = middle - 1;
    else if (codePoint >= table.ends[middle]!) first = middle + 1;
    else return table.names[middle]!;
  }
  return 'AL';
}
