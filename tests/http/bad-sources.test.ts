// Sources that answer badly: the documented answer, in time, by the same process, and nothing of what they said.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BadHost, badAddress, startBadHost } from '../hostile/bad-host.js';
import { badAnswers } from '../hostile/sources.js';
import { requires } from '../requirement.js';
import { type AttackedService, expectOutcome, patience, startAttackedService } from './attacked-service.js';

describe.skipIf(!requires('openssl'))('a service survives a source:', () => {
  let host: BadHost;
  let service: AttackedService;

  beforeAll(async () => {
    host = await startBadHost();
    service = await startAttackedService({
      LIMN_ALLOWED_NETWORKS: `${badAddress}/32`,
      LIMN_ALLOWED_PORTS: String(host.port),
      NODE_EXTRA_CA_CERTS: host.certificate,
    });
  }, patience);
  afterAll(async () => {
    await service?.stop();
    host?.stop();
  }, patience);

  it.each(badAnswers('').map(([name]) => name))(
    '%s',
    async (name) => {
      const [, request, expected] = badAnswers(host.origin).find((row) => row[0] === name)!;
      expectOutcome(await service.generate(request), expected);
      await service.expectCalm();
      expect(host.reached()).toBe(0);
    },
    patience,
  );
});
