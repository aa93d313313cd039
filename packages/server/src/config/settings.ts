import { availableParallelism } from 'node:os';
import { limitOf } from '@limn/spec';
import { z } from 'zod';
import { bytes, type Kind, list, oneOf, origin, text, webAddress, whole, yesOrNo } from './kinds.js';

interface Setting<T, D extends T | undefined = T | undefined> {
  readonly kind: Kind<T>;
  /** What holds without it; nothing: the setting may be absent. */
  readonly standard?: D;
  /** How the default is written in help and reference, where the value says too little. */
  readonly standardWords?: string;
  readonly meaning: string;
  /** Whether its value must never be printed. */
  readonly secret?: true;
}

function setting<T, D extends T | undefined>(
  kind: Kind<T>,
  about: Omit<Setting<T, D>, 'kind'>,
): Setting<T, D> {
  return { kind, ...about };
}

const MiB = 1024 * 1024;
const GiB = 1024 * MiB;
const most = Number.MAX_SAFE_INTEGER;

const network = z.union([z.cidrv4(), z.cidrv6()]);
const port = z.string().refine((written) => /^\d{1,5}$/.test(written) && Number(written) <= 65_535);
const signingKey = z.string().regex(/^[A-Za-z0-9_-]{1,32}:.{16,}$/);

/**
 * Every setting of the service. A name in the table is the name in `limn.config.json`; `corsOrigins` is `--cors-origins`
 * as a flag and `LIMN_CORS_ORIGINS` in the environment.
 */
export const settings = {
  data: setting(text, { standard: '.limn', meaning: 'Folder for keys, kept pictures and sources.' }),
  host: setting(text, { standard: '127.0.0.1', meaning: 'Address to listen on.' }),
  port: setting(whole(0, 65_535), { standard: 8080, meaning: 'Port to listen on; 0 takes any free one.' }),
  public: setting(yesOrNo, {
    standard: false,
    meaning: 'Whether to listen on an address that other machines reach.',
  }),
  publicUrl: setting(webAddress, {
    standardWords: 'the address that a request names',
    meaning: 'The address that people reach the service at, for links in answers.',
  }),
  trustedProxies: setting(whole(0, 10), {
    standard: 0,
    meaning:
      'How many proxies in front add to `X-Forwarded-For`; the address of a caller is read from behind them.',
  }),
  workers: setting(whole(1, 256), {
    standard: Math.max(1, availableParallelism()),
    standardWords: 'one for each processor',
    meaning: 'Processes that draw.',
  }),
  rate: setting(whole(1, 1_000_000), {
    standard: 100,
    meaning: 'Requests a minute for a key that has no rate of its own.',
  }),
  anonymousRate: setting(whole(1, 1_000_000), {
    standard: 100,
    meaning: 'Requests a minute for one address, without a key.',
  }),
  bodyLimit: setting(bytes(1024, 100 * MiB), {
    standard: limitOf('body'),
    meaning: 'The largest body of a request, after decompression.',
  }),
  memoryCache: setting(bytes(0, most), {
    standard: 16 * MiB,
    meaning: 'Pictures kept in memory, before those in the data folder.',
  }),
  diskCache: setting(bytes(0, most), { standard: GiB, meaning: 'Pictures kept in the data folder.' }),
  sourceCache: setting(bytes(0, most), { standard: 64 * MiB, meaning: 'Fetched sources kept in memory.' }),
  allowedNetworks: setting(list(network, 'networks such as 10.0.0.0/8, fd00::/8'), {
    standard: [],
    meaning: 'Private networks that sources may lie in.',
  }),
  allowedPorts: setting(list(port, 'ports such as 8443'), {
    standard: [],
    meaning: 'Ports that sources may be fetched from beside 80 and 443.',
  }),
  corsOrigins: setting(
    list(z.union([z.literal('*'), origin]), 'origins such as https://app.example.com, or *'),
    {
      standard: [],
      meaning: 'Origins whose pages may call the routes that need a key.',
    },
  ),
  requireSignature: setting(yesOrNo, {
    standard: false,
    meaning: 'Whether cards are drawn for signed addresses only.',
  }),
  signingKeys: setting(
    list(signingKey, 'a name, a colon and a secret of 16 characters or more, such as k1:SECRET'),
    {
      standard: [],
      secret: true,
      meaning: 'Keys that sign addresses of cards, newest first; the others still hold.',
    },
  ),
  metricsToken: setting(text, {
    secret: true,
    meaning: 'The Bearer token for `/metrics`; without it only this machine may read them.',
  }),
  logLevel: setting(oneOf('debug', 'info', 'warn', 'error', 'silent'), {
    standard: 'info',
    meaning: 'The least that is logged.',
  }),
  logFormat: setting(oneOf('auto', 'json', 'pretty'), {
    standard: 'auto',
    meaning: 'How the log looks; `auto` is pretty on a terminal and JSON elsewhere.',
  }),
} as const;

export type SettingName = keyof typeof settings;

type ValueOf<S> = S extends Setting<infer T, infer D> ? (undefined extends D ? T | undefined : T) : never;

/** The value of every setting. */
export type SettingValues = { readonly [N in SettingName]: ValueOf<(typeof settings)[N]> };

export const settingNames = Object.keys(settings) as readonly SettingName[];

/** `corsOrigins` as `LIMN_CORS_ORIGINS`. */
export function variableOf(name: SettingName): string {
  return `LIMN_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** `corsOrigins` as `cors-origins`. */
export function flagOf(name: SettingName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
