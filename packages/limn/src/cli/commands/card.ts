import { parameterNames, parameters } from '@limn/cards';
import { type Command, Option } from 'commander';
import type { CardCommandOptions } from '../card/options.js';
import type { Shell } from '../shell.js';

const help = `
Every parameter of a card's address is an option, by all of its names. A picture may be an https address or a file of this machine.
The brand is that of limn.config.json in this folder, where there is one, or of --config.

Where the card goes:
  -o card.jpg     into a file, in the format of its ending
  -o -            to standard output
  without -o      to standard output, unless that is a terminal

Examples:
  limn card "Hello, world" -o hello.png
  limn card "How to build a REST API" --theme light --icon code --pattern grid -o card.png --open
  limn card --layout metric --value 98.2% --label Uptime --change +2.4% -o uptime.jpg
  limn card "Field notes" --layout article --author "Ada Lovelace" --date 2026-03-31 --platform whatsapp -o card.jpg
  limn card "Hello" --spec > hello.json
`;

/** `limn card`: a card from its parameters. */
export function addCard(program: Command, shell: Shell): void {
  const command = program
    .command('card')
    .description('make a card from a title and parameters')
    .argument('[title]', 'the headline')
    .option('-o, --output <path>', 'file to write, or - for standard output')
    .option('--config <file>', 'settings with the brand; limn.config.json without it')
    .option('--spec', 'print the spec of the card instead of drawing it')
    .option('--json', 'report as JSON on standard output')
    .option('--open', 'show the card in the viewer of this machine');
  for (const option of parameterOptions()) command.addOption(option);
  for (const option of aliasOptions(command)) command.addOption(option);
  command
    .addHelpText('after', help)
    .action(async (title: string | undefined, options: CardCommandOptions) => {
      const { runCard } = await import('../card/run-card.js');
      shell.end(await runCard(title, options, shell.terminal));
    });
}

function parameterOptions(): readonly Option[] {
  return parameterNames
    .filter((name) => name !== 'title')
    .map((name) => {
      const { description, reader } = parameters[name];
      const text = `${description.replace(/\.$/, '')} (${reader.range})`;
      return new Option(`--${flagOf(name)} <${reader.kind}>`, text);
    });
}

/** Other words for parameters, as addresses know them; the help does not list them. */
function aliasOptions(taken: Command): readonly Option[] {
  const known = new Set(taken.options.map(({ long }) => long));
  return parameterNames
    .flatMap((name) => [name, ...(parameters[name].aliases ?? [])])
    .flatMap((word) => {
      const flag = `--${flagOf(word)}`;
      if (known.has(flag)) return [];
      known.add(flag);
      return [new Option(`${flag} <value>`).hideHelp()];
    });
}

/** `titleColor` and `max_bytes` as flags. */
function flagOf(name: string): string {
  return name.replace(/_/g, '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
