import { type Issue, LimnError } from '@limn/spec';
import { codeFrame } from './code-frame.js';
import { CommandError } from './command-error.js';
import type { LocatedDocument, Location } from './source-location.js';
import { printable, type Terminal } from './terminal.js';

/** What went wrong with one spec, and the spec's text to show it in. */
interface Faulty {
  readonly name: string;
  readonly source: Uint8Array | undefined;
}

/** An issue with its place in the file, as `--json` reports it. */
export interface LocatedIssue extends Issue {
  readonly line?: number;
  readonly column?: number;
}

type Style = 'error' | 'warning';

interface Entry {
  readonly style: Style;
  readonly issue: Issue;
  readonly location: Location | undefined;
  readonly line: string | undefined;
}

/** Prints a failure with the lines of the spec that caused it; at most `most` of its issues. */
export async function printFailure(
  error: unknown,
  { name, source }: Faulty,
  { terminal, most = Number.POSITIVE_INFINITY }: { terminal: Terminal; most?: number },
): Promise<void> {
  if (!(error instanceof LimnError)) return terminal.err(`${plainFailure(error, name, terminal)}\n`);
  const document = await documentOf(source);
  const issues = issuesOf(error, document);
  const entries = issues.map((issue) => entryOf(issue, 'error', document)).toSorted(byPlace);
  const shown = entries.slice(0, most);
  for (const entry of shown) terminal.err(`${render(entry, name, terminal)}\n`);
  const rest = issues.length - shown.length;
  if (rest > 0) {
    const all = terminal.colors.bold(`limn validate ${printable(name)}`);
    terminal.err(`  … and ${rest} more. ${all} lists all of them.\n`);
  }
}

/** Prints warnings the same way. */
export async function printWarnings(
  warnings: readonly Issue[],
  { name, source }: Faulty,
  terminal: Terminal,
): Promise<void> {
  if (warnings.length === 0) return;
  const document = await documentOf(source);
  for (const warning of warnings) {
    terminal.err(`${render(entryOf(warning, 'warning', document), name, terminal)}\n`);
  }
}

/** A failure that no line of a spec explains. */
export function plainFailure(error: unknown, name: string | undefined, terminal: Terminal): string {
  const { colors } = terminal;
  const message = error instanceof Error ? error.message : String(error);
  const known = error instanceof CommandError || error instanceof LimnError;
  const text = known ? message : `Limn itself failed: ${message}`;
  const lead = name === undefined || message.includes(name) ? '' : `${colors.bold(printable(name))} `;
  const hint = error instanceof CommandError && error.hint ? `\n${hintLine(error.hint, terminal)}` : '';
  return `${lead}${colors.red(colors.bold('error'))} ${printable(text)}${hint}`;
}

/** The issues of an error with their places, for machines. */
export async function locatedIssues(
  error: LimnError,
  source: Uint8Array | undefined,
): Promise<readonly LocatedIssue[]> {
  const document = await documentOf(source);
  return issuesOf(error, document).map((issue) => {
    const location = placeOf(issue, document);
    return location ? { ...issue, line: location.line, column: location.column } : issue;
  });
}

async function documentOf(source: Uint8Array | undefined): Promise<LocatedDocument | undefined> {
  if (source === undefined) return undefined;
  const { locateIn } = await import('./source-location.js');
  return locateIn(new TextDecoder().decode(source));
}

function issuesOf(error: LimnError, document: LocatedDocument | undefined): readonly Issue[] {
  const fault = error.code === 'invalid_json' ? document?.syntaxFault?.message : undefined;
  if (fault) return [{ path: '', code: 'invalid_json', message: fault }];
  if (error.issues.length === 0) return [{ path: '', code: error.code, message: error.message }];
  return error.issues.map((issue) => withLocalFileHint(issue, document));
}

/** People put a path of their disk where only https is read: say what to do instead. */
function withLocalFileHint(issue: Issue, document: LocatedDocument | undefined): Issue {
  if (issue.code !== 'invalid_url' || !issue.path.endsWith('/url')) return issue;
  const value = document?.valueAt(issue.path);
  if (typeof value !== 'string' || /^[a-z]{2,}:(?!\/\/\/)/i.test(value.replace(/^file:/i, ''))) return issue;
  const hint =
    'Limn reads no file that a spec names. Put its bytes into the spec: "type": "base64", "base64": "…"; `base64 -w0 FILE` prints them.';
  return { ...issue, hint };
}

function byPlace(a: Entry, b: Entry): number {
  const [one, other] = [a.location, b.location];
  return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}

function placeOf(issue: Issue, document: LocatedDocument | undefined): Location | undefined {
  if (document === undefined) return undefined;
  if (issue.code === 'invalid_json' && document.syntaxFault) return document.syntaxFault.location;
  return issue.path === '' ? namedPlace(issue.message, document) : document.locate(issue.path, issue.code);
}

const place = / (?:at |\()line (\d+), column (\d+)\)?/;

/** The strict reader names the places that no tree of the document holds: keys given twice, halves of characters. */
function namedPlace(message: string, document: LocatedDocument): Location | undefined {
  const found = place.exec(message);
  if (!found) return undefined;
  const [line, column] = [Number(found[1]), Number(found[2])];
  const rest = document.lines[line - 1]?.slice(column - 1) ?? '';
  return { line, column, length: /^"(?:[^"\\]|\\.)*"/.exec(rest)?.[0].length ?? 1 };
}

function entryOf(issue: Issue, style: Style, document: LocatedDocument | undefined): Entry {
  const location = placeOf(issue, document);
  const line = location && document?.lines[location.line - 1];
  // The place stands before the message already.
  const message = location ? issue.message.replace(place, '') : issue.message;
  return { style, issue: { ...issue, message }, location, line };
}

function render({ style, issue, location, line }: Entry, name: string, terminal: Terminal): string {
  const { colors, width } = terminal;
  const mark = (text: string) => (style === 'error' ? colors.red(text) : colors.yellow(text));
  const place = location ? `:${location.line}:${location.column}` : '';
  const pointer = issue.path === '' ? '' : ` ${colors.dim(printable(issue.path))}`;
  const head = `${colors.bold(`${printable(name)}${place}`)} ${colors.bold(mark(style))} ${printable(issue.message)}${pointer}`;
  const frame = location && line !== undefined ? [codeFrame(line, location, { width, colors, mark })] : [];
  const hint = issue.hint ? [hintLine(issue.hint, terminal)] : [];
  return [head, ...frame, ...hint].join('\n');
}

function hintLine(hint: string, { colors }: Terminal): string {
  return `      ${colors.dim('=')} ${colors.cyan('hint')} ${printable(hint)}`;
}
