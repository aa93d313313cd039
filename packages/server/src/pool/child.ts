// The process that draws. It holds no secret, reads nothing but fonts, and opens no connection: the bytes of every
// source come with the task. One task at a time. It may be ended at any moment and leaves nothing behind.
import type { Engine } from '@limn/engine';
import type { UrlLoader } from '@limn/engine/sources';
import { LimnError } from '@limn/spec';
import { collectGarbage, keepHeapSmall } from '../small-heap.js';
import { type DrawMessage, type FromChild, fromWire, type ToChild, toWire } from './messages.js';

// Without its service it has nothing to do. SIGKILL, as `process.exit` would wait for decoders at work.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// Terminals and service managers signal the whole group; the service decides when its children end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
keepHeapSmall();

/** The task in hand. */
let task: DrawMessage | undefined;
let giveUp = new AbortController();
/** Milliseconds from a picture until it is told what this process holds. */
const memoryPause = 250;
let isToTell = false;

try {
  const { createEngine } = await import('@limn/engine');
  const { sourceKey } = await import('@limn/engine/sources');
  const load: UrlLoader = async (source) => sourceOf(sourceKey(source));
  const engine = createEngine({ load });
  const { warmUp } = await import('./child-warm-up.js');
  await warmUp(engine);
  process.on('message', (message: ToChild) => take(message, engine));
  send({ kind: 'ready', memory: process.memoryUsage.rss() });
  // What loading left.
  collectGarbage();
  tellMemory();
} catch (error) {
  send({ kind: 'broken', cause: error instanceof Error ? String(error.stack) : String(error) });
}

function take(message: ToChild, engine: Engine): void {
  if (message.kind === 'draw') void draw(message, engine);
  else if (message.id === task?.id) giveUp.abort();
}

async function draw(message: DrawMessage, engine: Engine): Promise<void> {
  task = message;
  giveUp = new AbortController();
  const { id, spec, lint } = message;
  const stages: Record<string, number> = {};
  const onStage = (stage: string, milliseconds: number) => {
    stages[stage] = milliseconds;
  };
  try {
    const rendered = await engine.draw(spec, { signal: giveUp.signal, onStage, lint });
    send({ kind: 'drawn', id, picture: { ...rendered, stages } });
  } catch (error) {
    send({ kind: 'failed', id, error: toWire(error) });
  }
  tellMemory();
}

/** Tells soon after a picture what this process holds; not with each, as the system takes long to say it. */
function tellMemory(): void {
  if (isToTell) return;
  isToTell = true;
  setTimeout(() => {
    isToTell = false;
    send({ kind: 'memory', memory: process.memoryUsage.rss() });
  }, memoryPause);
}

function sourceOf(key: string): Uint8Array {
  const source = task?.sources.get(key);
  if (source === undefined) throw new LimnError('internal', 'A source did not come with its picture.');
  if ('error' in source) throw fromWire(source.error);
  return source.bytes;
}

function send(message: FromChild): void {
  process.send?.(message);
}
