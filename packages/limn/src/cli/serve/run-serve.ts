import { ConfigError, readConfig, type SettingRow, serve, settingRows } from '@limn/server';
import { Command, Option } from 'commander';
import { CommandError } from '../command-error.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import type { Terminal } from '../terminal.js';

const help = `
A setting is a flag, a variable or a line of limn.config.json; what comes first in this order holds. In the file
trusted-proxies is "trustedProxies", and the brand of cards stands under "brand".

Examples:
  limn serve
  limn serve --port 3000 --data /var/lib/limn
  LIMN_PUBLIC=yes LIMN_HOST=0.0.0.0 limn serve
`;

interface Surroundings {
  readonly program: Command;
  readonly terminal: Terminal;
}

/** Runs the service until it is told to stop. @throws CommandError `usage` for a setting that cannot be followed */
export async function runServe(
  args: readonly string[],
  { program, terminal }: Surroundings,
): Promise<ExitCode> {
  const command = createServe(program);
  command.parse([...args], { from: 'user' });
  const { config: file, ...flags } = command.opts<Record<string, string | boolean | undefined>>();
  try {
    const config = readConfig({ flags, env: process.env, file: file as string | undefined });
    await serve(config, { show: (text) => terminal.err(`${text}\n`) });
    return exitCodes.done;
  } catch (error) {
    throw isRefusal(error) ? new CommandError('usage', error.message) : error;
  }
}

/** Whether the service did not start for a reason that its operator can mend. */
function isRefusal(error: unknown): error is Error {
  return error instanceof ConfigError || (error instanceof Error && error.name === 'StoreError');
}

function createServe(program: Command): Command {
  const command = new Command('limn serve').copyInheritedSettings(program);
  command
    .description('Pictures, cards and the rest over HTTP, until SIGTERM or Ctrl-C.')
    .helpOption('-h, --help', 'print this help')
    .option('--config <file>', 'the settings file; limn.config.json in this folder without it (LIMN_CONFIG)');
  const rows = settingRows();
  for (const row of rows) if (row.flag !== undefined) command.addOption(optionOf(row, row.flag));
  const secrets = rows.filter(({ flag }) => flag === undefined).map(({ variable }) => variable);
  return command.addHelpText('after', `\nSecrets have no flags: ${secrets.join(', ')}.\n${help}`);
}

function optionOf({ isSwitch, variable, value, standard, meaning }: SettingRow, flag: string): Option {
  const words = `${meaning.charAt(0).toLowerCase()}${meaning.slice(1, -1)}`;
  const detail = standard === 'none' ? value : standard;
  return new Option(`${flag} ${isSwitch ? '[yes]' : '<value>'}`, `${words} (${variable}: ${detail})`);
}
