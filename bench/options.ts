import { parseArgs } from 'node:util';
import { type CardName, cardNames } from './race/messages.js';

export interface Options {
  readonly rounds: number;
  readonly cards: readonly CardName[];
  /** Command, memory and growth are measured too. */
  readonly everything: boolean;
  /** Folder for the file that each engine drew last. */
  readonly pictures: string | undefined;
}

/** `--rounds 15 --only card1 --pictures out` */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string' }, only: { type: 'string' }, pictures: { type: 'string' } },
  });
  const rounds = Number(values.rounds ?? 15);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');
  const cards = cardNames.filter((name) => values.only === undefined || name === values.only);
  if (cards.length === 0) throw new Error(`--only takes one of ${cardNames.join(', ')}.`);
  return { rounds, cards, everything: values.only === undefined, pictures: values.pictures };
}
