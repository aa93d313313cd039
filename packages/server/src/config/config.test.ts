import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from './config.js';
import { ConfigError } from './config-error.js';
import { settingRows } from './reference.js';

const folder = mkdtempSync(join(tmpdir(), 'limn-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: unknown): string {
  const file = join(folder, 'limn.config.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function faultsOf(sources: Parameters<typeof readConfig>[0]): readonly string[] {
  try {
    readConfig(sources);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  test('has a default for all that must be known', () => {
    expect(readConfig()).toMatchObject({
      data: '.limn',
      host: '127.0.0.1',
      port: 8080,
      public: false,
      rate: 100,
    });
  });

  test('takes flags before the environment, that before the file, and that before defaults', () => {
    const file = fileOf({ port: 1, rate: 1, workers: 3, data: 'here' });
    const config = readConfig({
      flags: { port: '3', public: true },
      env: { LIMN_PORT: '2', LIMN_RATE: '2', LIMN_DATA: '' },
      file,
    });
    expect(config).toMatchObject({ port: 3, rate: 2, workers: 3, data: 'here', public: true });
  });

  test('finds the file by LIMN_CONFIG', () => {
    expect(readConfig({ env: { LIMN_CONFIG: fileOf({ port: 4 }) } }).port).toBe(4);
  });

  test('reads sizes, lists and choices as people write them', () => {
    const env = {
      LIMN_MEMORY_CACHE: '1.5MB',
      LIMN_DISK_CACHE: '2GiB',
      LIMN_BODY_LIMIT: '4096',
      LIMN_ALLOWED_NETWORKS: '10.0.0.0/8, fd00::/8',
      LIMN_CORS_ORIGINS: 'https://a.example/ https://b.example',
      LIMN_PUBLIC: 'yes',
      LIMN_LOG_FORMAT: 'json',
    };
    expect(readConfig({ env })).toMatchObject({
      memoryCache: 1_500_000,
      diskCache: 2 * 1024 ** 3,
      bodyLimit: 4096,
      allowedNetworks: ['10.0.0.0/8', 'fd00::/8'],
      corsOrigins: ['https://a.example', 'https://b.example'],
      public: true,
      logFormat: 'json',
    });
  });

  test('tells every fault at once: which setting, from where, and what to write', () => {
    const env = { LIMN_PORT: '80x', LIMN_CORS_ORIGINS: 'example.com' };
    const file = fileOf({ workers: 0, memoryCache: 'lots' });
    expect(faultsOf({ flags: { rate: '0' }, env, file })).toEqual([
      'LIMN_PORT is "80x": not a whole number from 0 to 65535.',
      `"workers" in ${file} is 0: not a whole number from 1 to 256.`,
      '--rate is "0": not a whole number from 1 to 1000000.',
      `"memoryCache" in ${file} is "lots": not a size from 0, such as 64MiB.`,
      'LIMN_CORS_ORIGINS is "example.com": not origins such as https://app.example.com, or *.',
    ]);
  });

  test('never shows a secret', () => {
    const faults = faultsOf({ env: { LIMN_SIGNING_KEYS: 'k1:hunter2' } });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('LIMN_SIGNING_KEYS');
    expect(faults[0]).not.toContain('hunter2');
  });

  test('says which name was meant by one that is none', () => {
    const file = fileOf({ cors_origins: [], colour: 1 });
    expect(faultsOf({ file })).toEqual([
      `"cors_origins" in ${file} is no setting; write "corsOrigins".`,
      `"colour" in ${file} is no setting; \`limn serve --help\` lists all.`,
    ]);
  });

  test('reads the brand of cards, and tells its faults like those of settings', () => {
    expect(readConfig({ file: fileOf({ brand: { name: 'Acme', accent: '#0A7F5A' } }) }).brand).toMatchObject({
      name: 'Acme',
    });
    const file = fileOf({ brand: { nmae: 'Acme' } });
    expect(faultsOf({ file })[0]).toContain(`"brand.nmae" in ${file}: `);
    expect(faultsOf({ file: fileOf({ brand: 'Acme' }) })[0]).toContain('"brand"');
  });

  test.each([
    ['{"port": 1,}', /limn\.config\.json: .*line 1/],
    ['[]', /is not a JSON object/],
  ])('tells what is wrong with the file %s', (content, words) => {
    expect(faultsOf({ file: fileOf(content) })[0]).toMatch(words);
  });

  test('says that a file is not there only when it was named', () => {
    expect(faultsOf({ file: join(folder, 'none.json') })[0]).toMatch(/does not exist/);
    expect(faultsOf({})).toEqual([]);
  });

  test.each(['0.0.0.0', '::', '192.168.1.4', 'example.com', '127.0.0.1.evil.example'])(
    'refuses to listen on %s unless it is said aloud',
    (host) => {
      expect(faultsOf({ env: { LIMN_HOST: host } })[0]).toMatch(/LIMN_PUBLIC=true or --public/);
      expect(readConfig({ env: { LIMN_HOST: host, LIMN_PUBLIC: 'true' } }).host).toBe(host);
    },
  );

  test.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('listens on %s', (host) => {
    expect(readConfig({ env: { LIMN_HOST: host } }).host).toBe(host);
  });
});

test('the reference has a row for every setting, and secrets have no flag', () => {
  const rows = settingRows();
  expect(rows.map(({ variable }) => variable)).toContain('LIMN_TRUSTED_PROXIES');
  for (const { meaning, value } of rows) expect(meaning.length * value.length).toBeGreaterThan(0);
  expect(rows.filter(({ flag }) => flag === undefined).map(({ name }) => name)).toEqual([
    'signingKeys',
    'metricsToken',
  ]);
});
