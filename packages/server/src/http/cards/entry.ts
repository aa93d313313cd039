// Who may have a card: whoever comes with an address that a publisher signed; others are counted, or refused.
import { createVerifier, type SignatureFault, type SigningKey } from '@limn/cards';
import { LimnError } from '@limn/spec';
import type { Config } from '../../config/config.js';
import type { Admission } from '../admission.js';
import type { Call } from '../call.js';

export interface Pass {
  /** Whether drawing counts against the caller's limit. */
  readonly isCounted: boolean;
  /** Whether the caller has shown a signature or a key. */
  readonly isTrusted: boolean;
  /** Unix second in which the address ends. */
  readonly expires?: number;
}

export interface Entry {
  /** @throws forbidden, unauthorized */
  check(url: URL, call: Call, authorization: string | undefined): Promise<Pass>;
}

type Settings = Pick<Config, 'requireSignature' | 'signingKeys'>;

/** `name:secret`, newest first. */
export function signingKeysOf({ signingKeys }: Settings): readonly SigningKey[] {
  return signingKeys.map((written) => {
    const colon = written.indexOf(':');
    return { id: written.slice(0, colon), secret: written.slice(colon + 1) };
  });
}

export function createEntry(config: Settings, admission: Pick<Admission, 'identify'>): Entry {
  const verifier = createVerifier(signingKeysOf(config));
  return {
    async check(url, call, authorization) {
      const fault = await verifier.verify(url, Date.now() / 1000);
      if (fault === undefined) return { isCounted: false, isTrusted: true, ...expiryOf(url) };
      if (authorization !== undefined) {
        await admission.identify(call, authorization, 'cards');
        return { isCounted: true, isTrusted: true };
      }
      if (config.requireSignature) throw refusal(fault);
      return { isCounted: true, isTrusted: false };
    },
  };
}

function expiryOf(url: URL): { expires?: number } {
  const exp = url.searchParams.get('exp');
  return exp === null ? {} : { expires: Number(exp) };
}

const words: Readonly<Record<SignatureFault, readonly [message: string, hint: string]>> = {
  missing: [
    'This service draws cards for signed addresses only.',
    'Sign the address with `limn sign`, or send a key.',
  ],
  invalid: [
    'The signature does not belong to this address.',
    'Sign the address as it is, after its last change, with a key that the service knows.',
  ],
  expired: ['The signature has expired.', 'Sign the address anew, with a later end or none.'],
};

function refusal(fault: SignatureFault): LimnError {
  const [message, hint] = words[fault];
  const path = fault === 'expired' ? '/exp' : '/sig';
  return new LimnError('forbidden', message, {
    issues: [{ path, code: `signature_${fault}`, message, hint }],
  });
}
