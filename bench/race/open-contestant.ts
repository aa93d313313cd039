import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type PeerName, peers } from '../peers/peers.js';
import type { Answer, CardName, Order } from './messages.js';

export interface Drawn {
  readonly ms: number;
  readonly cpuMs: number;
  readonly bytes: Uint8Array;
}

/** An engine in a process of its own. */
export interface Contestant {
  readonly name: PeerName;
  readonly label: string;
  readonly version: string;
  draw(card: CardName, round: number): Promise<Drawn>;
  /** Resident bytes of its process, without those of a browser. */
  weigh(): Promise<number>;
  close(): Promise<void>;
}

const patience = 60_000;

async function ask(child: ChildProcess, order: Order): Promise<Exclude<Answer, { kind: 'failed' }>> {
  const reply = once(child, 'message', { signal: AbortSignal.timeout(patience) });
  child.send(order);
  const [answer] = (await reply) as [Answer];
  if (answer.kind === 'failed') throw new Error(answer.message);
  return answer;
}

export async function openContestant(name: PeerName, photo: Uint8Array): Promise<Contestant> {
  const child = fork(new URL('./contestant.js', import.meta.url), { serialization: 'advanced' });
  const opened = await ask(child, { kind: 'open', peer: name, photo });
  return {
    name,
    label: peers[name].label,
    version: opened.kind === 'open' ? opened.version : '',
    async draw(card, round) {
      const answer = await ask(child, { kind: 'draw', card, round });
      if (answer.kind !== 'drawn') throw new Error(`${name} did not draw.`);
      return answer;
    },
    async weigh() {
      const answer = await ask(child, { kind: 'weigh' });
      return answer.kind === 'weighed' ? answer.rss : Number.NaN;
    },
    async close() {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}
