import { type FontLibrary, factsOf, specimenOf } from '@limn/fonts';
import { CommandError } from '../command-error.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { printWarnings } from '../fault-report.js';
import { createLazyEngine } from '../lazy-engine.js';
import { formatOfName } from '../render/picture-format.js';
import type { Terminal } from '../terminal.js';
import { writeWhole } from '../write-file.js';
import { suggestion } from './suggestion.js';

interface Drawing {
  readonly library: FontLibrary;
  readonly output: string | undefined;
  readonly terminal: Terminal;
}

/** Draws a sheet of one family into a file, or to standard output for `-`. @throws CommandError `usage` */
export async function drawSpecimen(name: string, { library, output, terminal }: Drawing): Promise<ExitCode> {
  const family = library.find(name);
  if (!family) {
    throw new CommandError('usage', `There is no bundled family "${name}".`, suggestion(name, library));
  }
  const path = output ?? `${family.name.toLowerCase().replaceAll(' ', '-')}.png`;
  const format = path === '-' ? 'png' : (formatOfName(path) ?? 'png');
  const engine = createLazyEngine(process.env);
  try {
    const spec = specimenOf(factsOf(family));
    const { bytes, warnings } = await (await engine.get()).render(spec, { format });
    await printWarnings(warnings, { name: family.name, source: undefined }, terminal);
    if (path === '-') await terminal.out(bytes);
    else await writeWhole(path, bytes);
    if (path !== '-') terminal.err(`${terminal.colors.green('✓')} ${terminal.colors.bold(path)}\n`);
    return exitCodes.done;
  } finally {
    await engine.close();
  }
}
