import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { isFromSource, programUrl } from '../program-url.js';
import type { Result, WriteOrder } from './file-writer-thread.js';

/** Writes whole files in a thread of its own, many at a time: a turn of the event loop for each would cost it dearly. */
export interface FileWriter {
  /**
   * Replaces what is there under that name.
   *
   * @throws what the file system says; then nothing is left behind
   */
  write(file: WholeFile): Promise<void>;
  /** Resolves when all is written that was to be. */
  settled(): Promise<void>;
  /** Ends the thread, after that. */
  close(): Promise<void>;
}

export interface WholeFile {
  readonly path: string;
  /** A folder on the same disk, where it is written before it gets its name. */
  readonly drafts: string;
  /** Is asked for when the file's turn comes; nobody else may hold its buffer, which is handed over. */
  readonly content: () => Uint8Array<ArrayBuffer>;
}

interface Waiting extends WholeFile {
  readonly settle: (result: Result) => void;
}

/** Milliseconds that files are collected for. */
const pause = 20;

function startThread(): Worker {
  const program = programUrl('cache/file-writer-thread');
  if (!isFromSource) return new Worker(program);
  // A thread does not take over what makes Node read TypeScript.
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const reader = new URL('esm/api/index.mjs', tsx);
  const run = `import('${reader}').then(({ register }) => { register(); return import('${program}'); });`;
  return new Worker(run, { eval: true });
}

/** After `rest` milliseconds without files the thread ends: it takes memory, and little time to start. */
export function createFileWriter(rest = 5000): FileWriter {
  let thread: Worker | undefined;
  let collected: Waiting[] = [];
  /** Batches in the order they were sent: the thread answers in it. */
  let sent: Waiting[][] = [];
  let isCollecting = false;
  let resting: NodeJS.Timeout | undefined;
  const all = new Set<Promise<unknown>>();

  function lose(error: Error): void {
    const { message } = error;
    for (const { settle } of sent.flat()) settle({ message });
    sent = [];
    thread = undefined;
  }

  function open(): Worker {
    const worker = startThread();
    worker.on('message', (results: readonly Result[]) => {
      const batch = sent.shift() ?? [];
      if (sent.length === 0) {
        worker.unref();
        resting = setTimeout(endThread, rest).unref();
      }
      for (const [index, { settle }] of batch.entries()) settle(results[index]);
    });
    worker.on('error', lose);
    worker.on('exit', (code) => {
      if (thread === worker) lose(new Error(`The thread that writes files ended with ${code}.`));
    });
    return worker;
  }

  function endThread(): void {
    void thread?.terminate();
    thread = undefined;
  }

  function send(): void {
    isCollecting = false;
    clearTimeout(resting);
    const batch = collected;
    collected = [];
    try {
      const files = batch.map(({ path, drafts, content }) => ({ path, drafts, bytes: content() }));
      thread ??= open();
      thread.postMessage(
        { files } satisfies WriteOrder,
        files.map(({ bytes }) => bytes.buffer),
      );
      thread.ref();
      sent.push(batch);
    } catch (error) {
      // Nothing here may end the service: whoever waits is told.
      for (const { settle } of batch) settle({ message: String(error) });
    }
  }

  async function write(file: WholeFile): Promise<void> {
    const result = await new Promise<Result>((settle) => {
      collected.push({ ...file, settle });
      if (!isCollecting) setTimeout(send, pause);
      isCollecting = true;
    });
    if (result !== undefined) throw Object.assign(new Error(result.message), { code: result.code });
  }

  async function settled(): Promise<void> {
    while (all.size > 0) await Promise.all(all);
  }

  return {
    write(file) {
      const work = write(file);
      const watched = work.catch(() => {}).finally(() => all.delete(watched));
      all.add(watched);
      return work;
    },
    settled,
    async close() {
      await settled();
      await thread?.terminate();
    },
  };
}
