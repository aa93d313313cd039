import { parseJson } from '@limn/spec';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { exitCodeOf } from '../exit-code-of.js';
import { printFailure, printWarnings } from '../fault-report.js';
import type { LazyEngine } from '../lazy-engine.js';
import { readSpecFile, type SpecFile, specName } from '../spec-file.js';
import type { Terminal } from '../terminal.js';
import type { Input } from './inputs.js';

/** Prints the display list of one spec as one line of JSON; a spec that fails prints none. */
export async function printScene(input: Input, engine: LazyEngine, terminal: Terminal): Promise<ExitCode> {
  const name = specName(input.file);
  let file: SpecFile | undefined;
  try {
    file = await readSpecFile(input.file);
    const spec = parseJson(file.bytes);
    const { scene, warnings } = await (await engine.get()).scene(spec);
    await terminal.out(`${JSON.stringify(scene)}\n`);
    await printWarnings(warnings, { name, source: file.bytes }, terminal);
    return exitCodes.done;
  } catch (error) {
    await printFailure(error, { name, source: file?.bytes }, { terminal });
    return exitCodeOf(error);
  }
}
