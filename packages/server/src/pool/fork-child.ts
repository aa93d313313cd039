import { type ChildProcess, fork } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFromSource, programUrl } from '../program-url.js';

const program = fileURLToPath(programUrl('pool/child'));

/**
 * All that a child sees of the environment; nothing of the service's own is handed on. Of malloc's arenas two are enough
 * for one picture at a time: with the eight of a default, memory that one thread gave back stays with its arena.
 */
const environment = { DISABLE_SYSTEM_FONTS_LOAD: '1', MALLOC_ARENA_MAX: '2' };

/**
 * What young objects one picture leaves fits into 1 MiB; Node's 16 cost each child much memory and save no time. Children
 * are as many as processors: threads that help one to collect garbage take time from the others.
 */
const engineOptions = ['--max-semi-space-size=1', '--single-threaded-gc'];
const sourceOptions = ['--conditions=limn-source', '--import', 'tsx'];

/** Starts a process that draws. Its only descriptor that leads anywhere is the channel. */
export function forkChild(): ChildProcess {
  return fork(program, [], {
    env: environment,
    execArgv: isFromSource ? [...engineOptions, ...sourceOptions] : engineOptions,
    cwd: dirname(program),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
