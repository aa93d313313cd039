// The whole service as a process of its own, as `npm start` runs it, with sources on a host of this machine over TLS.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const main = join(import.meta.dirname, '../../packages/server/src/main.ts');

export interface CardService {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly data: string;
  /** The first key, which the service made and showed; nothing where its folder had one. */
  readonly token: string | undefined;
  /** Of the process that answers. */
  readonly pid: number;
  isAlive(): boolean;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Asks until the card is as it was asked for: on a busy machine the first answer may be what stands by. */
  settle(path: string): Promise<Response>;
  /** Process ids of the children that draw. */
  children(): readonly number[];
  /** Ends the process; with `keepData` its folder stays, for another to take over. */
  stop(options?: { readonly keepData?: boolean }): Promise<void>;
}

export interface CardServiceOptions {
  readonly settings?: Readonly<Record<string, string>>;
  /** The content of `limn.config.json`. */
  readonly data?: string;
}

/** Starts a service and waits until it can draw. */
export async function startCardService({
  settings = {},
  data,
}: CardServiceOptions = {}): Promise<CardService> {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'limn-cards-'));
  const env = {
    ...process.env,
    LIMN_DATA: folder,
    LIMN_PORT: '0',
    LIMN_WORKERS: '1',
    LIMN_LOG_FORMAT: 'json',
    LIMN_ANONYMOUS_RATE: '100000',
    LIMN_ALLOWED_NETWORKS: '127.0.0.0/8',
    ...settings,
  };
  const child = spawn(process.execPath, ['--conditions=limn-source', '--import', tsx, main], {
    env,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { url, token } = await startOf(child);
  return {
    url,
    data: folder,
    token,
    pid: child.pid!,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers }),
    settle: (path) => settle(`${url}${path}`),
    children: () => childrenOf(child.pid!),
    async stop({ keepData = false } = {}) {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await ended;
      if (!keepData) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function settle(url: string): Promise<Response> {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(url);
    if (tries === 20 || !answer.headers.has('x-limn-fallback')) return answer;
    await answer.arrayBuffer();
    await sleep(200);
  }
}

/** The log says where it listens once it can draw. A first key is shown before. */
function startOf(child: ChildProcess): Promise<Pick<CardService, 'url' | 'token'>> {
  const said: string[] = [];
  let token: string | undefined;
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout!, child.stderr!]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        const address = /"address":"(http:[^"]+)"/.exec(line)?.[1];
        token ??= /\blimn_[\w-]{20,}/.exec(line)?.[0];
        if (address) resolve({ url: address, token });
      });
    }
    child.once('close', (code) => reject(new Error(`The service ended with ${code}:\n${said.join('\n')}`)));
  });
}

function childrenOf(parent: number): readonly number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => parentOf(pid) === parent && isRenderChild(pid)).map(Number);
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

function isRenderChild(pid: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('child');
  } catch {
    return false;
  }
}

/** A key and a certificate for an address of this machine, and for names that lead to it. */
export function certificateFor(
  folder: string,
  address: string,
  names: readonly string[] = [],
): { readonly key: string; readonly certificate: string } {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subjects = [`IP:${address}`, ...names.map((name) => `DNS:${name}`)].join();
  const about = ['-days', '2', '-subj', '/CN=sources', '-addext', `subjectAltName=${subjects}`];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  execFileSync('openssl', ['req', ...kind, '-keyout', key, '-out', certificate, ...about], {
    stdio: 'ignore',
  });
  return { key, certificate };
}
