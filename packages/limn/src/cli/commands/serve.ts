import type { Command } from 'commander';
import type { Shell } from '../shell.js';

/** `limn serve`: the service. Its settings are read, and listed by `--help`, where the service is loaded. */
export function addServe(program: Command, shell: Shell): void {
  program
    .command('serve')
    .description('run Limn as a service over HTTP; --help lists its settings')
    .argument('[settings...]')
    .helpOption(false)
    .allowUnknownOption()
    .action(async (settings: readonly string[]) => {
      const { runServe } = await import('../serve/run-serve.js');
      shell.end(await runServe(settings, { program, terminal: shell.terminal }));
    });
}
