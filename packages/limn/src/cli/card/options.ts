import { parameterNames, parameters } from '@limn/cards';
import { CommandError } from '../command-error.js';
import { readBytes } from '../render/options.js';

/** What was typed after `limn card`. */
export interface CardCommandOptions {
  readonly output?: string;
  readonly config?: string;
  readonly spec?: boolean;
  readonly json?: boolean;
  readonly open?: boolean;
  /** Parameters of the card, in camel case. */
  readonly [parameter: string]: unknown;
}

/** Options of the command itself, that a parameter has for another word. */
const own = new Set(['output']);

/** The card's own parameters among the options, as `parseCard` wants them. */
export function parametersOf(
  title: string | undefined,
  options: CardCommandOptions,
): Readonly<Record<string, unknown>> {
  const given = parameterNames.flatMap((name) => {
    const words = [name, ...(parameters[name].aliases ?? [])].filter((word) => !own.has(word));
    const value = words.map((word) => options[camelCase(word)]).find((each) => each !== undefined);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...(title !== undefined && { title }), ...Object.fromEntries(given.map(inBytes)) };
}

/** `--max-bytes 300kB`, as for other commands. */
function inBytes([name, value]: readonly [string, unknown]): readonly [string, unknown] {
  return name === 'max_bytes' ? [name, readBytes(String(value))] : [name, value];
}

/** As commander calls an option: `max_bytes` is `maxBytes`. */
function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** @throws CommandError `usage` */
export function refuseContradictions({ output, spec, json, open }: CardCommandOptions): void {
  const clash = (first: string, second: string, why: string) => {
    throw new CommandError('usage', `${first} and ${second} do not go together: ${why}.`);
  };
  if (spec && json) clash('--spec', '--json', 'both print to standard output');
  if (spec && open) clash('--spec', '--open', 'no picture is made');
  if (json && (output === undefined || output === '-')) {
    throw new CommandError('usage', '--json needs a file for the card.', 'Add -o card.png');
  }
  if (open && (output === undefined || output === '-')) {
    throw new CommandError('usage', '--open needs a file to open.', 'Add -o card.png');
  }
}
