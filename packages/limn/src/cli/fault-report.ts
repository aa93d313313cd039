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

export type Style = 'error' | 'warning' | 'advice';

/** An issue as it is shown. */
export interface Marked {
  readonly style: Style;
  readonly issue: Issue;
  /** JSON pointer of the line to show; that of the issue without it. */
  readonly at?: string;
  /** Shown behind the pointer. */
  readonly tag?: string;
}

interface Entry {
  readonly tag?: string | undefined;
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
  const entries = issues.map((issue) => entryOf(issue, 'error', { document })).toSorted(byPlace);
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
  faulty: Faulty,
  terminal: Terminal,
): Promise<void> {
  await printMarked(
    warnings.map((issue) => ({ style: 'warning', issue })),
    faulty,
    terminal,
  );
}

/** Prints issues of any weight the same way. */
export async function printMarked(
  marked: readonly Marked[],
  { name, source }: Faulty,
  terminal: Terminal,
): Promise<void> {
  if (marked.length === 0) return;
  const document = await documentOf(source);
  for (const { issue, style, at, tag } of marked) {
    terminal.err(`${render({ ...entryOf(issue, style, { document, at }), tag }, name, terminal)}\n`);
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
  return issuesOf(error, document).map((issue) => located(issue, placeOf(issue, document)));
}

/** Issues with the places of the lines that show them, for machines. */
export async function locatedMarks(
  marked: readonly Marked[],
  source: Uint8Array | undefined,
): Promise<readonly LocatedIssue[]> {
  const document = await documentOf(source);
  return marked.map(({ issue, at }) =>
    located(issue, placeOf({ ...issue, path: at ?? issue.path }, document)),
  );
}

function located<Of extends Issue>(issue: Of, location: Location | undefined): Of & Partial<Location> {
  return location ? { ...issue, line: location.line, column: location.column } : issue;
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

interface Place {
  readonly document: LocatedDocument | undefined;
  readonly at?: string | undefined;
}

function entryOf(issue: Issue, style: Style, { document, at }: Place): Entry {
  const location = placeOf({ ...issue, path: at ?? issue.path }, document);
  const line = location && document?.lines[location.line - 1];
  // The place stands before the message already.
  const message = location ? issue.message.replace(place, '') : issue.message;
  return { style, issue: { ...issue, message }, location, line };
}

function render({ style, issue, location, line, tag }: Entry, name: string, terminal: Terminal): string {
  const { colors, width } = terminal;
  const mark = { error: colors.red, warning: colors.yellow, advice: colors.cyan }[style];
  const place = location ? `:${location.line}:${location.column}` : '';
  const pointer = [issue.path, tag ?? '']
    .filter((part) => part !== '')
    .map((part) => ` ${colors.dim(printable(part))}`);
  const head = `${colors.bold(`${printable(name)}${place}`)} ${colors.bold(mark(style))} ${printable(issue.message)}${pointer.join('')}`;
  const frame = location && line !== undefined ? [codeFrame(line, location, { width, colors, mark })] : [];
  const hint = issue.hint ? [hintLine(issue.hint, terminal)] : [];
  return [head, ...frame, ...hint].join('\n');
}

function hintLine(hint: string, { colors }: Terminal): string {
  return `      ${colors.dim('=')} ${colors.cyan('hint')} ${printable(hint)}`;
}
