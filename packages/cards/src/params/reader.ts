// A kind of parameter: what it is for people, and how its value is read from a URL or from JSON.

import type { IssueCode } from '@limn/spec';

/** Why a value cannot be taken. */
export interface Fault {
  readonly code: IssueCode;
  readonly message: string;
  readonly hint: string;
  readonly limit?: number;
  readonly actual?: number;
}

export type Reading<T> = { readonly value: T } | { readonly fault: Fault };

export interface Reader<T> {
  readonly kind: 'text' | 'choice' | 'color' | 'number' | 'url' | 'list' | 'size' | 'date' | 'language';
  /** What may be written, in words. */
  readonly range: string;
  readonly choices?: readonly string[];
  /** The longest text in characters, or the largest number. */
  readonly most?: number;
  readonly least?: number;
  /** Reads a value that is there; `name` is for messages. */
  read(raw: unknown, name: string): Reading<T>;
}

export const fault = (code: IssueCode, message: string, hint: string): { fault: Fault } => ({
  fault: { code, message, hint },
});

/** A text, number or boolean as the text that a URL would say; undefined for anything else. */
export function plain(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw;
  return typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : undefined;
}

export function wrongType(name: string, wanted: string): { fault: Fault } {
  return fault('wrong_type', `\`${name}\` is not ${wanted}.`, `Write ${wanted}.`);
}
