import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Whether a program that a test needs is on this machine. A missing one is said aloud, so that the test can be
 * skipped; with `LIMN_TEST_REQUIRE=all` in the environment it is a failure.
 */
export function requires(program: string): boolean {
  if ((process.env.PATH ?? '').split(delimiter).some((folder) => isProgram(join(folder, program))))
    return true;
  if (process.env.LIMN_TEST_REQUIRE === 'all') throw new Error(`${program} is required here and missing.`);
  console.warn(`SKIPPED: tests that need ${program}, which is not on this machine.`);
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
