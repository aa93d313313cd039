// Values of the wrong type, out of range, or none of the words there are.

import { isLoose } from '../dialect.js';
import type { Issue } from '../issue.js';
import type { IssueCode } from '../issue-codes.js';
import { messageOf } from './format-faults.js';
import type { Fault, Site } from './site.js';
import { nearest } from './suggest.js';
import { either, kindOf, quote } from './wording.js';

/** The issue for a fault of one value. */
export function plainFault(fault: Fault, site: Site): Issue {
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

/** What a type of JSON is called: `text`, `a whole number`. */
export function nounOf(expected: string): string {
  return nouns[expected] ?? expected;
}

interface Words extends Omit<Issue, 'path'> {
  readonly code: IssueCode;
}

function typeFault(expected: string, { name, value }: Site): Words {
  const wants = nounOf(expected);
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

/** How to write a number that came as text. */
export function numberHint(value: unknown): { hint?: string } {
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
