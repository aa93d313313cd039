import { LimnError } from '@limn/spec';
import { CommandError } from '../command-error.js';
import { type ExitCode, exitCodes, worstOf } from '../exit-code.js';
import { exitCodeOf } from '../exit-code-of.js';
import { locatedIssues, printFailure, printWarnings } from '../fault-report.js';
import { printable, type Terminal } from '../terminal.js';
import type { Outcome, WrittenPicture } from './outcome.js';

/** Hears of each outcome as it comes, and closes with a sum. */
export interface Report {
  add(outcome: Outcome): Promise<void>;
  end(milliseconds: number): Promise<ExitCode>;
}

/** Faults of one spec that `limn render` shows before it points to `limn validate`. */
const mostFaults = 10;

/** For people: a line for each picture, each fault with its line of the spec, a sum of several. */
export function createTextReport(total: number, terminal: Terminal): Report {
  const { colors } = terminal;
  const codes: ExitCode[] = [];
  const progress = createProgress(total, terminal);
  return {
    add: async (outcome) => {
      progress.clear();
      codes.push(codeOf(outcome));
      await printWarnings(outcome.warnings, outcome, terminal);
      if (outcome.error !== undefined) {
        await printFailure(outcome.error, outcome, { terminal, most: mostFaults });
      } else if (outcome.picture?.path) {
        terminal.err(`${pictureLine(outcome.picture, outcome.milliseconds, terminal)}\n`);
      }
      progress.show(codes.length);
    },
    end: async (milliseconds) => {
      progress.clear();
      const failed = codes.filter((code) => code !== exitCodes.done).length;
      const made = `${total - failed}${failed > 0 ? ` of ${total}` : ''} pictures in ${duration(milliseconds)}`;
      const lost = failed > 0 ? colors.red(` · ${failed} failed`) : '';
      if (total > 1) terminal.err(`${colors.bold(made)}${lost}\n`);
      return worstOf(codes);
    },
  };
}

/** For machines: one JSON document on standard output; on one line in `--watch`, where several follow. */
export function createJsonReport(terminal: Terminal, { oneLine }: { oneLine: boolean }): Report {
  const results: Awaited<ReturnType<typeof resultOf>>[] = [];
  const codes: ExitCode[] = [];
  return {
    add: async (outcome) => {
      codes.push(codeOf(outcome));
      results.push(await resultOf(outcome));
    },
    end: async (milliseconds) => {
      const failed = results.filter((result) => result.error !== null).length;
      const document = { results, rendered: results.length - failed, failed, milliseconds };
      await terminal.out(`${JSON.stringify(document, null, oneLine ? 0 : 2)}\n`);
      return worstOf(codes);
    },
  };
}

function codeOf(outcome: Outcome): ExitCode {
  return outcome.error === undefined ? exitCodes.done : exitCodeOf(outcome.error);
}

async function resultOf({ name, source, milliseconds, warnings, picture, error }: Outcome) {
  return {
    file: name,
    out: picture?.path ?? null,
    format: picture?.format ?? null,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    bytes: picture?.bytes ?? null,
    milliseconds,
    warnings,
    error: error === undefined ? null : await failureOf(error, source),
  };
}

async function failureOf(error: unknown, source: Uint8Array | undefined) {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof LimnError) {
    return { code: error.code, message, issues: await locatedIssues(error, source) };
  }
  return { code: error instanceof CommandError ? error.code : 'internal', message, issues: [] };
}

function pictureLine(picture: WrittenPicture, milliseconds: number, { colors }: Terminal): string {
  const { path, width, height, bytes } = picture;
  const facts = `${width} × ${height}  ${size(bytes)}  ${duration(milliseconds)}`;
  return `${colors.green('✓')} ${colors.bold(printable(path ?? ''))}  ${colors.dim(facts)}`;
}

/** Bytes in powers of 1000, as file managers count. */
function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** A line that says how far the work is, on a terminal only. */
function createProgress(total: number, { err, errIsTerminal, colors }: Terminal) {
  const isShown = total > 1 && errIsTerminal;
  return {
    show: (done: number) => {
      if (isShown && done < total) err(colors.dim(`  ${done} of ${total} …`));
    },
    clear: () => {
      if (isShown) err('\r\u001b[K');
    },
  };
}
