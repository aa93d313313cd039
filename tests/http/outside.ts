// The machines that sources lie on: one that may be reached, over TLS, and a sentinel beside it that may not. Both listen
// on the same port, so that it is the address alone that tells them apart.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect, createServer as createSentinel, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateFor } from '../card-routes/card-service.js';
import { flat } from '../hostile/files.js';

/** The only address that the service of these tests may reach. */
export const allowedAddress = '127.0.0.4';

export interface Outside {
  readonly port: number;
  /** `https://127.0.0.4:PORT`. */
  readonly origin: string;
  /** File of the certificate to trust. */
  readonly certificate: string;
  /** How many connections the sentinel has seen. */
  touched(): number;
  /** Comes to the sentinel on each of its addresses. */
  knock(): Promise<void>;
  stop(): Promise<void>;
}

/** Addresses of this machine on which nobody may be reached; the first must be there. */
const forbiddenAddresses = ['127.0.0.1', '127.8.9.1', '::1'];

export async function startOutside(names: readonly string[] = []): Promise<Outside> {
  const folder = mkdtempSync(join(tmpdir(), 'limn-outside-'));
  const { key, certificate } = certificateFor(folder, allowedAddress, names);
  let touched = 0;
  const servers: Server[] = [];
  let port = 0;
  for (const address of forbiddenAddresses) {
    const sentinel = createSentinel((socket) => {
      touched += 1;
      socket.destroy();
    });
    port = (await listening(sentinel, address, port)) ?? port;
    servers.push(sentinel);
  }
  const picture = await flat(8, 8).png().toBuffer();
  const host = createServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    (request, response) => answer(request, response, picture),
  );
  host.on('clientError', () => {});
  await listening(host, allowedAddress, port);
  return {
    port,
    origin: `https://${allowedAddress}:${port}`,
    certificate,
    touched: () => touched,
    async knock() {
      for (const address of forbiddenAddresses) await knockAt(address, port);
    },
    async stop() {
      for (const server of servers) server.close();
      host.closeAllConnections();
      await new Promise((resolve) => host.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}

/** `/to?ADDRESS` leads there; `/silent` says nothing; `/huge` announces 11 GB; `/missing` is not there. */
function answer(request: IncomingMessage, response: ServerResponse, picture: Buffer): void {
  const { pathname, search } = new URL(request.url ?? '', 'https://outside');
  response.setHeader('cache-control', 'no-store');
  if (pathname === '/to') response.writeHead(302, { location: locationIn(search) }).end();
  else if (pathname === '/huge') response.writeHead(200, { 'content-length': 11e9 }).write('x');
  else if (pathname === '/missing') response.writeHead(404).end('secret');
  else if (pathname !== '/silent') response.end(picture);
}

/** A header holds no letters beyond ASCII. */
function locationIn(search: string): string {
  return decodeURIComponent(search.slice(1)).replace(/[^ -~]+/g, encodeURIComponent);
}

/** The port; nothing where the machine has no such address. */
function listening(server: Server, address: string, port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined));
    server.listen(port, address, () => resolve((server.address() as AddressInfo).port));
  });
}

function knockAt(address: string, port: number): Promise<void> {
  return new Promise((resolve) => {
    connect(port, address)
      .on('error', () => {})
      .once('close', () => resolve());
  });
}
