import { LRUCache } from 'lru-cache';

/** How a picture is sent: inside JSON, or as its bytes. */
export type Packing = 'envelope' | 'bytes';

const known = new LRUCache<string, Packing>({ max: 200 });

/** What a client prefers by its `Accept` (RFC 9110, 12.5.1). JSON, unless pictures are asked for before it. */
export function packingFor(accept: string | undefined): Packing {
  if (accept === undefined) return 'envelope';
  const kept = known.get(accept);
  if (kept) return kept;
  const packing = preferred(accept);
  if (accept.length <= 500) known.set(accept, packing);
  return packing;
}

function preferred(accept: string): Packing {
  const ranges = accept.split(',').map(readRange);
  const weightOf = (matches: (type: string) => boolean) =>
    Math.max(0, ...ranges.filter(({ type }) => matches(type)).map(({ weight }) => weight));
  const picture = weightOf((type) => type.startsWith('image/') || type === 'application/pdf');
  const isJsonNamed = ranges.some(({ type }) => isJson(type));
  const json = isJsonNamed ? weightOf(isJson) : weightOf((type) => type === '*/*');
  return picture > 0 && (picture > json || (picture === json && !isJsonNamed)) ? 'bytes' : 'envelope';
}

const isJson = (type: string) => type === 'application/json' || type === 'application/*';

function readRange(range: string): { type: string; weight: number } {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  const number = weight === undefined ? 1 : Number(weight.slice(2));
  return { type, weight: Number.isFinite(number) ? Math.min(1, Math.max(0, number)) : 0 };
}
