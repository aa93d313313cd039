import type { Command } from 'commander';
import type { Shell } from '../shell.js';
import type { SignCommandOptions } from '../sign/run-sign.js';

const help = `
A service with LIMN_REQUIRE_SIGNATURE draws cards for signed addresses only; elsewhere they are not counted.
Keys are those of the service: LIMN_SIGNING_KEYS, or "signingKeys" in limn.config.json, each as NAME:SECRET.
The first signs. While keys are changed, keep the old one behind the new one.

Examples:
  limn sign "https://cards.example.com/api/v1/og?title=Hello"
  limn sign --expires 90d "/api/v1/og?title=Hello&theme=light"
  limn sign - < addresses.txt > signed.txt
  export LIMN_SIGNING_KEYS=$(limn sign --new-key)
`;

/** `limn sign`: addresses of cards that nobody else can make. */
export function addSign(program: Command, shell: Shell): void {
  program
    .command('sign')
    .description('sign addresses of cards')
    .argument(
      '[address...]',
      'addresses of cards, absolute or from the root; - reads them from standard input',
    )
    .option('--expires <when>', 'a time from now (12h, 90d) or a day (2027-01-31); never without it')
    .option('--key <name>', 'the key to sign with; the first without it')
    .option('--config <path>', 'settings file of the service; limn.config.json without it')
    .option('--json', 'print as JSON on standard output')
    .option('--new-key', 'print a new key, and sign nothing')
    .addHelpText('after', help)
    .action(async (addresses: readonly string[], options: SignCommandOptions) => {
      const { runSign } = await import('../sign/run-sign.js');
      shell.end(await runSign(addresses, options, shell.terminal));
    });
}
