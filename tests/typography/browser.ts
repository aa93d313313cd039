// Chromium, driven by its own protocol over a pipe.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';

export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Fonts are files, and their advances must not be rounded to whole pixels.
  '--allow-file-access-from-files',
  '--font-render-hinting=none',
  '--remote-debugging-pipe',
];

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

export interface Page {
  /** Opens a file or an address and waits until it has loaded. */
  open(url: string): Promise<void>;
  /** The value of an expression in the page, promises awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** A part of the page as PNG, in CSS pixels from its top left corner. */
  capture(part: Part): Promise<Uint8Array>;
}

export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Browser {
  /** As it calls itself, e.g. `Chrome/140.0.1.2`. */
  readonly version: string;
  readonly page: Page;
  close(): Promise<void>;
}

type Send = (
  method: string,
  params?: object,
  sessionId?: string,
) => Promise<Readonly<Record<string, unknown>>>;

export async function startBrowser(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'limn-chromium-'));
  const child = spawn(chromiumPath, [...flags, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { send, once } = speak(child.stdio[3] as Duplex, child.stdio[4] as Duplex);
  const { product } = await send('Browser.getVersion');
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  return {
    version: String(product),
    page: await pageOf((method, params) => send(method, params, String(sessionId)), once),
    async close() {
      await send('Browser.close');
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function pageOf(send: Send, once: (method: string) => Promise<void>): Promise<Page> {
  await send('Page.enable');
  return {
    async open(url) {
      const loaded = once('Page.loadEventFired');
      await send('Page.navigate', { url });
      await loaded;
    },
    async evaluate<T>(expression: string) {
      const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
      return (answer.result as { value: T }).value;
    },
    async capture(part) {
      const clip = { ...part, scale: 1 };
      const { data } = await send('Page.captureScreenshot', { clip, captureBeyondViewport: true });
      return Buffer.from(String(data), 'base64');
    },
  };
}

/** Messages are JSON, each ended by a zero byte. */
function speak(to: Duplex, from: Duplex): { send: Send; once: (method: string) => Promise<void> } {
  const waiting = new Map<number, (message: Message) => void>();
  const listeners: { method: string; resolve: () => void }[] = [];
  let last = 0;
  let rest = Buffer.alloc(0);
  const receive = (message: Message) => {
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    const at = listeners.findIndex(({ method }) => method === message.method);
    if (at >= 0) listeners.splice(at, 1)[0]!.resolve();
  };
  from.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      receive(JSON.parse(rest.subarray(0, end).toString('utf8')) as Message);
      rest = rest.subarray(end + 1);
    }
  });
  return {
    send: (method, params = {}, sessionId = undefined) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result ?? {});
        });
        to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
    once: (method) => new Promise((resolve) => listeners.push({ method, resolve })),
  };
}
