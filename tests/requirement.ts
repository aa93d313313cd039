import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Whether a program that a test needs is on this machine. A missing one is said aloud, so that the test can be
 * skipped; with `LIMN_TEST_REQUIRE=all` in the environment it is a failure.
 */
export function requires(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return requiresThat(
    program,
    folders.some((folder) => isProgram(join(folder, program))),
  );
}

/** The same for anything else, whose presence the caller has found out. */
export function requiresThat(what: string, isThere: boolean): boolean {
  if (isThere) return true;
  if (process.env.LIMN_TEST_REQUIRE === 'all') throw new Error(`${what} is required here and missing.`);
  console.warn(`SKIPPED: tests that need ${what}, which is not on this machine.`);
  return false;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
