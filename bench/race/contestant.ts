// The process of one engine: it draws when it is told to, so that no engine works while another is timed.

import type { Design } from '../cards/card.js';
import { photoCard } from '../cards/photo-card.js';
import { urlCard } from '../cards/url-card.js';
import { waveCard } from '../cards/wave-card.js';
import type { Peer } from '../peers/peer.js';
import { peers } from '../peers/peers.js';
import type { Answer, Order } from './messages.js';

interface Contestant {
  readonly peer: Peer;
  readonly designs: Readonly<Record<'card1' | 'card2' | 'card3', Design>>;
}

let contestant: Contestant | undefined;

async function answer(order: Order): Promise<Answer> {
  if (order.kind === 'open') {
    const peer = await peers[order.peer].open();
    contestant = { peer, designs: { card1: waveCard, card2: photoCard(order.photo), card3: urlCard } };
    return { kind: 'open', version: peer.version };
  }
  if (order.kind === 'weigh') return { kind: 'weighed', rss: process.memoryUsage.rss() };
  if (contestant === undefined) throw new Error('Told to draw before being opened.');
  const kept = order.card.endsWith('-kept');
  const design = contestant.designs[order.card.slice(0, 5) as 'card1' | 'card2' | 'card3'];
  const card = design(order.round, kept);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const bytes = await contestant.peer.draw(card);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { kind: 'drawn', ms, cpuMs: (user + system) / 1000, bytes };
}

process.on('message', async (order: Order) => {
  const reply = await answer(order).catch((error: unknown): Answer => {
    return {
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  });
  process.send?.(reply);
});
process.on('disconnect', async () => {
  await contestant?.peer.close();
  process.exit(0);
});
