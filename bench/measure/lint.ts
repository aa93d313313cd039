// What lint adds to the card of a URL.

import { createCard, createEngine, parseCard } from 'limn';
import { urlCard } from '../cards/url-card.js';
import { turn, warmUpTime } from '../race/race.js';
import { median } from './statistics.js';

/**
 * Milliseconds that lint adds to a picture: of each round the difference of the medians of a turn with lint and a turn
 * without, and of all rounds the median. Each round begins with the other kind; no words come twice.
 */
export async function timeLint(rounds: number, first: number): Promise<number> {
  const engine = createEngine();
  let next = first;
  const draw = async (isJudged: boolean): Promise<number> => {
    const { query } = urlCard(next++, false);
    const start = performance.now();
    await engine.draw(createCard(parseCard(query!).card).spec, isJudged ? { lint: {} } : {});
    return performance.now() - start;
  };
  const takeTurn = async (isJudged: boolean): Promise<number> => {
    const times: number[] = [];
    for (let picture = 0; picture < turn.pictures; picture++) times.push(await draw(isJudged));
    return median(times.slice(turn.uncounted));
  };
  const end = performance.now() + warmUpTime;
  while (performance.now() < end) await draw(next % 2 === 0);
  const added: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const beginsJudged = round % 2 === 0;
    const times = [await takeTurn(beginsJudged), await takeTurn(!beginsJudged)] as const;
    added.push(beginsJudged ? times[0] - times[1] : times[1] - times[0]);
  }
  await engine.close();
  return median(added);
}
