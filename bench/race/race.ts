import type { PeerName } from '../peers/peers.js';
import type { CardName } from './messages.js';
import type { Contestant, Drawn } from './open-contestant.js';

/** What one engine did with one card. */
export interface Result {
  readonly name: PeerName;
  readonly label: string;
  /** Milliseconds, one for each picture that counts. */
  readonly times: readonly number[];
  /** Milliseconds of its process on all cores; a browser's own processes are not in them. */
  readonly cpuTimes: readonly number[];
  /** One of the last files; all engines drew the same words in it. */
  readonly bytes: Uint8Array;
}

export interface RaceOptions {
  readonly rounds: number;
  /** The number of the first picture; a number is never used twice, so that no words are. */
  readonly first: number;
}

/** Milliseconds each engine draws before the first round: compilers and caches settle within some hundred pictures. */
export const warmUpTime = 4000;

/**
 * What an engine draws in its turn. The first pictures do not count: they bring back into the processor's caches what the
 * other engines pushed out of them, as no engine that is busy would have to. A slow engine's turn ends early.
 */
export const turn = { pictures: 10, uncounted: 3, atLeast: 5, milliseconds: 600 };

/** Draws a card with every engine in each round, each round beginning with another engine. */
export async function race(
  card: CardName,
  contestants: readonly Contestant[],
  { rounds, first }: RaceOptions,
): Promise<readonly Result[]> {
  const results = new Map<PeerName, Drawn[]>(contestants.map(({ name }) => [name, []]));
  const shown = new Map<PeerName, Uint8Array>();
  const warmed: number[] = [];
  for (const contestant of contestants) warmed.push(await warmUp(contestant, card, first));
  let next = Math.max(...warmed);
  for (let round = 0; round < rounds; round++) {
    const start = round % contestants.length;
    for (const contestant of [...contestants.slice(start), ...contestants.slice(0, start)]) {
      const pictures = await takeTurn(contestant, card, next);
      results.get(contestant.name)?.push(...pictures.slice(turn.uncounted));
      shown.set(contestant.name, (pictures[turn.atLeast - 1] as Drawn).bytes);
    }
    next += turn.pictures;
  }
  return contestants.map(({ name, label }) => {
    const counted = results.get(name) ?? [];
    return {
      name,
      label,
      times: counted.map(({ ms }) => ms),
      cpuTimes: counted.map(({ cpuMs }) => cpuMs),
      bytes: shown.get(name) ?? new Uint8Array(),
    };
  });
}

async function takeTurn(contestant: Contestant, card: CardName, first: number): Promise<readonly Drawn[]> {
  const end = performance.now() + turn.milliseconds;
  const pictures: Drawn[] = [];
  while (pictures.length < turn.pictures && (pictures.length < turn.atLeast || performance.now() < end))
    pictures.push(await drawn(contestant, card, first + pictures.length));
  return pictures;
}

/** Answers the number of the next picture. */
async function warmUp(contestant: Contestant, card: CardName, first: number): Promise<number> {
  const end = performance.now() + warmUpTime;
  let next = first;
  while (performance.now() < end) await drawn(contestant, card, next++);
  return next;
}

/** Chromium at times fails to take a picture of its page: it may try once more, and only that try is timed. */
async function drawn(contestant: Contestant, card: CardName, number: number): Promise<Drawn> {
  try {
    return await contestant.draw(card, number);
  } catch (error) {
    process.stderr.write(`${contestant.label} failed once: ${String(error)}\n`);
    return contestant.draw(card, number);
  }
}
