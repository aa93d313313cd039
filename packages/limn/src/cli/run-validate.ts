import { LimnError, parse, parseJson } from '@limn/spec';
import { type ExitCode, exitCodes, worstOf } from './exit-code.js';
import { exitCodeOf } from './exit-code-of.js';
import { locatedIssues, printFailure } from './fault-report.js';
import { findInputs } from './render/inputs.js';
import { readSpecFile, type SpecFile, specName } from './spec-file.js';
import { printable, type Terminal } from './terminal.js';

interface Verdict {
  readonly name: string;
  readonly source: Uint8Array | undefined;
  readonly error?: unknown;
}

/** `limn validate`: every fault of every spec. */
export async function runValidate(
  args: readonly string[],
  options: { readonly json?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const verdicts: Verdict[] = [];
  for (const { file } of await findInputs(args)) {
    const verdict = await judge(file);
    verdicts.push(verdict);
    if (!options.json) await printVerdict(verdict, terminal);
  }
  if (options.json) await printJson(verdicts, terminal);
  else printSum(verdicts, terminal);
  return worstOf(verdicts.map(({ error }) => (error === undefined ? exitCodes.done : exitCodeOf(error))));
}

async function judge(path: string): Promise<Verdict> {
  const name = specName(path);
  let file: SpecFile | undefined;
  try {
    file = await readSpecFile(path);
    parse(parseJson(file.bytes));
    return { name, source: file.bytes };
  } catch (error) {
    return { name, source: file?.bytes, error };
  }
}

async function printVerdict(verdict: Verdict, terminal: Terminal): Promise<void> {
  if (verdict.error !== undefined) return printFailure(verdict.error, verdict, { terminal });
  terminal.err(`${terminal.colors.green('✓')} ${printable(verdict.name)}\n`);
}

function printSum(verdicts: readonly Verdict[], { err, colors }: Terminal): void {
  if (verdicts.length < 2) return;
  const bad = verdicts.filter(({ error }) => error !== undefined).length;
  const sum =
    bad === 0 ? `All ${verdicts.length} specs are good` : `${bad} of ${verdicts.length} specs failed`;
  err(`${colors.bold(bad === 0 ? sum : colors.red(sum))}\n`);
}

async function printJson(verdicts: readonly Verdict[], terminal: Terminal): Promise<void> {
  const results = await Promise.all(
    verdicts.map(async ({ name, source, error }) => ({
      file: name,
      valid: error === undefined,
      code: error instanceof LimnError ? error.code : error === undefined ? null : 'file_unreadable',
      issues: error === undefined ? [] : await issuesOf(error, source),
    })),
  );
  const invalid = results.filter((result) => !result.valid).length;
  await terminal.out(`${JSON.stringify({ results, valid: results.length - invalid, invalid }, null, 2)}\n`);
}

async function issuesOf(error: unknown, source: Uint8Array | undefined) {
  if (error instanceof LimnError) return locatedIssues(error, source);
  return [
    { path: '', code: 'file_unreadable', message: error instanceof Error ? error.message : String(error) },
  ];
}
