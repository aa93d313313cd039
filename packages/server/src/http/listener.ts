// The socket: how long a client may take and how much it may send before a request exists, and an orderly end.
import type { Socket } from 'node:net';
import { createAdaptorServer, getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Fronts } from './front.js';
import { createPipelines } from './pipelines.js';

export interface Listener {
  /** Starts to listen; the address as people would write it. */
  listen(at: { readonly host: string; readonly port: number }): Promise<string>;
  /** Takes no new request, lets those in hand end for at most `patience` milliseconds, then cuts them off. */
  close(patience: number): Promise<void>;
}

const serverOptions = {
  /** Slow heads and bodies are an attack, or a line that will not carry the picture either. */
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 16 * 1024,
  /** A request without the header is answered like any other that is no good. */
  requireHostHeader: false,
  /** Longer than the 60 s for which most load balancers keep theirs, so that it is them who close. */
  keepAliveTimeout: 65_000,
};
const maxHeadersCount = 100;
const maxConnections = 4096;
/**
 * A socket on which nothing moves for so long: a client that stopped reading. Longer than a request may take to arrive, so
 * that one which stops on the way is told so. Node looks twice at a socket with something to send: the end is then after 70 s.
 */
const stillness = 35_000;

type Server = Extract<ReturnType<typeof createAdaptorServer>, { closeIdleConnections(): void }>;

export function createListener(fronts: Fronts): Listener {
  const server = createAdaptorServer({ fetch: () => undefined, serverOptions }) as Server;
  const closing = { begun: false };
  const pipelines = createPipelines();
  server.removeAllListeners('request').on('request', (_, response) => pipelines.note(response));
  server.on('request', createHandler(fronts, closing));
  server.on('clientError', (error, socket) =>
    pipelines.afterAnswers(socket as Socket, () => fronts.refuseSocket(error, socket as Socket)),
  );
  server.setTimeout(stillness);
  Object.assign(server, { maxHeadersCount, maxConnections });

  return {
    listen: ({ host, port }) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve(addressOf(server, host));
        });
      }),
    async close(patience) {
      closing.begun = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearTimeout(timer);
    },
  };
}

function createHandler({ answer, refuse }: Fronts, closing: { readonly begun: boolean }) {
  let current: HttpBindings | undefined;
  const handle = getRequestListener((request, env) => answer(request, env as HttpBindings), {
    // Called before anything is waited for, so that it is the request that just came.
    errorHandler: () => current && refuse(current),
  });
  return (incoming: HttpBindings['incoming'], outgoing: HttpBindings['outgoing']) => {
    current = { incoming, outgoing };
    if (closing.begun) outgoing.setHeader('connection', 'close');
    const handled = handle(incoming, outgoing);
    current = undefined;
    return handled;
  };
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
