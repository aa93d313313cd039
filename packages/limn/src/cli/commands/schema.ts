import type { Command } from 'commander';
import type { Shell } from '../shell.js';

const help = `
Editors complete and check specs with it.

Examples:
  limn schema > limn.schema.json
  limn schema | jq '."$defs" | keys'
`;

/** `limn schema`: the JSON Schema of a spec. */
export function addSchema(program: Command, shell: Shell): void {
  program
    .command('schema')
    .description('print the JSON Schema of a spec')
    .addHelpText('after', help)
    .action(async () => {
      const { jsonSchema } = await import('@limn/spec');
      await shell.terminal.out(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
    });
}
