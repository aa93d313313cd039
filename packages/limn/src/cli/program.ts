import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { CommandError } from './command-error.js';
import { addCard } from './commands/card.js';
import { addFonts } from './commands/fonts.js';
import { addKeys } from './commands/keys.js';
import { addLint } from './commands/lint.js';
import { addRender } from './commands/render.js';
import { addSchema } from './commands/schema.js';
import { addServe } from './commands/serve.js';
import { addSign } from './commands/sign.js';
import { addStress } from './commands/stress.js';
import { addValidate } from './commands/validate.js';
import type { ExitCode } from './exit-code.js';
import type { Shell } from './shell.js';
import { printable, type Terminal } from './terminal.js';

const about = 'Pictures from JSON, in milliseconds and without a browser.';

const help = `
Exit codes:
  0  done
  1  a spec is not JSON, or has faults; a picture fails lint or stress
  2  the command cannot be followed: an unknown option, a file that cannot be read
  3  a picture could not be made or written

Colours: NO_COLOR=1 turns them off, FORCE_COLOR=1 on; without either, a terminal gets them and a pipe does not.
`;

/** Runs one command line and tells the exit code; never throws. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const shell: Shell = {
    terminal,
    end: (ended) => {
      code = ended;
    },
  };
  try {
    await createProgram(shell, args).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Help, the version and complaints about the command line have been printed by then.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const [{ plainFailure }, { exitCodeOf }] = await Promise.all([
      import('./fault-report.js'),
      import('./exit-code-of.js'),
    ]);
    terminal.err(`${plainFailure(error, undefined, terminal)}\n`);
    return exitCodeOf(error);
  }
}

function createProgram(shell: Shell, args: readonly string[]): Command {
  const { terminal } = shell;
  const program = new Command('limn')
    .description(about)
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    // `limn card --version 2.4` is the version of a release, not ours.
    .enablePositionalOptions()
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      // Written at once: commander ends the command right after.
      writeOut: (text) => void terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: (text, write) => write(complaint(text, args, terminal)),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .addHelpText('after', help);
  for (const add of [
    addRender,
    addCard,
    addValidate,
    addLint,
    addStress,
    addFonts,
    addSchema,
    addSign,
    addKeys,
    addServe,
  ])
    add(program, shell);
  if (args.length === 0) program.action(() => program.outputHelp());
  return program;
}

function version(): string {
  const manifest: unknown = createRequire(import.meta.url)('limn/package.json');
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  if (!hasVersion) throw new CommandError('usage', 'This copy of Limn has no version.');
  return String(manifest.version);
}

/** Commander's complaint in the colours and the manner of the house. */
function complaint(text: string, args: readonly string[], { colors }: Terminal): string {
  const [message = '', ...rest] = text
    .replace(/^error: /, '')
    .trim()
    .split('\n');
  const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1)}`.replace(/([^.?])$/, '$1.');
  const suggestion = rest.join(' ').replace(/^\((.*)\)$/, '$1');
  const hint = suggestion || hintFor(args);
  const lines = [`${colors.red(colors.bold('error'))} ${printable(sentence)}`];
  if (hint) lines.push(`      ${colors.dim('=')} ${colors.cyan('hint')} ${printable(hint)}`);
  return `${lines.join('\n')}\n`;
}

const commands: readonly string[] = [
  'render',
  'card',
  'validate',
  'lint',
  'fonts',
  'schema',
  'sign',
  'keys',
  'serve',
];

function hintFor(args: readonly string[]): string {
  const [first = ''] = args;
  if (first.endsWith('.json')) return `limn render ${first}`;
  if (commands.includes(first)) return `limn ${first} --help says more.`;
  return 'limn --help lists the commands.';
}
