import type { Command } from 'commander';
import type { Shell } from '../shell.js';

const help = `
Reads each spec and lists every fault with its line. Sources are not fetched and nothing is drawn.

Examples:
  limn validate card.json
  limn validate specs/
  limn validate specs/*.json --json | jq '.results[] | select(.valid | not) | .file'
`;

/** `limn validate`: all faults of specs. */
export function addValidate(program: Command, shell: Shell): void {
  program
    .command('validate')
    .description('list the faults of specs')
    .argument('<spec...>', 'spec files or folders of them; - is standard input')
    .option('--json', 'report as JSON on standard output')
    .addHelpText('after', help)
    .action(async (specs: readonly string[], options: { json?: boolean }) => {
      const { runValidate } = await import('../run-validate.js');
      shell.end(await runValidate(specs, options, shell.terminal));
    });
}
