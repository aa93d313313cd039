import { type Issue, LimnError } from '@limn/spec';
import type { Reader } from '../params/reader.js';
import { color, text, url } from '../params/readers.js';

/** What all cards of one site share. */
export interface Brand {
  readonly name?: string | undefined;
  readonly site?: string | undefined;
  /** A sentence below the wave of `/og/SLUG.jpg`. */
  readonly tagline?: string | undefined;
  /** An https address of the logo. */
  readonly logo?: string | undefined;
  readonly accent?: string | undefined;
  readonly background?: string | undefined;
  /** Families of titles and of other words: bundled ones, or those that the server brings. */
  readonly titleFont?: string | undefined;
  readonly textFont?: string | undefined;
  /** The picture that is sent when a card cannot be drawn. */
  readonly fallback?: string | undefined;
}

const fields: { readonly [K in keyof Required<Brand>]: Reader<string> } = {
  name: text(50),
  site: text(60),
  tagline: text(120),
  logo: url,
  accent: color,
  background: color,
  titleFont: text(100),
  textFont: text(100),
  fallback: url,
};

export const brandFields = Object.keys(fields) as (keyof Brand)[];

/**
 * Reads a brand as a configuration has it.
 * @throws LimnError `invalid_spec` with every fault at once
 */
export function readBrand(input: unknown): Brand {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw refusal([
      { path: '', code: 'wrong_type', message: 'A brand is an object.', hint: 'Write {"name": "Acme"}.' },
    ]);
  }
  const brand: Record<string, string> = {};
  const issues: Issue[] = [];
  for (const [key, raw] of Object.entries(input)) {
    if (raw === null || raw === undefined || raw === '') continue;
    if (!Object.hasOwn(fields, key)) {
      const hint = `A brand has: ${brandFields.join(', ')}.`;
      issues.push({
        path: `/${key}`,
        code: 'unknown_field',
        message: `A brand has no field \`${key}\`.`,
        hint,
      });
      continue;
    }
    const reading = fields[key as keyof Brand].read(raw, key);
    if ('fault' in reading) issues.push({ path: `/${key}`, ...reading.fault });
    else brand[key] = reading.value;
  }
  if (issues.length > 0) throw refusal(issues);
  return brand;
}

function refusal(issues: readonly Issue[]): LimnError {
  return new LimnError('invalid_spec', `The brand has faults: ${issues[0]!.message}`, { issues });
}
