import type { ExitCode } from '../exit-code.js';
import { exitCodes } from '../exit-code.js';
import { createLazyEngine } from '../lazy-engine.js';
import { readLintOptions, type TypedLintOptions } from '../lint/options.js';
import { createJsonReport, createTextReport } from '../lint/report.js';
import { formatOfName } from '../render/picture-format.js';
import { printable, type Terminal } from '../terminal.js';
import { writeWhole } from '../write-file.js';
import { type Cell, createCellMaker, fails } from './cell.js';
import { readDesign } from './design.js';
import { samples } from './samples.js';
import { sheetOf } from './sheet.js';

/** The options of `limn stress` as typed. */
export interface TypedStressOptions extends TypedLintOptions {
  readonly output?: string;
  readonly layers?: string;
}

const defaultSheet = 'stress.png';

/** `limn stress`: one design with many words, judged, on one sheet. */
export async function runStress(
  arg: string,
  typed: TypedStressOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const options = readLintOptions(typed);
  const design = await readDesign(
    arg,
    (typed.layers ?? '').split(/[\s,]+/).filter((path) => path !== ''),
  );
  const lazy = createLazyEngine(process.env);
  const report = typed.json ? createJsonReport(terminal) : createTextReport(terminal);
  const cells: Cell[] = [];
  try {
    const engine = await lazy.get();
    const cellOf = createCellMaker(design, { engine, options });
    for (const sample of samples) {
      const cell = await cellOf(sample);
      cells.push(cell);
      await report.add({ ...cell, source: undefined });
    }
    await report.end();
    const path = typed.output ?? defaultSheet;
    const sheet = await engine.render(sheetOf(design.name, cells), { format: formatOfName(path) ?? 'png' });
    await writeWhole(path, sheet.bytes);
    terminal.err(`${terminal.colors.dim('sheet')} ${terminal.colors.bold(printable(path))}\n`);
  } finally {
    await lazy.close();
  }
  const isBad = cells.some((cell) => fails(cell) || (typed.strict === true && cell.findings.length > 0));
  return isBad ? exitCodes.badSpec : exitCodes.done;
}
