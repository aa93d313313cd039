// Nothing leads the service to a machine that it may not reach: no spelling of an address, no name, no redirect, no name
// that changes its mind. All are refused in the same words, and the machine in question never hears of it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unreachable } from '../hostile/sources.js';
import { requires } from '../requirement.js';
import { type AttackedService, expectOutcome, patience, startAttackedService } from './attacked-service.js';
import { forbiddenNames, nonsense, spellings } from './forbidden-hosts.js';
import { allowedAddress, type Outside, startOutside } from './outside.js';
import { doors } from './source-doors.js';

const allDoors = Object.entries(doors);

/** A name for each door that leads to a good address once, and to this machine ever after. */
const turning = allDoors.map((_, i) => `turning-${i}.example`);
const bouncing = allDoors.map((_, i) => `bouncing-${i}.example`);
const turns = [[allowedAddress], ['127.0.0.1']];

/** What the resolver of the service answers, time after time. */
const names = {
  ...Object.fromEntries(Object.entries(forbiddenNames).map(([name, addresses]) => [name, [addresses]])),
  ...Object.fromEntries([...turning, ...bouncing].map((name) => [name, turns])),
};

const hosts = [...spellings, `user:secret@${allowedAddress}`, ...Object.keys(forbiddenNames)];

describe.skipIf(!requires('openssl'))('a service keeps away from', () => {
  let outside: Outside;
  let service: AttackedService;

  beforeAll(async () => {
    outside = await startOutside([...turning, ...bouncing]);
    service = await startAttackedService({
      LIMN_ALLOWED_NETWORKS: `${allowedAddress}/32`,
      LIMN_ALLOWED_PORTS: String(outside.port),
      LIMN_TEST_NAMES: JSON.stringify(names),
      NODE_EXTRA_CA_CERTS: outside.certificate,
      NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'resolver.mjs')).href}`,
    });
  }, patience);
  afterAll(async () => {
    await service?.stop();
    await outside?.stop();
  }, patience);

  let before = 0;
  beforeEach(() => {
    before = outside.touched();
  });
  afterEach(() => expect(outside.touched()).toBe(before));

  const redirectTo = (address: string) => `${outside.origin}/to?${encodeURIComponent(address)}`;

  describe.each(allDoors)('%s from', (name, door) => {
    const number = allDoors.findIndex(([each]) => each === name);
    /** Addresses of their own for each door, as addresses that failed are not asked again for a while. */
    const at = (host: string, scheme = 'https') => `${scheme}://${host}:${outside.port}/${number}.png`;
    let refusal: unknown;

    beforeAll(async () => {
      ({ seen: refusal } = await door(service, `https://10.0.0.1/${number}.png`));
    }, patience);

    async function isRefused(url: string): Promise<void> {
      const { verdict, seen } = await door(service, url);
      expect(verdict).toBe('source_url_forbidden');
      expect(seen).toEqual(refusal);
    }

    /** A picture is no font, which only who has fetched it can tell. */
    const expectFetched = async (url: string) =>
      expect((await door(service, url)).verdict).toBe(name === 'a font' ? 'font_invalid' : 'drawn');

    it('no machine that it may reach', async () => {
      await expectFetched(`${outside.origin}/good.png?${number}`);
      await expectFetched(redirectTo(`/good.png?${number}`));
    });

    it.each(hosts)('%s', (host) => isRefused(at(host)));

    it.each(hosts)('a redirect to %s', async (host) => {
      await isRefused(redirectTo(at(host)));
      await isRefused(redirectTo(at(host, 'http')));
    });

    it.each(['file:///etc/passwd', 'data:text/plain,x', 'gopher://127.0.0.1/', 'ftp://127.0.0.1/', '//0/'])(
      'a redirect to %s',
      (target) => isRefused(redirectTo(target)),
    );

    it.each(nonsense)('%s, which is no address', async (host) => {
      expect((await door(service, at(host))).verdict).toBe('invalid_spec');
      expect((await door(service, redirectTo(at(host)))).verdict).toBe('source_fetch_failed');
    });

    it('a name that turns between the check and the connection, and from then on', async () => {
      const url = at(turning[number]!);
      await expectFetched(url);
      await isRefused(url);
    });

    it('a name that turns before it redirects to itself', async () => {
      const origin = `https://${bouncing[number]}:${outside.port}`;
      await isRefused(`${origin}/to?${encodeURIComponent(`${origin}/good.png`)}`);
    });
  });

  describe('more addresses:', () => {
    const others = (port: number) => unreachable(port).filter(([name]) => !name.startsWith('https://'));

    it.each(others(0).map(([name]) => name))('%s', async (name) => {
      const [, request, expected] = others(outside.port).find((row) => row[0] === name)!;
      expectOutcome(await service.generate(request), expected);
    });
  });

  it('a picture in the same words as from a font', async () => {
    const [picture, font] = await Promise.all(
      ['a picture', 'a font'].map((name) => doors[name]!(service, 'https://127.0.0.1/')),
    );
    expect(picture!.seen).toEqual(font!.seen);
  });

  it('all of them, whatever came later; and the next good request gives the same bytes', async () => {
    await service.expectCalm();
    expect(outside.touched()).toBe(0);
  });
});

it('is watched by a sentinel that hears who does come', async () => {
  const outside = await startOutside();
  try {
    await outside.knock();
    expect(outside.touched()).toBeGreaterThanOrEqual(2);
  } finally {
    await outside.stop();
  }
});
