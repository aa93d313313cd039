import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import { LimnError } from '@limn/spec';
import type { Key } from '../keys/key.js';
import type { Rate } from '../rates/rates.js';
import { callerAddress, networkOf } from './caller-address.js';

/** What handlers find in `c.env`: the streams of Node and the call. */
export interface CallEnv {
  readonly Bindings: HttpBindings & { readonly call: Call };
}

/** Who asks, and what the answer will say to them. */
export interface Caller {
  /** Stands in `X-Request-Id`, in errors and in the log. */
  readonly id: string;
  /** Where the caller is, as limits count it. */
  readonly address: string;
  /** Headers that the answer gets, whatever it is; those that the answer itself names win. */
  readonly headers: Record<string, string>;
  /** What is known of the call by its end. */
  readonly notes: CallNotes;
}

/** One request on its way to an answer. */
export interface Call extends Caller {
  /** Of the monotonic clock, in milliseconds. */
  readonly startedAt: number;
  /** Aborted when the client goes away before it has its answer. */
  signal(): AbortSignal;
}

export interface CallNotes {
  /** The route that answered, as a pattern. */
  route?: string;
  key?: Key;
  rate?: Rate;
  /** Code of the error that was answered. */
  code?: string;
  /** Where the picture came from. */
  from?: 'memory' | 'disk' | 'drawn';
  /** Milliseconds by step of the work. */
  stages?: Readonly<Record<string, number>>;
}

const acceptedId = /^[\w.-]{8,64}$/;

/** Opens the call of a request. A client that names its own request keeps the name. */
export function openCall({ incoming, outgoing }: HttpBindings, trustedProxies: number): Call {
  const given = incoming.headers['x-request-id'];
  const id = typeof given === 'string' && acceptedId.test(given) ? given : randomUUID();
  let controller: AbortController | undefined;
  return {
    id,
    startedAt: performance.now(),
    address: callerAddress(incoming, trustedProxies),
    headers: { 'x-request-id': id },
    notes: {},
    signal: () => {
      controller ??= abortOnClose(outgoing);
      return controller.signal;
    },
  };
}

/** Whoever is at the other end of a socket on which no request could be read. */
export function callerOn({ remoteAddress }: Socket): Caller {
  const id = randomUUID();
  return { id, address: networkOf(remoteAddress ?? 'unknown'), headers: { 'x-request-id': id }, notes: {} };
}

function abortOnClose(outgoing: HttpBindings['outgoing']): AbortController {
  const controller = new AbortController();
  const giveUp = () => {
    if (!outgoing.writableFinished) {
      controller.abort(new LimnError('cancelled', 'The client went away before its answer was ready.'));
    }
  };
  if (outgoing.destroyed) giveUp();
  else outgoing.once('close', giveUp);
  return controller;
}
