// A host on this machine that answers badly, over TLS with a certificate of its own, and a sentinel that nobody may reach.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, createServer as createSentinel, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { png } from './files.js';

/** The only address that the engine of these tests may reach. */
export const badAddress = '127.0.0.2';

type Respond = (response: ServerResponse, request: IncomingMessage) => void;

const redirect =
  (location: string): Respond =>
  (response) =>
    void response.writeHead(302, { location }).end();

const picture = png(8, 8, new Uint8Array(25 * 8));
const bomb = gzipSync(Buffer.alloc(200_000_000));

function endless(response: ServerResponse): void {
  const chunk = Buffer.alloc(65_536);
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
}

const answers = (sentinel: number): Readonly<Record<string, Respond>> => ({
  '/good.png': (response) => void response.end(picture),
  '/to-good': redirect('/good.png'),
  '/to-loopback': redirect(`https://127.0.0.1:${sentinel}/`),
  '/to-plain': redirect(`http://localhost:${sentinel}/`),
  '/to-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-nowhere': redirect('https://'),
  '/to-itself': redirect('/to-itself'),
  '/slow': (response) => {
    const drip = setInterval(() => response.write('x'), 100);
    response.on('close', () => clearInterval(drip));
  },
  '/silent': () => {},
  '/endless': endless,
  '/huge': (response) => void response.writeHead(200, { 'content-length': 11e9 }).write('x'),
  '/short': (response) => {
    response.writeHead(200, { 'content-length': picture.length + 100 }).write(picture);
    setTimeout(() => response.destroy(), 50);
  },
  '/bomb': (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  '/no-gzip': (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(picture),
  '/zstd': (response) => void response.writeHead(200, { 'content-encoding': 'zstd' }).end(picture),
  '/page.png': (response) => void response.end('<!doctype html><title>Hi</title>'),
  '/empty': (response) => void response.writeHead(204).end(),
  '/broken': (response) => void response.socket?.destroy(),
  '/headers': (response) => void response.writeHead(200, { 'x-long': 'x'.repeat(100_000) }).end(picture),
  '/host': (response, request) => void response.end(request.headers.host === 'internal' ? 'stolen' : picture),
});

export interface BadHost {
  readonly origin: string;
  readonly port: number;
  /** File of the certificate that the engine must trust. */
  readonly certificate: string;
  readonly sentinelPort: number;
  /** How many connections the sentinel has seen. */
  readonly reached: () => number;
  stop(): void;
}

export async function startBadHost(): Promise<BadHost> {
  const folder = mkdtempSync(join(tmpdir(), 'limn-host-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const about = ['-days', '2', '-subj', '/CN=bad', '-addext', `subjectAltName=IP:${badAddress}`];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  execFileSync('openssl', ['req', ...kind, '-keyout', key, '-out', certificate, ...about], {
    stdio: 'ignore',
  });
  let reached = 0;
  const sentinel = createSentinel((socket) => {
    reached++;
    socket.destroy();
  });
  const sentinelPort = await listening(sentinel, '127.0.0.1');
  const paths = answers(sentinelPort);
  const server = createServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    (request, response) => {
      const respond = paths[request.url ?? ''];
      if (respond) respond(response, request);
      else response.writeHead(404).end();
    },
  );
  server.on('clientError', () => {});
  const port = await listening(server, badAddress);
  const stop = () => {
    for (const one of [server, sentinel]) one.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  };
  return {
    origin: `https://${badAddress}:${port}`,
    port,
    certificate,
    sentinelPort,
    reached: () => reached,
    stop,
  };
}

function listening(server: Server, host: string): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, host, () => resolve((server.address() as AddressInfo).port));
  });
}
