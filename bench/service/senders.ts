// Two ways to ask: as soon as an answer is there (what a rate is measured with), and on a schedule that does not wait for
// answers (what users do, so that a slow service does not slow its own load).
import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, openConnection, type Reply } from './client.js';

export interface Sample extends Reply {
  /** When it was due, in milliseconds from the start. */
  readonly at: number;
  /** Milliseconds from when it was due to the end of the answer. */
  readonly ms: number;
}

interface Sending {
  readonly port: number;
  readonly seconds: number;
  /** The next request, whole. */
  readonly next: () => Uint8Array;
}

interface SteadySending extends Sending {
  readonly inFlight: number;
  /** Ends it before its time. */
  readonly until?: () => boolean;
}

/** Keeps `inFlight` requests on their way. */
export async function sendSteadily(options: SteadySending): Promise<readonly Sample[]> {
  const { port, seconds, next, inFlight, until = () => false } = options;
  const samples: Sample[] = [];
  const start = performance.now();
  const elapsed = () => performance.now() - start;
  async function keepAsking(): Promise<void> {
    const connection = openConnection(port);
    while (elapsed() < seconds * 1000 && !until()) {
      const at = elapsed();
      const reply = await connection.ask(next());
      samples.push({ ...reply, at, ms: elapsed() - at });
    }
    connection.close();
  }
  await Promise.all(Array.from({ length: inFlight }, keepAsking));
  return samples;
}

/** Sends `rate` requests a second, whether answers come or not, and waits for all of them. */
export async function sendOnSchedule(
  options: Sending & { readonly rate: number },
): Promise<readonly Sample[]> {
  const { port, seconds, next, rate } = options;
  const samples: Sample[] = [];
  const idle: Connection[] = [];
  const pending = new Set<Promise<void>>();
  const start = performance.now();
  const elapsed = () => performance.now() - start;

  async function send(at: number): Promise<void> {
    const connection = idle.pop() ?? openConnection(port);
    const reply = await connection.ask(next());
    samples.push({ ...reply, at, ms: elapsed() - at });
    idle.push(connection);
  }

  for (let sent = 0; sent < rate * seconds; ) {
    for (; sent < rate * seconds && (sent * 1000) / rate <= elapsed(); sent++) {
      const sending = send((sent * 1000) / rate).finally(() => pending.delete(sending));
      pending.add(sending);
    }
    await sleep(1);
  }
  await Promise.all(pending);
  for (const connection of idle) connection.close();
  return samples;
}
