import { type Finding, hasWeight } from '@limn/engine';
import { type ExitCode, exitCodes, worstOf } from '../exit-code.js';
import { exitCodeOf } from '../exit-code-of.js';
import { createLazyEngine, type LazyEngine } from '../lazy-engine.js';
import type { Terminal } from '../terminal.js';
import {
  type LintCommandOptions,
  lintOptionsFor,
  readLintOptions,
  type TypedLintOptions,
} from './options.js';
import { createJsonReport, createTextReport, type Verdict } from './report.js';
import { findSubjects, type Subject } from './subject.js';

/** `limn lint`: what a designer would mend in each picture. */
export async function runLint(
  args: readonly string[],
  typed: TypedLintOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const options = readLintOptions(typed);
  const report = typed.json ? createJsonReport(terminal) : createTextReport(terminal);
  const engine = createLazyEngine(process.env);
  const codes: ExitCode[] = [];
  try {
    for (const subject of await findSubjects(args)) {
      const verdict = await judge(subject, options, engine);
      codes.push(codeOf(verdict, typed.strict === true));
      await report.add(verdict);
    }
    await report.end();
  } finally {
    await engine.close();
  }
  return worstOf(codes);
}

async function judge(subject: Subject, options: LintCommandOptions, engine: LazyEngine): Promise<Verdict> {
  let source: Uint8Array | undefined;
  try {
    const spec = await subject.read((text) => {
      source = text;
    });
    const lint = lintOptionsFor(spec.dimensions, options);
    const { findings = [], bytes } = await (await engine.get()).draw(spec, { lint });
    const kept = findings.filter(({ code }) => !options.ignored.has(code));
    return { name: subject.name, source, findings: kept, bytes: bytes.length };
  } catch (error) {
    return { name: subject.name, source, findings: [], error };
  }
}

function codeOf({ findings, error }: Verdict, isStrict: boolean): ExitCode {
  if (error !== undefined) return exitCodeOf(error);
  const counts = (finding: Finding) => isStrict || hasWeight(finding);
  return findings.some(counts) ? exitCodes.badSpec : exitCodes.done;
}
