// A host of pictures, good, bad and slow, over TLS on an address of this machine.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { flat, png } from '../hostile/files.js';
import { certificateFor } from './card-service.js';

const address = '127.0.0.3';

export interface SourceHost {
  readonly origin: string;
  /** File of the certificate to trust. */
  readonly certificate: string;
  /** How often each path was asked for, with whatever query: a query makes another address of the same picture. */
  asked(path: string): number;
  /** From now on every path is answered with 500. */
  break(): void;
  stop(): Promise<void>;
}

export async function startSourceHost(): Promise<SourceHost> {
  const folder = mkdtempSync(join(tmpdir(), 'limn-sources-'));
  const { key, certificate } = certificateFor(folder, address);
  const answers = await pathAnswers();
  const counts = new Map<string, number>();
  const state = { isBroken: false };
  const server = createServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    (request, response) => {
      const [path = ''] = (request.url ?? '').split('?');
      counts.set(path, (counts.get(path) ?? 0) + 1);
      const answer = state.isBroken ? undefined : answers[path];
      if (answer) answer(response);
      else response.writeHead(state.isBroken ? 500 : 404, { 'content-type': 'text/html' }).end('<h1>No</h1>');
    },
  );
  server.on('clientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  return {
    origin: `https://${address}:${(server.address() as AddressInfo).port}`,
    certificate,
    asked: (path) => counts.get(path) ?? 0,
    break: () => {
      state.isBroken = true;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        rmSync(folder, { recursive: true });
      }),
  };
}

type Answer = (response: ServerResponse) => void;

async function pathAnswers(): Promise<Readonly<Record<string, Answer>>> {
  const photo = await flat(800, 600).jpeg().toBuffer();
  // 50,000 pixels square in a few kilobytes.
  const wall = png(50_000, 50_000, new Uint8Array(1000));
  const zeros = gzipSync(Buffer.alloc(100_000_000));
  const kept = { 'content-type': 'image/jpeg', 'cache-control': 'max-age=600' };
  const late =
    (milliseconds: number): Answer =>
    (response) => {
      setTimeout(() => response.writeHead(200, kept).end(photo), milliseconds);
    };
  const drip: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg' });
    const timer = setInterval(() => response.write('x'), 1000);
    response.write('x');
    response.on('close', () => clearInterval(timer));
  };
  return {
    '/photo.jpg': late(0),
    '/dated.jpg': (response) =>
      void response.writeHead(200, { ...kept, 'cache-control': 'no-store' }).end(photo),
    '/late.jpg': late(1500),
    '/silent.jpg': () => {},
    '/drip.jpg': drip,
    '/page.jpg': (response) =>
      void response.writeHead(200, kept).end('<!doctype html><title>Sign in</title>'),
    '/cut.jpg': (response) => void response.writeHead(200, kept).end(photo.subarray(0, 300)),
    '/empty.jpg': (response) => void response.writeHead(200, kept).end(),
    '/wall.png': (response) => void response.writeHead(200, { 'content-type': 'image/png' }).end(wall),
    '/zeros.png': (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(zeros),
    '/script.svg': (response) =>
      void response
        .writeHead(200, { 'content-type': 'image/svg+xml' })
        .end('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    '/broken.jpg': (response) => void response.socket?.destroy(),
  };
}
