// What zod found, said to a person: the client's own field, what is wrong with it, and what to write instead.

import type { Canonical } from '../dialect.js';
import { isLoose } from '../dialect.js';
import type { Issue } from '../issue.js';
import { specSchema } from '../spec.js';
import { exampleOf, hasExample } from './examples.js';
import { fieldsAt } from './schema-at.js';
import type { Fault, Site, UnionFault } from './site.js';
import { meantField, nearest } from './suggest.js';
import { typeChoiceFault } from './type-choice.js';
import { nounOf, numberHint, plainFault } from './value-faults.js';
import { either, field, quote } from './wording.js';

/** Issues for what the schema refused, in the client's words. */
export function explain(faults: readonly Fault[], request: Canonical): Issue[] {
  return faults.flatMap((fault) => explainOne(fault, request));
}

function explainOne(fault: Fault, request: Canonical): Issue[] {
  const site = siteOf(fault.path, request);
  if (fault.code === 'unrecognized_keys') {
    return fault.keys.map((key) => unknownField(key, siteOf([...fault.path, key], request), request.value));
  }
  if (fault.code === 'invalid_union') return unionFaults(fault, site, request);
  if (site.value === undefined && fault.path.length > 0 && fault.code !== 'custom')
    return [missing(site, fault)];
  return [plainFault(fault, site)];
}

function siteOf(path: readonly PropertyKey[], request: Canonical): Site {
  const pointer = request.clientPath(path);
  const parent = valueAt(request.value, path.slice(0, -1));
  const last = pointer === '' ? undefined : unescapeKey(pointer.slice(pointer.lastIndexOf('/') + 1));
  return {
    path,
    pointer,
    name: path.length > 0 && Array.isArray(parent) ? `Element ${last}` : field(last),
    value: path.length === 0 ? request.value : valueAt(parent, path.slice(-1)),
    parent,
  };
}

function unescapeKey(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (Array.isArray(at) || isLoose(at) ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

function missing(site: Site, fault: Fault): Issue {
  const hint =
    fault.code === 'invalid_value' ? `Write ${either(fault.values.map(quote))}.` : additionHint(site);
  return { path: site.pointer, code: 'required_field', message: `${site.name} is missing.`, hint };
}

function additionHint(site: Site): string {
  const name = String(site.path.at(-1) ?? '');
  return `Add ${hasExample(name) ? exampleOf(name, site.parent) : site.name}.`;
}

function unknownField(key: string, site: Site, root: unknown): Issue {
  const known = fieldsAt(specSchema, site.path.slice(0, -1), root);
  const meant = meantField(key, known);
  const type = isLoose(site.parent) ? site.parent.type : undefined;
  const owner = typeof type === 'string' && known.includes('type') ? ` of ${quote(type)}` : ' here';
  return {
    path: site.pointer,
    code: 'unknown_field',
    message: `${site.name} is not a field${owner}.`,
    hint: meant ? meantHint(key, meant, site.parent) : `Known fields: ${knownList(known)}.`,
  };
}

const written = new Set(['position', 'dimensions', 'file', 'output']);

function meantHint(key: string, meant: string, object: unknown): string {
  return written.has(meant) && nearest(key, [meant]) === undefined
    ? `Write ${exampleOf(meant, object)}.`
    : `Did you mean \`${meant}\`?`;
}

function knownList(known: readonly string[]): string {
  return known.length === 0 ? 'none' : known.map((name) => `\`${name}\``).join(', ');
}

function unionFaults(fault: UnionFault, site: Site, request: Canonical): Issue[] {
  if ('discriminator' in fault && fault.discriminator) return [typeChoiceFault(fault, site)];
  if (site.value === undefined) return [missing(site, fault)];
  const branch = fault.errors.find((one) => one.some((each) => !isOtherBranch(each, site.value)));
  if (!branch) return [notOneOf(fault.errors.flat(), site)];
  // Of an object or a list all faults are told; of a plain value's the first is enough.
  const told = typeof site.value === 'object' ? branch : branch.slice(0, 1);
  return explain(
    told.map((each) => ({ ...each, path: [...fault.path, ...each.path] })),
    request,
  );
}

/** A branch that the value never tried to be: a number is no misspelt word, a word no wrong number. */
function isOtherBranch(fault: Fault, value: unknown): boolean {
  if (fault.path.length > 0) return false;
  if (fault.code === 'invalid_value') return typeof value !== 'string' || !isWordList(fault.values);
  return (
    fault.code === 'invalid_type' &&
    !(typeof value === 'number' && (fault.expected === 'int' || fault.expected === 'number'))
  );
}

// A union of one word and a number says more when it names both.
function isWordList(values: readonly unknown[]): boolean {
  return values.length > 1;
}

function notOneOf(faults: readonly Fault[], site: Site): Issue {
  const words = faults.flatMap((one) => (one.code === 'invalid_value' ? one.values.map(quote) : []));
  const kinds = faults.flatMap((one) => (one.code === 'invalid_type' ? [nounOf(one.expected)] : []));
  const wants = [...new Set(kinds.length > 0 || words.length > 0 ? kinds : ['a whole number']), ...words];
  return {
    path: site.pointer,
    code: 'wrong_type',
    message: `${site.name} must be ${either(wants)}, not ${quote(site.value)}.`,
    ...numberHint(site.value),
  };
}
