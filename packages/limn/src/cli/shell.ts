import type { ExitCode } from './exit-code.js';
import type { Terminal } from './terminal.js';

/** What a command is given to run in. */
export interface Shell {
  readonly terminal: Terminal;
  /** Says what the process ends with. */
  readonly end: (code: ExitCode) => void;
}
