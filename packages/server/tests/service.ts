// A service of a test's own: on a free port, with a data folder that goes away with it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Issue } from '@limn/spec';
import { createApp } from '../src/app.js';
import { type Config, readConfig } from '../src/config/config.js';
import type { Keys } from '../src/keys/keys.js';
import type { PoolLimits } from '../src/pool/limits.js';

export interface TestService {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** Of a key that may do everything a usual key may, many times a minute. */
  readonly token: string;
  readonly keys: Keys;
  /** A request; with the key, unless `headers` say who asks. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Posts a body as JSON; a text or bytes go as they are. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Draws a spec, and answers with the answer. */
  generate(spec: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  stop(): Promise<void>;
}

/** Milliseconds for a hook that starts one, on a machine that has other things to do. */
export const longestStart = 60_000;

/** Starts a service in this process, listening on a real socket, and waits until it can draw. */
export async function startService(
  settings: Partial<Config> = {},
  limits: Partial<PoolLimits> = {},
): Promise<TestService> {
  const data = await mkdtemp(join(tmpdir(), 'limn-service-'));
  const config = { ...readConfig(), data, port: 0, workers: 1, logLevel: 'silent', ...settings } as const;
  const app = await createApp(config, {}, limits);
  const url = await app.listen();
  await app.ready();
  const { token } = await app.keys.create({ name: 'test', rate: 100_000 });

  const request: TestService['request'] = (path, { headers, ...init } = {}) =>
    fetch(`${url}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...headers } });
  const post: TestService['post'] = (path, body, headers = {}) =>
    request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
    });
  return {
    url,
    token,
    keys: app.keys,
    request,
    post,
    generate: (spec, headers) => post('/image-generation/v1/generate', spec, headers),
    async stop() {
      await app.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** The JSON of an answer, with what any of them may have. */
export interface Body {
  readonly success: boolean;
  readonly error: string;
  readonly code: string;
  readonly issues: readonly Issue[];
  readonly request_id: string;
  readonly warnings?: readonly Issue[];
  readonly data: {
    readonly buffer: string;
    readonly mime_type: string;
    readonly valid: boolean;
    readonly issues: readonly Issue[];
    readonly [field: string]: unknown;
  };
}

export async function bodyOf(answer: Response): Promise<Body> {
  return (await answer.json()) as Body;
}

/** A small spec of one colour, different for each colour. */
export function plain(color = '#3366FF', more: Readonly<Record<string, unknown>> = {}) {
  return {
    dimensions: { width: 40, height: 30 },
    layers: [{ index: 0, type: 'solid-color', hex_color: color }],
    ...more,
  };
}
