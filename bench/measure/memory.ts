import { type PeerName, peers } from '../peers/peers.js';
import { openContestant } from '../race/open-contestant.js';

export interface Weight {
  readonly label: string;
  /** Resident bytes of a fresh process that drew the pictures. */
  readonly rss: number;
}

/** What a process weighs after `count` different pictures, both cards in turn. */
export async function weigh(name: PeerName, photo: Uint8Array, count: number): Promise<Weight> {
  const contestant = await openContestant(name, photo);
  for (let round = 0; round < count; round++)
    await contestant.draw(round % 2 === 0 ? 'card1' : 'card2', round);
  const rss = await contestant.weigh();
  await contestant.close();
  return { label: peers[name].label, rss };
}
