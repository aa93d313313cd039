import type { Command } from 'commander';
import type { TypedLintOptions } from '../lint/options.js';
import type { Shell } from '../shell.js';

const help = `
Draws each picture and judges it as a designer would: contrast of the words on the pixels behind them, sizes when it is
shown 400 pixels wide, what platforms crop, words that are cut off, that overlap or that no font has, soft pictures, bytes.

The address of a card is read here; nothing is asked of its server.

Errors and warnings end the command with 1, advice does not, unless --strict says so.

Examples:
  limn lint card.json
  limn lint cards/ --platform x,whatsapp
  limn lint 'https://cards.example.com/api/v1/og?title=Hello&theme=light'
  limn lint card.json --ignore widow --decorative /layers/3
  limn lint cards/*.json --json | jq '.results[].findings[] | select(.severity == "error")'
`;

/** `limn lint`: what a designer would mend in pictures. */
export function addLint(program: Command, shell: Shell): void {
  program
    .command('lint')
    .description('judge pictures: contrast, sizes, crops, overflow and more')
    .argument('<spec...>', 'spec files, folders of them, addresses of cards; - is standard input')
    .option('-p, --platform <names>', 'platforms it is for: their crops and bytes, such as x,whatsapp')
    .option('--max-bytes <size>', 'the most bytes the file may have: 300000, 300kB')
    .option('--ignore <codes>', 'findings to leave out, such as widow,text_small')
    .option('--decorative <pointers>', 'layers that need not be read, such as /layers/3')
    .option('--strict', 'end with 1 on advice, too')
    .option('--json', 'report as JSON on standard output')
    .addHelpText('after', help)
    .action(async (specs: readonly string[], options: TypedLintOptions) => {
      const { runLint } = await import('../lint/run-lint.js');
      shell.end(await runLint(specs, options, shell.terminal));
    });
}
