import type { HttpBindings } from '@hono/node-server';
import type { Call } from '../http/call.js';

/** What the log keeps of a request: no query, no header, no body, for secrets and pictures may be in them. */
export interface RequestLine {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  readonly address: string;
  /** Id of the key. */
  readonly key?: string | undefined;
  readonly code?: string | undefined;
  readonly from?: string | undefined;
  readonly stages?: Readonly<Record<string, number>> | undefined;
}

const longestPath = 200;

/** The line of a call that has ended. A client that went away before its answer is 499. */
export function requestLine(call: Call, { incoming, outgoing }: HttpBindings): RequestLine {
  const { id, address, startedAt, notes } = call;
  const path = incoming.url ?? '';
  const query = path.indexOf('?');
  return {
    id,
    method: incoming.method ?? '',
    path: (query < 0 ? path : path.slice(0, query)).slice(0, longestPath),
    status: outgoing.writableFinished ? outgoing.statusCode : 499,
    ms: rounded(performance.now() - startedAt),
    address,
    key: notes.key?.id,
    code: notes.code,
    from: notes.from,
    stages: notes.from === 'drawn' ? roundedAll(notes.stages ?? {}) : undefined,
  };
}

const rounded = (time: number) => Math.round(time * 100) / 100;

function roundedAll(stages: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(stages).map(([name, time]) => [name, rounded(time)]));
}
