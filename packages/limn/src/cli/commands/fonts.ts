import type { Command } from 'commander';
import type { FontsCommandOptions } from '../fonts/run-fonts.js';
import type { Shell } from '../shell.js';

const help = `
Specs may spell a family as they like: "Playfair Display", "playfair-display" and "PlayfairDisplay" are one.

Examples:
  limn fonts
  limn fonts mono
  limn fonts --json | jq -r '.[] | select(.italic) | .name'
  limn fonts --sample "Playfair Display" -o playfair.png
`;

/** `limn fonts`: the families that come with Limn. */
export function addFonts(program: Command, shell: Shell): void {
  program
    .command('fonts')
    .description('list, search and show the bundled fonts')
    .argument('[query]', 'a part of a name, a script or a licence')
    .option('--json', 'list as JSON on standard output')
    .option('--sample <family>', 'draw a specimen of one family')
    .option('-o, --output <path>', 'file for the specimen; FAMILY.png without it')
    .addHelpText('after', help)
    .action(async (query: string | undefined, options: FontsCommandOptions) => {
      const { runFonts } = await import('../fonts/run-fonts.js');
      shell.end(await runFonts(query, options, shell.terminal));
    });
}
