// The service that a document talks to: started in the document's folder when its first example asks for it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Where documents say that the service is. */
const written = /127\.0\.0\.1:8080/g;

/** A service for the examples of one document. */
export interface DocumentService {
  /** The example as it runs here: the service has a port of its own, and the key that it printed is in `LIMN_KEY`. */
  fit(example: string): Promise<{ text: string; env: Readonly<Record<string, string>> }>;
  close(): Promise<void>;
}

interface Running {
  readonly process: ChildProcess;
  readonly address: string;
  readonly key: string;
}

/** `limn` is the command as words. */
export function createDocumentService(limn: readonly string[], folder: string): DocumentService {
  let running: Promise<Running> | undefined;
  return {
    async fit(example) {
      const env: Record<string, string> = {};
      if (example.search(written) < 0) return { text: example, env };
      running ??= start(limn, folder);
      const { address, key } = await running;
      return { text: example.replace(written, address), env: { LIMN_KEY: key } };
    },
    async close() {
      const process = (await running)?.process;
      if (process === undefined || process.exitCode !== null) return;
      process.kill('SIGTERM');
      await once(process, 'exit');
    },
  };
}

async function start([program, ...args]: readonly string[], folder: string): Promise<Running> {
  const env = {
    ...process.env,
    LIMN_DATA: join(folder, '.limn'),
    LIMN_LOG_FORMAT: 'json',
    LIMN_WORKERS: '1',
  };
  const child = spawn(program!, [...args, 'serve', '--port', '0'], { cwd: folder, env });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}:\n${printed}`)));
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', () => {
        const address = /listens on http:\/\/(127\.0\.0\.1:\d+)/.exec(printed)?.[1];
        const key = /\blimn_\w+/.exec(printed)?.[0];
        if (address && key) resolve({ process: child, address, key });
      });
    }
  });
}
