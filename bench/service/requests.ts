import { waveCard } from '../cards/wave-card.js';
import type { Service } from './service.js';

/** A request for a spec, as bytes; the answer is the picture itself. */
export function requestFor(spec: object, { port, token }: Pick<Service, 'port' | 'token'>): Buffer {
  const body = JSON.stringify(spec);
  const head = [
    'POST /image-generation/v1/generate HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    `Authorization: Bearer ${token}`,
    'Accept: image/*',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** A request for a card by its address, which needs no key. */
export function requestForCard(query: string, { port }: Pick<Service, 'port'>): Buffer {
  return Buffer.from(`GET /api/v1/og?${query} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
}

let round = 0;

/** Card 1, with words and a wave that nobody asked for before. */
export function freshCards(service: Pick<Service, 'port' | 'token'>): () => Buffer {
  return () => requestFor(waveCard(round++, false).spec, service);
}
