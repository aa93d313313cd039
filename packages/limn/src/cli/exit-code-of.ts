import { LimnError } from '@limn/spec';
import { CommandError } from './command-error.js';
import { type ExitCode, exitCodes } from './exit-code.js';

/** The code for one failure. Faults of the request (HTTP 400 and 413) are the spec's; all else is the picture's. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommandError) return error.exitCode;
  if (error instanceof LimnError && (error.status === 400 || error.status === 413)) return exitCodes.badSpec;
  return exitCodes.notRendered;
}
