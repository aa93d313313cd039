import type { Command } from 'commander';
import type { Shell } from '../shell.js';
import type { TypedStressOptions } from '../stress/run-stress.js';

const help = `
Draws one design with short, medium, long and longest words, one long word, Arabic, Hebrew, Hindi, Thai, Japanese,
Korean, emoji and missing fields, judges each as limn lint does, and lays all of them out on a sheet, with a red frame
around what fails.

The design is a spec or the address of a card. Of a spec, the largest text gets titles and every longer text a sentence;
--layers names other ones. Of a card, title and subtitle change, and the other parameters stay.

Examples:
  limn stress card.json -o sheet.png
  limn stress card.json --layers /layers/1,/layers/4
  limn stress '/api/v1/og?theme=light&pattern=waves&size=square'
  limn stress '?layout=article&author=Ada%20Lovelace' --json
`;

/** `limn stress`: a design with words of all kinds, on one sheet. */
export function addStress(program: Command, shell: Shell): void {
  program
    .command('stress')
    .description('draw a design with words of all kinds, and judge it')
    .argument('<design>', 'a spec file, - for standard input, or the address of a card')
    .option('-o, --output <path>', 'file for the sheet; stress.png without it')
    .option('--layers <pointers>', 'texts of a spec that change, such as /layers/1,/layers/4')
    .option('-p, --platform <names>', 'platforms it is for: their crops and bytes, such as x,whatsapp')
    .option('--max-bytes <size>', 'the most bytes the file may have: 300000, 300kB')
    .option('--ignore <codes>', 'findings to leave out, such as widow,text_small')
    .option('--decorative <pointers>', 'layers that need not be read, such as /layers/3')
    .option('--strict', 'end with 1 on advice, too')
    .option('--json', 'report as JSON on standard output')
    .addHelpText('after', help)
    .action(async (design: string, options: TypedStressOptions) => {
      const { runStress } = await import('../stress/run-stress.js');
      shell.end(await runStress(design, options, shell.terminal));
    });
}
