import type { Issue } from '@limn/spec';
import type { Box } from '../scene/scene.js';
import type { FindingCode } from './finding-codes.js';

/**
 * How much weight a finding has. With an `error` words are lost, with a `warning` some people or some places lose them;
 * both are of weight. An `advice` would make a good picture better.
 */
export const severities = ['error', 'warning', 'advice'] as const;
export type Severity = (typeof severities)[number];

/** One thing that a designer would mend in a picture: what it is, what was measured, and what to do. */
export interface Finding extends Issue {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly hint: string;
  /** What was measured and the limit that it passed, in the unit that `findingTable` names. */
  readonly actual: number;
  readonly limit: number;
  /** Where it shows, in pixels of the spec; absent where it is the whole file. */
  readonly box?: Box;
}

/** Whether a finding should stop a picture from going out. */
export function hasWeight({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity !== 'advice';
}
