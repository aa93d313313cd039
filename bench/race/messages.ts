import type { PeerName } from '../peers/peers.js';

export const cardNames = ['card1', 'card1-kept', 'card2', 'card2-kept', 'card3'] as const;

export type CardName = (typeof cardNames)[number];

/** To a contestant: first who it is, then what to draw. */
export type Order =
  | { readonly kind: 'open'; readonly peer: PeerName; readonly photo: Uint8Array }
  | { readonly kind: 'draw'; readonly card: CardName; readonly round: number }
  | { readonly kind: 'weigh' };

/**
 * From a contestant. `ms` is from the card, in memory, to the file, in memory; `cpuMs` is what the cores of its process
 * worked in that time, which other work on the machine hardly changes.
 */
export type Answer =
  | { readonly kind: 'open'; readonly version: string }
  | { readonly kind: 'drawn'; readonly ms: number; readonly cpuMs: number; readonly bytes: Uint8Array }
  /** Resident bytes of the process. */
  | { readonly kind: 'weighed'; readonly rss: number }
  | { readonly kind: 'failed'; readonly message: string };
