import type { Command } from 'commander';
import type { CreateOptions, KeysOptions, RotateOptions } from '../keys/run-keys.js';
import type { Shell } from '../shell.js';

const help = `
Keys lie in the data folder of the service: --data, LIMN_DATA, "data" in limn.config.json, or .limn.
The service may run meanwhile; it follows within a second. Of a key only a hash is kept.

Examples:
  limn keys create shop
  limn keys create ci --scopes generate --rate 600 --expires 90d
  KEY=$(limn keys create blog)
  limn keys list
  limn keys rotate shop --grace 2d
  limn keys revoke shop
`;

/** `limn keys`: who may use the service. */
export function addKeys(program: Command, shell: Shell): void {
  const keys = program
    .command('keys')
    .description('create, list, rotate and revoke the keys of the service')
    .addHelpText('after', help);
  const run = async () => import('../keys/run-keys.js');

  settled(keys.command('create'))
    .description('make a key and print it, this once')
    .argument('<name>', 'what it is for, so that you know it again')
    .option(
      '--scopes <scopes>',
      'what it is good for: generate, cards, metrics, admin; generate,cards without it',
    )
    .option('--rate <number>', 'requests a minute; the usual rate of the service without it')
    .option('--expires <when>', 'a time from now (12h, 90d) or a day (2027-01-31); never without it')
    .action(async (name: string, options: CreateOptions) => {
      shell.end(await (await run()).createKey(name, options, shell.terminal));
    });
  settled(keys.command('list'))
    .description('list the keys, which can be told by name but not used')
    .option('--all', 'expired and revoked ones too')
    .action(async (options: KeysOptions & { readonly all?: boolean }) => {
      shell.end(await (await run()).listKeys(options, shell.terminal));
    });
  settled(keys.command('rotate'))
    .description('give a key a new token; its name, scopes and rate stay')
    .argument('<key>', 'its name or id')
    .option('--grace <time>', 'how long the old token stays good: 0, 30m, 2d', '24h')
    .action(async (key: string, options: RotateOptions) => {
      shell.end(await (await run()).rotateKey(key, options, shell.terminal));
    });
  settled(keys.command('revoke'))
    .description('make keys useless, for good')
    .argument('<key...>', 'names or ids')
    .action(async (names: readonly string[], options: KeysOptions) => {
      shell.end(await (await run()).revokeKeys(names, options, shell.terminal));
    });
}

/** What every command about keys can be told. */
const settled = (command: Command): Command =>
  command
    .option('--data <folder>', 'data folder of the service')
    .option('--config <path>', 'settings file of the service; limn.config.json without it')
    .option('--json', 'answer as JSON on standard output');
