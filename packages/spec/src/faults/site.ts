import type { z } from 'zod';

export type Fault = z.core.$ZodIssue;
export type UnionFault = Extract<Fault, { code: 'invalid_union' }>;

/** One fault with all that is known of where it lies. */
export interface Site {
  readonly path: readonly PropertyKey[];
  /** In the client's words. */
  readonly pointer: string;
  /** The last word of the pointer, in backticks. */
  readonly name: string;
  readonly value: unknown;
  readonly parent: unknown;
}
