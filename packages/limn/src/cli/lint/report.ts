import { type Finding, findingTable, severities } from '@limn/engine';
import { LimnError } from '@limn/spec';
import { locatedIssues, locatedMarks, type Marked, printFailure, printMarked } from '../fault-report.js';
import { printable, type Terminal } from '../terminal.js';

/** What was found on one picture. */
export interface Verdict {
  readonly name: string;
  /** The text of the spec; none for cards. */
  readonly source: Uint8Array | undefined;
  readonly findings: readonly Finding[];
  /** Of the file. */
  readonly bytes?: number;
  /** Why there was no picture to judge. */
  readonly error?: unknown;
}

/** Hears of each verdict as it comes, and closes with a sum. */
export interface LintReport {
  add(verdict: Verdict): Promise<void>;
  end(): Promise<void>;
}

/** For people: each finding with its line of the spec, what was measured, and what to do. */
export function createTextReport(terminal: Terminal): LintReport {
  const { colors } = terminal;
  const verdicts: Verdict[] = [];
  return {
    async add(verdict) {
      verdicts.push(verdict);
      const { name, findings, error } = verdict;
      if (error !== undefined) return printFailure(error, verdict, { terminal });
      await printMarked(findings.map(marked), verdict, terminal);
      const heavy = findings.some(({ severity }) => severity !== 'advice');
      const sign = heavy ? colors.red('✗') : colors.green('✓');
      const sum = findings.length > 0 ? `  ${colors.dim(sumOf(findings))}` : '';
      terminal.err(`${sign} ${printable(name)}${sum}\n`);
    },
    async end() {
      if (verdicts.length < 2) return;
      const failed = verdicts.filter(({ error }) => error !== undefined).length;
      const all = verdicts.flatMap(({ findings }) => findings);
      const lost = failed > 0 ? colors.red(` · ${failed} could not be judged`) : '';
      const sum = all.length > 0 ? sumOf(all) : 'nothing found';
      terminal.err(`${colors.bold(`${verdicts.length} pictures: ${sum}`)}${lost}\n`);
    },
  };
}

/** `2 errors, 1 warning`. */
function sumOf(findings: readonly Finding[]): string {
  const counts = severities.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return [count, severity === 'advice' ? 'advice' : `${severity}${count === 1 ? '' : 's'}`] as const;
  });
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

/** The line of the field that decides a finding is more telling than that of its layer. */
function marked(issue: Finding): Marked {
  const kind = findingTable[issue.code];
  const at = 'field' in kind && issue.path !== '' ? `${issue.path}/${kind.field}` : issue.path;
  return { style: issue.severity, issue, at, tag: issue.code };
}

/** For machines: one JSON document on standard output. */
export function createJsonReport(terminal: Terminal): LintReport {
  const results: Awaited<ReturnType<typeof resultOf>>[] = [];
  return {
    async add(verdict) {
      results.push(await resultOf(verdict));
    },
    async end() {
      const all = results.flatMap(({ findings }) => findings);
      const count = (severity: string) => all.filter((finding) => finding.severity === severity).length;
      const sum = { errors: count('error'), warnings: count('warning'), advice: count('advice') };
      await terminal.out(`${JSON.stringify({ results, ...sum }, null, 2)}\n`);
    },
  };
}

async function resultOf({ name, source, findings, bytes, error }: Verdict) {
  const places = await locatedMarks(findings.map(marked), source);
  return {
    name,
    bytes: bytes ?? null,
    findings: findings.map((finding, i) => ({ ...finding, ...places[i] })),
    error: error === undefined ? null : await failureOf(error, source),
  };
}

async function failureOf(error: unknown, source: Uint8Array | undefined) {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof LimnError)) return { code: 'file_unreadable', message, issues: [] };
  return { code: error.code, message, issues: await locatedIssues(error, source) };
}
