import { LimnError } from '@limn/spec';
import { CommandError } from './command-error.js';

/** What the command ends with. Of several, the highest wins. */
export const exitCodes = {
  done: 0,
  /** A spec is not JSON, or has faults. */
  badSpec: 1,
  /** The command cannot be followed: an unknown option, a file that is not there or cannot be read. */
  usage: 2,
  /** The spec is good, but its picture could not be made or written. */
  notRendered: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The code for one failure. Faults of the request (HTTP 400 and 413) are the spec's; all else is the picture's. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommandError) return error.exitCode;
  if (error instanceof LimnError && (error.status === 400 || error.status === 413)) return exitCodes.badSpec;
  return exitCodes.notRendered;
}

export function worstOf(codes: readonly ExitCode[]): ExitCode {
  return codes.toSorted((a, b) => b - a)[0] ?? exitCodes.done;
}
