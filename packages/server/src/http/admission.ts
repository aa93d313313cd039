// Who asks, and whether they may ask again already. A caller with a key is counted by the key, all others by address.
import { LimnError } from '@limn/spec';
import type { Config } from '../config/config.js';
import type { Key } from '../keys/key.js';
import type { Keys } from '../keys/keys.js';
import { allows, type Scope } from '../keys/scopes.js';
import { readToken } from '../keys/token.js';
import type { Rate, Rates } from '../rates/rates.js';
import type { Call, Caller } from './call.js';

export interface Admission {
  /**
   * The key of a request that must have one. Nothing is counted yet.
   * @throws unauthorized, forbidden, rate_limited for an address that tries many keys
   */
  identify(call: Call, authorization: string | undefined, scope?: Scope): Promise<Key>;
  /** Counts a request: to its key, where it has one, else to its address. @throws rate_limited */
  charge(call: Call): void;
  /** Takes back what `charge` counted: the answer was kept and cost nothing. */
  refund(call: Call): void;
  /** Writes into the call how many requests its caller has left. Every answer says so. */
  note(caller: Caller): void;
}

export function createAdmission(parts: {
  readonly keys: Keys;
  readonly rates: Rates;
  readonly config: Pick<Config, 'anonymousRate'>;
}): Admission {
  const { keys, rates, config } = parts;

  function account({ notes: { key }, address }: Caller): [id: string, limit: number] {
    return key ? [`key ${key.id}`, key.rate] : [`address ${address}`, config.anonymousRate];
  }

  function charge(call: Call): void {
    const [id, limit] = account(call);
    const rate = rates.take(id, limit);
    write(call, rate);
    if (!rate.allowed) throw tooMany(rate);
  }

  return {
    charge,
    refund(call) {
      const [id, limit] = account(call);
      rates.giveBack(id);
      write(call, rates.look(id, limit));
    },
    note(caller) {
      if (caller.notes.rate === undefined) write(caller, rates.look(...account(caller)));
    },
    async identify(call, authorization, scope) {
      const token = bearerOf(authorization);
      const key = token === undefined ? undefined : await keys.verify(token);
      if (!key) {
        charge(call);
        throw new LimnError('unauthorized', refusalOf(token));
      }
      call.notes.key = key;
      if (scope === undefined || allows(key, scope)) return key;
      throw new LimnError('forbidden', `This key may not do this; it lacks the scope \`${scope}\`.`);
    },
  };
}

const keyMissing = 'A key is needed. Send it as the header `Authorization: Bearer KEY`.';
const keyRefused = 'The key is not known, has expired or was revoked.';
const keyPart = 'This is no whole key: a part of it is missing, or a character is wrong. Copy it again.';

/** A token holds its own check digits, so that whoever sends a part of one learns nothing of any key. */
function refusalOf(token: string | undefined): string {
  if (token === undefined) return keyMissing;
  return token.startsWith('limn_') && readToken(token) === undefined ? keyPart : keyRefused;
}

function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer +([!-~]{1,512}) *$/i.exec(authorization ?? '')?.[1];
}

function write({ notes, headers }: Caller, rate: Rate): void {
  notes.rate = rate;
  headers['x-ratelimit-limit'] = String(rate.limit);
  headers['x-ratelimit-remaining'] = String(rate.remaining);
  headers['x-ratelimit-reset'] = String(rate.reset);
}

function tooMany({ limit, retryAfter }: Rate): LimnError {
  const requests = limit === 1 ? 'request' : 'requests';
  const message = `More than ${limit} ${requests} within a minute; ask again in ${retryAfter} s.`;
  return new LimnError('rate_limited', message, {
    issues: [{ path: '', code: 'rate_limited', message, limit }],
  });
}
