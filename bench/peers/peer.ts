import type { Card, Weight } from '../cards/card.js';

/** An engine, ready to draw: started, with its fonts registered. */
export interface Peer {
  /** Name and version of everything that takes part. */
  readonly version: string;
  draw(card: Card): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Files of Inter for engines that bring none. */
export interface FontFile {
  readonly weight: Weight;
  readonly woff: Buffer;
  readonly woff2: Buffer;
}
