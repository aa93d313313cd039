import { createFontLibrary, type FontFacts, type FontLibrary, factsOf, matches } from '@limn/fonts';
import { CommandError } from '../command-error.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import type { Terminal } from '../terminal.js';
import { suggestion } from './suggestion.js';

export interface FontsCommandOptions {
  readonly json?: boolean;
  readonly sample?: string;
  readonly output?: string;
}

/** `limn fonts`: lists and searches the bundled families, or draws one. */
export async function runFonts(
  query: string | undefined,
  options: FontsCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const library = createFontLibrary();
  if (options.sample !== undefined) {
    if (options.json || query !== undefined) {
      throw new CommandError('usage', '--sample draws one family; it goes with neither --json nor a query.');
    }
    const { drawSpecimen } = await import('./draw-specimen.js');
    return drawSpecimen(options.sample, { library, output: options.output, terminal });
  }
  if (options.output !== undefined) {
    throw new CommandError(
      'usage',
      '--output goes with --sample.',
      'limn fonts --json > fonts.json writes the list.',
    );
  }
  await list(query, library, { json: options.json === true, terminal });
  return exitCodes.done;
}

async function list(
  query: string | undefined,
  library: FontLibrary,
  { json, terminal }: { json: boolean; terminal: Terminal },
): Promise<void> {
  // Fallbacks come in by themselves when a text needs them; a query finds them too.
  const offered = library.families().filter((family) => query !== undefined || family.role === 'text');
  const found = offered.map(factsOf).filter((font) => query === undefined || matches(font, query));
  if (json) return terminal.out(`${JSON.stringify(found, null, 2)}\n`);
  if (found.length === 0)
    return terminal.err(`No bundled family answers to "${query}". ${suggestion(query ?? '', library)}\n`);
  await terminal.out(`${table(found, terminal)}\n`);
  if (query === undefined && terminal.outIsTerminal) {
    const count = `${found.length} families. The fonts that fill in for other scripts are not listed; a query finds them.`;
    terminal.err(`${terminal.colors.dim(count)}\n`);
  }
}

function table(fonts: readonly FontFacts[], { outColors: colors }: Terminal): string {
  const rows = fonts.map((font) => [
    font.name,
    weightsIn(font),
    font.italic ? 'italic' : '',
    font.licence,
    font.scripts.join(' '),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) => {
    const [name = '', ...rest] = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return `${colors.bold(name)}  ${colors.dim(rest.join('  '))}`.trimEnd();
  });
  return lines.join('\n');
}

/** `100–900`, `400`, `400 700`. */
function weightsIn({ weights, variable }: FontFacts): string {
  if (weights.length === 1) return String(weights[0]);
  const isUnbroken = weights.every(
    (weight, index) => index === 0 || weight === (weights[index - 1] ?? 0) + 100,
  );
  if (variable || (isUnbroken && weights.length > 2)) return `${weights.at(0)}–${weights.at(-1)}`;
  return weights.join(' ');
}
