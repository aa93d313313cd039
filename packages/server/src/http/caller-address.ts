import type { HttpBindings } from '@hono/node-server';

type Incoming = HttpBindings['incoming'];

/**
 * The address that a caller is counted by. Behind proxies it is the one that the outermost trusted proxy saw.
 */
export function callerAddress({ socket, headers }: Incoming, trustedProxies: number): string {
  const seen = socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return networkOf(seen);
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  // Each proxy appends the address that it saw; what stands before the trusted ones may be made up.
  return networkOf(forwarded.at(-trustedProxies) ?? forwarded[0] ?? seen);
}

/** Whether a request came straight from this machine, through no proxy. */
export function isFromThisMachine({ socket, headers }: Incoming): boolean {
  const address = plain(socket.remoteAddress ?? '');
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return !isForwarded && (address === '::1' || address.startsWith('127.'));
}

function plain(address: string): string {
  return address.startsWith('::ffff:') ? address.slice(7) : address;
}

/** An address as callers are counted by it: of an IPv6 address the first 64 bits, because one subscriber has all that start with them. */
export function networkOf(address: string): string {
  const bare = plain(address.slice(0, 64));
  if (!bare.includes(':')) return bare;
  const [head = '', tail = ''] = bare.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === '' ? [] : tail.split(':');
  const zeros = bare.includes('::') ? Array(Math.max(0, 8 - front.length - back.length)).fill('0') : [];
  return `${[...front, ...zeros, ...back].slice(0, 4).join(':')}::/64`;
}
