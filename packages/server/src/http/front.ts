// What every request goes through, around all routes: it opens the call, and when the answer is out, writes the line
// of the log and counts.
import type { Socket } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import { errorTable, LimnError } from '@limn/spec';
import { requestLine } from '../logs/request-line.js';
import type { Traces } from '../traces/traces.js';
import { type Call, callerOn, openCall } from './call.js';
import { errorAnswer } from './error-answer.js';
import { endSocket, refusalOf } from './raw-refusal.js';
import { securityHeaders } from './security-headers.js';
import type { Routes, Service } from './service.js';

type Front = (request: Request, env: HttpBindings) => Promise<Response>;

export interface Fronts {
  readonly answer: Front;
  /** For a request whose address cannot be read. */
  readonly refuse: (env: HttpBindings) => Response;
  /** For what is no HTTP, too long or too slow, so that there is no request to answer. */
  readonly refuseSocket: (error: Error, socket: Socket) => void;
}

export function createFront(
  routes: Routes,
  service: Service & { readonly traces: Traces | undefined },
): Fronts {
  const { config, admission, log, metrics, traces } = service;
  const standing = Object.entries(securityHeaders(config));

  function open(env: HttpBindings): Call {
    const call = openCall(env, config.trustedProxies);
    env.outgoing.once('close', () => end(call, env));
    return call;
  }

  function end(call: Call, env: HttpBindings): void {
    const line = requestLine(call, env);
    metrics.request(line, call.notes.route);
    traces?.record(line, call.notes.route, env.incoming.headers);
    log[line.status >= 500 && line.code === 'internal' ? 'error' : 'info'](line, 'request');
  }

  /** Headers are set on Node's own response, which merges them with those of the answer. */
  function dress(call: Call, { outgoing }: HttpBindings): void {
    admission.note(call);
    for (const [name, value] of standing) outgoing.setHeader(name, value);
    for (const name in call.headers) outgoing.setHeader(name, call.headers[name]!);
  }

  return {
    async answer(request, env) {
      const call = open(env);
      const response = await routes.fetch(request, { incoming: env.incoming, outgoing: env.outgoing, call });
      dress(call, env);
      return response;
    },
    refuse(env) {
      const call = open(env);
      dress(call, env);
      return errorAnswer(new LimnError('invalid_http', 'The address of the request cannot be read.'), call);
    },
    refuseSocket(error, socket) {
      const refusal = refusalOf(error);
      if (refusal === undefined) {
        socket.destroy();
        return;
      }
      const { code } = refusal;
      const { status } = errorTable[code];
      const caller = callerOn(socket);
      admission.note(caller);
      metrics.refusal({ code, status });
      log.info({ id: caller.id, address: caller.address, status, code }, 'refused');
      const headers = { ...Object.fromEntries(standing), ...caller.headers };
      endSocket(socket, refusal, { id: caller.id, headers });
    },
  };
}
