// Clients that leave, or ask much at once: whoever goes away frees the place, and no answer goes to the wrong request.
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { limitOf } from '@limn/spec';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AttackedService, patience, startAttackedService } from './attacked-service.js';
import { answersIn, exchange, open, type WireAnswer } from './wire.js';

let service: AttackedService;
beforeAll(async () => {
  service = await startAttackedService();
}, patience);
afterAll(() => service?.stop(), patience);

function post(spec: object, ...headers: readonly string[]): string {
  const body = JSON.stringify(spec);
  const lines = [
    'POST /image-generation/v1/generate HTTP/1.1',
    'Host: limn',
    `Authorization: Bearer ${service.token}`,
    `Content-Length: ${body.length}`,
    ...headers,
  ];
  return [...lines, '', body].join('\r\n');
}

/** A picture that takes some tenths of a second to write, another for each number. */
const large = (number: number) => ({
  dimensions: { width: 2000, height: 2000 },
  output_format: 'avif',
  layers: [
    {
      index: 0,
      type: 'gradient',
      gradient_type: 'linear',
      angle_in_degrees: number,
      position: { x: 0, y: 0 },
      dimensions: { width: 2000, height: 2000 },
      colors: [
        { hex_color: '#0F172A', position: 0 },
        { hex_color: '#38BDF8', position: 100 },
      ],
    },
  ],
});

async function metric(name: string): Promise<number> {
  const text = await (await service.process.get('/metrics')).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? 0);
}

const waiting = () => metric('limn_render_queue_length');

/** Fills the queue by so many clients. */
async function crowd(count: number): Promise<readonly Socket[]> {
  const sockets = Array.from({ length: count }, (_, i) => {
    const socket = open(service.port);
    socket.write(post(large(i)));
    return socket;
  });
  await expect.poll(waiting, { interval: 5 }).toBeGreaterThanOrEqual(4);
  return sockets;
}

it('who goes away while a picture is drawn or waited for frees the place', {
  timeout: patience,
}, async () => {
  const drawn = () => metric('limn_pictures_total{from="drawn"}');
  const before = await drawn();
  expect(before).toBeGreaterThan(0);
  const count = limitOf('queue_per_process') + 1;
  const sockets = await crowd(count);
  for (const socket of sockets) socket.destroy();
  await expect.poll(waiting, { interval: 5, timeout: 1000 }).toBe(0);
  await service.expectCalm();
  // Nobody has drawn for those who had left: one was in hand, and the good picture came after it.
  expect((await drawn()) - before).toBeLessThan(count / 2);
});

it('who stays is drawn for, and nobody else is refused when the others have left', {
  timeout: patience,
}, async () => {
  const sockets = await crowd(3 * limitOf('queue_per_process'));
  const refused = answersIn(await exchange(service.port, post(large(99), 'Connection: close')));
  expect(refused[0]!.status).toBe(503);
  for (const socket of sockets) socket.destroy();
  await expect.poll(waiting, { interval: 5, timeout: 1000 }).toBe(0);
  const answered = answersIn(await exchange(service.port, post(large(99), 'Connection: close')));
  expect(answered[0]!.status).toBe(200);
  await service.expectCalm();
});

it('who leaves in the middle of a body, or before the answer, troubles nobody', {
  timeout: patience,
}, async () => {
  const request = post({
    dimensions: { width: 900, height: 900 },
    layers: [{ index: 0, type: 'solid-color', hex_color: '#336699' }],
  });
  for (let time = 0; time < 100; time++) {
    const socket = open(service.port);
    socket.write(time % 2 === 0 ? request.slice(0, -20) : request);
    await sleep(time % 20);
    socket.destroy();
  }
  await service.expectCalm();
});

/** All that comes for what is written at once. */
async function answersTo(bytes: string): Promise<readonly WireAnswer[]> {
  const socket = open(service.port);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.write(bytes);
  await new Promise((resolve) => socket.once('close', resolve));
  return answersIn(Buffer.concat(chunks));
}

it('who sends fifty requests at once is answered in their order', { timeout: patience }, async () => {
  const paths = Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? `/nowhere/${i}` : '/health'));
  const ids = paths.map((_, i) => `pipelined-${i}`);
  const requests = paths.map((path, i) =>
    ['GET', path, `HTTP/1.1\r\nHost: limn\r\nX-Request-Id: ${ids[i]}\r\n\r\n`].join(' '),
  );
  const last = 'GET /health HTTP/1.1\r\nHost: limn\r\nConnection: close\r\n\r\n';
  const answers = (await answersTo(requests.join('') + last)).slice(0, -1);
  expect(answers.map(({ headers }) => headers.get('x-request-id'))).toEqual(ids);
  expect(answers.map(({ status }) => status)).toEqual(paths.map((path) => (path === '/health' ? 200 : 404)));
});

it('who hides a request behind another has each of them judged by itself', {
  timeout: patience,
}, async () => {
  const hidden = 'GET /v1/me HTTP/1.1\r\nHost: limn\r\nConnection: close\r\n\r\n';
  for (const before of ['GET /health HTTP/1.1\r\nHost: limn\r\n\r\n', post({ layers: [] })]) {
    const [first, second, ...more] = await answersTo(before + hidden);
    expect([first!.status, second!.status]).toEqual([before.startsWith('GET') ? 200 : 400, 401]);
    expect(more).toEqual([]);
  }
});

it('who sends nonsense behind good requests has those answered first', { timeout: patience }, async () => {
  const picture = post({
    dimensions: { width: 901, height: 901 },
    layers: [{ index: 0, type: 'solid-color', hex_color: '#336699' }],
  });
  const answers = await answersTo(`${picture}GET /health HTTP/1.1\r\nHost: limn\r\n\r\nNONSENSE\r\n\r\n`);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 400]);
});
