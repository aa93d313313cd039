import { parseArgs } from 'node:util';
import { type PeerName, peers } from './peers/peers.js';
import { type CardName, cardNames } from './race/messages.js';

export interface Options {
  readonly rounds: number;
  readonly cards: readonly CardName[];
  readonly engines: readonly PeerName[];
  /** Command, memory and growth are measured too. */
  readonly everything: boolean;
  /** Folder for the file that each engine drew last. */
  readonly pictures: string | undefined;
}

const engineNames = Object.keys(peers) as PeerName[];

/** Limn takes part in every race: the others are measured by it. */
function enginesOf(text: string | undefined): readonly PeerName[] {
  const wanted = text?.split(',') ?? engineNames;
  const stranger = wanted.find((name) => !(name in peers));
  if (stranger !== undefined) throw new Error(`--engines takes some of ${engineNames.join(',')}.`);
  return engineNames.filter((name) => name === 'limn' || wanted.includes(name));
}

/** `--rounds 15 --only card1 --engines takumi,satori --pictures out` */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string' },
      only: { type: 'string' },
      engines: { type: 'string' },
      pictures: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds ?? 15);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');
  const cards = cardNames.filter((name) => values.only === undefined || name === values.only);
  if (cards.length === 0) throw new Error(`--only takes one of ${cardNames.join(', ')}.`);
  const everything = values.only === undefined && values.engines === undefined;
  return { rounds, cards, engines: enginesOf(values.engines), everything, pictures: values.pictures };
}
