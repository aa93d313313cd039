import Ajv2020 from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueCodes, jsonSchema, LimnError, parse } from '../src/index.js';
import { anySpec } from './arbitrary.js';

const validate = new Ajv2020.default({ strict: false, validateFormats: false }).compile(jsonSchema());

/** What `parse` says of anything: nothing, or a LimnError. */
function fault(input: unknown): LimnError | undefined {
  try {
    parse(input);
    return undefined;
  } catch (error) {
    if (error instanceof LimnError) return error;
    throw error;
  }
}

describe('any valid request', () => {
  const specs = anySpec({ urls: true, fonts: ['AAEAAAAA'] });

  it('parses, and the published schema agrees', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        expect(validate(spec) ? [] : validate.errors).toEqual([]);
        expect(fault(spec)?.issues ?? []).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('parses to a spec that parses to itself', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const once = parse(spec);
        expect(parse(once)).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });
});

const poison = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withTypedArray: true,
    withNullPrototype: true,
  }),
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    1e308,
    '',
    'auto',
    '\0',
    '\ud800',
    undefined,
    null,
  ),
);

/** The request with one value, key or element spoilt. */
function spoil(value: unknown, at: number, by: unknown): unknown {
  const copy = structuredClone(value) as object;
  const spots: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      spots.push([node as Record<string, unknown>, key]);
      walk((node as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  const [object, key] = spots[at % spots.length]!;
  if (at % 3 === 0) object[`${key}s`] = by;
  else object[key] = by;
  return copy;
}

describe('any spoilt request', () => {
  it('gives issues with known codes, a message and a pointer, and never another error', () => {
    fc.assert(
      fc.property(anySpec(), fc.nat(), poison, (spec, at, by) => {
        const error = fault(spoil(spec, at, by));
        if (!error) return;
        expect(error.code).toBe('invalid_spec');
        expect(error.issues.length).toBeGreaterThan(0);
        for (const issue of error.issues) {
          expect(issueCodes).toHaveProperty(issue.code);
          expect(issue.path).toMatch(/^(\/|$)/);
          expect(issue.message).toMatch(/^\S.*\.$/su);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives issues for anything at all', () => {
    fc.assert(
      fc.property(poison, (anything) => {
        expect(fault(anything)?.code).toBe('invalid_spec');
      }),
      { numRuns: 500 },
    );
  });
});
