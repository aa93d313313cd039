import { type ChildProcess, fork } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const fromSource = import.meta.url.endsWith('.ts');

/** The program of a child: beside this file in the sources; at its own place in what gets published. */
const program = fileURLToPath(
  fromSource
    ? new URL('./child.ts', import.meta.url)
    : `${import.meta.url.slice(0, import.meta.url.lastIndexOf('/dist/'))}/dist/pool/child.js`,
);

/** All that a child sees of the environment. Nothing of the service's own is handed on. */
const environment = { DISABLE_SYSTEM_FONTS_LOAD: '1' };

/**
 * Starts a process that draws. Its only descriptor is the channel. `env` is given whole, so that no variable of the
 * service (keys, addresses of stores) is inherited.
 */
export function forkChild(): ChildProcess {
  return fork(program, [], {
    env: environment,
    execArgv: fromSource ? ['--conditions=limn-source', '--import', 'tsx'] : [],
    cwd: dirname(program),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
