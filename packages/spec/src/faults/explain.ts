// What zod found, said to a person: the client's own field, what is wrong with it, and what to write instead.

import type { z } from 'zod';
import type { Canonical } from '../dialect.js';
import { isLoose } from '../dialect.js';
import type { Issue } from '../issue.js';
import { layerTypes } from '../placement.js';
import { specSchema } from '../spec.js';
import { exampleOf, hasExample } from './examples.js';
import { messageOf } from './format-faults.js';
import { fieldsAt } from './schema-at.js';
import { meantField, nearest } from './suggest.js';
import { either, field, kindOf, quote } from './wording.js';

type Fault = z.core.$ZodIssue;
type UnionFault = Extract<Fault, { code: 'invalid_union' }>;

/** One fault with all that is known of where it lies. */
interface Site {
  readonly path: readonly PropertyKey[];
  /** In the client's words. */
  readonly pointer: string;
  /** The last word of the pointer, in backticks. */
  readonly name: string;
  readonly value: unknown;
  readonly parent: unknown;
}

/** Issues for what the schema refused, in the client's words. */
export function explain(faults: readonly Fault[], request: Canonical): Issue[] {
  return faults.flatMap((fault) => explainOne(fault, request));
}

function explainOne(fault: Fault, request: Canonical): Issue[] {
  const site = siteOf(fault.path, request);
  if (fault.code === 'unrecognized_keys') {
    return fault.keys.map((key) => unknownField(key, siteOf([...fault.path, key], request), request.value));
  }
  if (fault.code === 'invalid_union') return [unionFault(fault, site)];
  if (site.value === undefined && fault.code !== 'custom') return [missing(site, fault)];
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

function unionFault(fault: UnionFault, site: Site): Issue {
  if ('discriminator' in fault && fault.discriminator) return typeChoiceFault(fault, site);
  if (site.value === undefined) return missing(site, fault);
  const best = fault.errors.flat().find((one) => !isOtherBranch(one, site.value));
  return best ? plainFault(best, site) : notOneOf(fault.errors.flat(), site);
}

/** A branch that the value never tried to be: a number is no misspelt word, a word no wrong number. */
function isOtherBranch(fault: Fault, value: unknown): boolean {
  if (fault.code === 'invalid_value') return typeof value !== 'string' || !isWordList(fault.values);
  return (
    fault.code === 'invalid_type' &&
    !(typeof value === 'number' && 'expected' in fault && fault.expected !== 'string')
  );
}

// A union of one word and a number says more when it names both.
function isWordList(values: readonly unknown[]): boolean {
  return values.length > 1;
}

function notOneOf(faults: readonly Fault[], site: Site): Issue {
  const words = faults.flatMap((one) => (one.code === 'invalid_value' ? one.values.map(quote) : []));
  const wants = ['a whole number', ...words];
  return {
    path: site.pointer,
    code: 'wrong_type',
    message: `${site.name} must be ${either(wants)}, not ${quote(site.value)}.`,
    ...numberHint(site.value),
  };
}

function typeChoiceFault(fault: UnionFault, site: Site): Issue {
  const options = ('options' in fault ? (fault.options ?? []) : []).map(String);
  const isLayer = options.includes(layerTypes[0]!);
  const all = `Write ${either(options.map(quote))}.`;
  if (typeof site.value !== 'string') {
    const message =
      site.value === undefined
        ? `${site.name} is missing.`
        : `${site.name} must be text, not ${quote(site.value)}.`;
    return {
      path: site.pointer,
      code: site.value === undefined ? 'required_field' : 'wrong_type',
      message,
      hint: all,
    };
  }
  const meant = meantType(site.value, isLayer ? [...options, ...typeWords] : options);
  return {
    path: site.pointer,
    code: isLayer ? 'unknown_layer_type' : 'invalid_choice',
    message: `${quote(site.value)} is not a type of ${isLayer ? 'layer' : 'file'}.`,
    hint: meant ? `Did you mean ${quote(meant)}?` : all,
  };
}

function meantType(value: string, options: readonly string[]): string | undefined {
  const word = value.toLowerCase();
  return Object.hasOwn(typeSlips, word) ? typeSlips[word] : nearest(word.replaceAll('_', '-'), options);
}

/** Types of the other dialect that are worth suggesting. */
const typeWords = ['rectangle', 'static-image'];

/** Other tools' words for kinds of layer. */
const typeSlips: Readonly<Record<string, string>> = {
  rect: 'solid-color',
  box: 'solid-color',
  shape: 'solid-color',
  color: 'solid-color',
  background: 'solid-color',
  img: 'image',
  picture: 'image',
  photo: 'image',
  svg: 'image',
  icon: 'image',
  logo: 'image',
  label: 'text',
  title: 'text',
  heading: 'text',
  qr: 'qr-code',
  stack: 'layout',
  row: 'layout',
  column: 'layout',
  group: 'layout',
  flex: 'layout',
  container: 'layout',
};

function plainFault(fault: Fault, site: Site): Issue {
  const at = { path: site.pointer };
  switch (fault.code) {
    case 'invalid_type':
      return { ...at, ...typeFault(fault.expected, site) };
    case 'too_big':
    case 'too_small':
      return { ...at, ...rangeFault(fault, site) };
    case 'invalid_value':
      return { ...at, ...choiceFault(fault.values, site) };
    default:
      return { ...at, ...messageOf(fault, site) };
  }
}

const nouns: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

type Words = Omit<Issue, 'path'>;

function typeFault(expected: string, { name, value }: Site): Words {
  const wants = nouns[expected] ?? expected;
  if (typeof value === 'number' && (expected === 'int' || expected === 'number')) {
    const isFraction = Number.isFinite(value);
    return {
      code: 'invalid_number',
      message: `${name} must be ${isFraction ? wants : 'a finite number'}, not ${value}.`,
      ...(isFraction && { hint: `Write ${Math.round(value)}.` }),
    };
  }
  const got = typeof value === 'string' && value.length > 40 ? kindOf(value) : quote(value);
  return {
    code: 'wrong_type',
    message: `${name} must be ${wants}, not ${got}.`,
    ...typeHint(expected, value),
  };
}

function typeHint(expected: string, value: unknown): { hint?: string } {
  if (expected === 'number' || expected === 'int') return numberHint(value);
  if (expected === 'boolean' && (value === 'true' || value === 'false'))
    return { hint: `Write ${value} without quotes.` };
  if (expected === 'string' && typeof value === 'number') return { hint: `Write "${value}" in quotes.` };
  if (expected === 'string' && typeof value === 'symbol') return { hint: 'Write the bytes in base64.' };
  if (expected === 'array' && isLoose(value)) return { hint: 'Put it into a list: […].' };
  return {};
}

function numberHint(value: unknown): { hint?: string } {
  if (typeof value !== 'string' || value.length > 40) return {};
  const digits = /^\s*(-?\d+(?:\.\d+)?)\s*(?:px|%|deg|°)?\s*$/.exec(value)?.[1];
  return digits ? { hint: `Write ${Number(digits)} without quotes.` } : {};
}

function rangeFault(fault: Extract<Fault, { code: 'too_big' | 'too_small' }>, { name, value }: Site): Words {
  const isBig = fault.code === 'too_big';
  const limit = Number(isBig ? fault.maximum : fault.minimum);
  const bound = `${isBig ? 'at most' : 'at least'} ${limit}`;
  if (typeof value === 'number') {
    const message = `${name} must be ${bound}, not ${value}.`;
    return {
      code: 'value_out_of_range',
      message,
      hint: `Write ${limit} ${isBig ? 'or less' : 'or more'}.`,
      limit,
      actual: value,
    };
  }
  const actual = (value as string | readonly unknown[]).length;
  const unit = typeof value === 'string' ? 'character' : 'element';
  return {
    code: isBig ? 'too_long' : 'too_short',
    message: `${name} must have ${bound} ${unit}${limit === 1 ? '' : 's'}; it has ${actual}.`,
    limit,
    actual,
  };
}

function choiceFault(values: readonly unknown[], { name, value }: Site): Words {
  const words = values.map(String);
  const meant = typeof value === 'string' ? nearest(value, words) : undefined;
  return {
    code: 'invalid_choice',
    message: `${name} must be ${either(words.map(quote))}, not ${quote(value)}.`,
    ...(meant && { hint: `Did you mean ${quote(meant)}?` }),
  };
}
