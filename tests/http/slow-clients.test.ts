// Clients that take their time, or never listen: all are cut off at the documented time, and nobody else waits for them.
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noise } from '../hostile/files.js';
import { image, spec } from '../hostile/row.js';
import { type AttackedService, patience, startAttackedService } from './attacked-service.js';
import { answersIn, exchange, open } from './wire.js';

let service: AttackedService;
let atRest: number;
beforeAll(async () => {
  service = await startAttackedService();
  atRest = descriptors();
}, patience);
afterAll(() => service?.stop(), patience);

/** Milliseconds that a head may take, that a whole request may take, and that a client need not read an answer. */
const times = { head: 10_000, request: 30_000, unread: 70_000 };
/** Milliseconds to spare, for a machine that has other things to do. */
const spare = 6000;

/** Bytes that are more than twice what the network between two processes holds for who does not read. */
const mostHeld = 120_000_000;

/** Files and connections that the process of the service has open. */
const descriptors = () => readdirSync(`/proc/${service.process.pid}/fd`).length;

const get = (...lines: readonly string[]) => ['GET /health HTTP/1.1', 'Host: limn', ...lines].join('\r\n');
const post = (...lines: readonly string[]) =>
  [
    'POST /image-generation/v1/generate HTTP/1.1',
    'Host: limn',
    `Authorization: Bearer ${service.token}`,
    ...lines,
    '',
    '',
  ].join('\r\n');

/** Sends one part after another, with a pause between them, for as long as the other side takes them. */
async function drip(socket: Socket, part: string, pause: number): Promise<void> {
  while (!socket.destroyed && socket.writable) {
    socket.write(part);
    await sleep(pause);
  }
}

/** The end of a connection, also of one that is cut off. */
const closing = (socket: Socket) => new Promise((resolve) => socket.once('close', resolve));

interface Ending {
  /** Status and code of the answer; `closed` for none. */
  readonly answer: string;
  readonly milliseconds: number;
}

/** What came until the other side closed. */
async function ending(socket: Socket): Promise<Ending> {
  const start = performance.now();
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  await closing(socket);
  const [answer] = answersIn(Buffer.concat(chunks));
  const code = answer && (JSON.parse(answer.body) as { code: string }).code;
  return { answer: answer ? `${answer.status} ${code}` : 'closed', milliseconds: performance.now() - start };
}

/** Neither before nor long after the documented time. */
function expectCutOff({ answer, milliseconds }: Ending, expected: string, time: number): void {
  expect(answer).toBe(expected);
  expect(milliseconds).toBeGreaterThan(time - 1000);
  expect(milliseconds).toBeLessThan(time + spare);
}

/** Clients that all do the same, and how each of them ended; others are answered meanwhile. */
async function endings(count: number, begin: (socket: Socket) => void): Promise<readonly Ending[]> {
  const ends = Array.from({ length: count }, () => {
    const socket = open(service.port);
    begin(socket);
    return ending(socket);
  });
  await service.expectCalm();
  return Promise.all(ends);
}

describe.concurrent('a service cuts off, and answers others meanwhile,', () => {
  // The longest first, as only some run at once.
  it('who asks for large pictures and stops reading them', { timeout: patience }, async () => {
    const side = 1800;
    const photo = await noise(side, side).jpeg().toBuffer();
    const body = JSON.stringify({ ...spec([image(photo)]), dimensions: { width: side, height: side } });
    const request = (...lines: readonly string[]) =>
      `${post(`Content-Length: ${Buffer.byteLength(body)}`, ...lines)}${body}`;
    const [whole] = answersIn(await exchange(service.port, request('Connection: close')));
    expect(whole!.status).toBe(200);

    const socket = open(service.port);
    socket.write(request().repeat(mostHeld / whole!.body.length));
    const [first] = (await once(socket, 'data')) as [Buffer];
    socket.pause();
    await sleep(times.unread + spare);
    // What the network still holds comes, and no more.
    let length = first.length;
    socket.on('data', (chunk) => {
      length += chunk.length;
    });
    socket.resume();
    await closing(socket);
    expect(length).toBeLessThan(mostHeld / 2);
    await service.expectCalm();
  });

  it('who asks a thousand times and reads nothing', { timeout: patience }, async () => {
    const socket = open(service.port);
    socket.pause();
    const start = performance.now();
    const request = 'GET /openapi.json HTTP/1.1\r\nHost: limn\r\n\r\n';
    socket.write(request.repeat(1000));
    const closed = closing(socket);
    await service.expectCalm();
    // A paused socket learns that it was closed only by writing.
    void drip(socket, request, 1000);
    await closed;
    expect(performance.now() - start).toBeLessThan(times.unread + spare);
    await service.expectCalm();
  });

  it('who stops in the head', { timeout: patience }, async () => {
    const [end] = await endings(1, (socket) => socket.write(get('X-Half: ')));
    expectCutOff(end!, '408 request_timeout', times.head);
  });

  it('200 who send their heads by the letter', { timeout: patience }, async () => {
    const ends = await endings(200, (socket) => {
      socket.write(get('X-Slow: '));
      void drip(socket, 'x', 500);
    });
    for (const end of ends) expectCutOff(end, '408 request_timeout', times.head);
  });

  it('20 who say nothing', { timeout: patience }, async () => {
    for (const { answer, milliseconds } of await endings(20, () => {})) {
      expect(['408 request_timeout', 'closed']).toContain(answer);
      expect(milliseconds).toBeLessThan(times.head + spare);
    }
  });

  it('who sends 32 KiB of headers a line at a time, once they are too many', {
    timeout: patience,
  }, async () => {
    const [end] = await endings(1, (socket) => {
      socket.write(get(''));
      void drip(socket, `X-Line: ${'x'.repeat(1000)}\r\n`, 100);
    });
    expect(end!.answer).toBe('431 headers_too_large');
    expect(end!.milliseconds).toBeLessThan(times.head);
  });

  it('50 who send their bodies by the letter', { timeout: patience }, async () => {
    const ends = await endings(50, (socket) => {
      socket.write(post('Content-Length: 100000'));
      void drip(socket, ' ', 500);
    });
    for (const end of ends) expectCutOff(end, '408 request_timeout', times.request);
  });

  it.each([
    ['less than the length it named', () => `${post('Content-Length: 100')}{}`],
    ['chunks that never end', () => `${post('Transfer-Encoding: chunked')}2\r\n{}\r\n`],
    [
      'packed bytes that stop',
      () => `${post('Transfer-Encoding: chunked', 'Content-Encoding: gzip')}1\r\n\x1f\r\n`,
    ],
  ])('who sends %s', { timeout: patience }, async (_, bytes) => {
    const [end] = await endings(1, (socket) => socket.write(bytes(), 'latin1'));
    expectCutOff(end!, '408 request_timeout', times.request);
  });

  it('none who is slow within these times', { timeout: patience }, async () => {
    const body = JSON.stringify({ layers: [] });
    const socket = open(service.port);
    const end = ending(socket);
    for (const part of [post(`Content-Length: ${body.length}`, 'Connection: close'), body]) {
      const half = part.length >> 1;
      for (const bytes of [part.slice(0, half), part.slice(half)]) {
        socket.write(bytes);
        await sleep(2500);
      }
    }
    expect((await end).answer).toBe('400 invalid_spec');
  });
});

it('a service has let go of all of them', { timeout: patience }, async () => {
  await service.expectCalm();
  await expect.poll(descriptors, { timeout: spare }).toBeLessThanOrEqual(atRest + 1);
});
