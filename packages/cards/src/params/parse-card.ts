import { type Issue, LimnError, nearest, pointer } from '@limn/spec';
import { canvasFault } from '../platforms/canvas.js';
import { fileFor } from '../platforms/file.js';
import type { Card } from './card.js';
import { type ParameterName, parameterNames, parameters } from './parameters.js';
import type { Fault, Reader } from './reader.js';

/** The entries of a query, or an object of the same names, as JSON has it. */
export type CardInput = Iterable<readonly [string, string]> | Readonly<Record<string, unknown>>;

export interface ParsedCard {
  readonly card: Card;
  /** Names of what was given, and not filled in. */
  readonly given: ReadonlySet<ParameterName>;
  /** What was passed over, e.g. a parameter that does not exist. */
  readonly warnings: readonly Issue[];
}

/** Parameters of the address that are not the card's own: signature, version, lint. */
const otherParameters: ReadonlySet<string> = new Set(['sig', 'kid', 'exp', 'v', 'lint']);

const byWord: ReadonlyMap<string, ParameterName> = new Map(
  parameterNames.flatMap((name) => {
    const { aliases = [] }: { readonly aliases?: readonly string[] } = parameters[name];
    return [name, ...aliases].map((word) => [wordOf(word), name] as const);
  }),
);

const MOST_WARNINGS = 20;

/**
 * Reads the parameters of a card.
 * @param input A query's entries (`new URL(...).searchParams`), or an object. Empty values count as not given.
 * @throws LimnError `invalid_spec` with every fault at once; parameters that do not exist only warn
 */
export function parseCard(input: CardInput): ParsedCard {
  const { values, warnings } = collect(entriesOf(input));
  const readings = [...values].map(([name, { raw, path }]) => {
    const reader: Reader<unknown> = parameters[name].reader;
    return { name, path, reading: reader.read(raw, name) };
  });
  const issues = readings.flatMap(({ path, reading }) =>
    'fault' in reading ? [issueOf(reading.fault, path)] : [],
  );
  const read = Object.fromEntries(
    readings.flatMap(({ name, reading }) =>
      'value' in reading && !isEmpty(reading.value) ? [[name, reading.value]] : [],
    ),
  );
  if (!('title' in read) && !issues.some(({ path }) => path === '/title')) issues.unshift(untitled(read));
  const real = issues.filter((issue) => issue.code !== NOTHING);
  if (real.length > 0) throw refusal(real);
  const given = new Set(Object.keys(read) as ParameterName[]);
  const asked = { ...defaults, ...withGradient(read), ...titled(read) } as Card;
  const file = fileFor(asked, given);
  const tooLarge = canvasFault(file.wish);
  if (tooLarge) throw refusal([tooLarge]);
  const all = [...file.warnings, ...halfGradient(read), ...warnings];
  return { card: file.wish, given, warnings: all.slice(0, MOST_WARNINGS) };
}

const NOTHING = 'nothing';

/** What a figure counts, or the figure itself, can stand for the title. */
function titled(read: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return 'title' in read ? {} : { title: read.label ?? read.value };
}

function untitled(read: Readonly<Record<string, unknown>>): Issue {
  if (read.layout === 'metric' && read.value !== undefined)
    return { path: '/title', code: NOTHING, message: '' };
  return {
    path: '/title',
    code: 'required_field',
    message: 'A card needs a `title`.',
    hint: 'Give it one, such as `Hello, world`.',
  };
}

/** `gradientStart` and `gradientEnd` are `bgGradient` in two words. */
function withGradient(read: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { gradientStart, gradientEnd, bgGradient } = read;
  if (bgGradient || !gradientStart || !gradientEnd) return read;
  return { ...read, bgGradient: [gradientStart, gradientEnd] };
}

/** One colour of a gradient has no effect. */
function halfGradient({
  gradientStart,
  gradientEnd,
  bgGradient,
}: Readonly<Record<string, unknown>>): Issue[] {
  if (bgGradient || Boolean(gradientStart) === Boolean(gradientEnd)) return [];
  const [given, missing] = gradientStart
    ? ['gradientStart', 'gradientEnd']
    : ['gradientEnd', 'gradientStart'];
  const message = `\`${given}\` has no effect without \`${missing}\`.`;
  const hint = 'Give both, or `bgColor` for one colour.';
  return [{ path: pointer([given]), code: 'required_field', message, hint }];
}

const defaults: Readonly<Record<string, unknown>> = Object.fromEntries(
  parameterNames.flatMap((name) => {
    const { default: value }: { readonly default?: unknown } = parameters[name];
    return value === undefined ? [] : [[name, value]];
  }),
);

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}

/** Case, `_` and `-` do not matter: `titleColor`, `title_color`, `title-color`. */
function wordOf(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}

interface Collected {
  readonly values: ReadonlyMap<ParameterName, { readonly raw: unknown; readonly path: string }>;
  readonly warnings: readonly Issue[];
}

function collect(entries: readonly (readonly [string, unknown])[]): Collected {
  const values = new Map<ParameterName, { raw: unknown; path: string }>();
  const warnings: Issue[] = [];
  for (const [word, raw] of entries) {
    const name = byWord.get(wordOf(word));
    const path = pointer([word]);
    if (!name) {
      if (!otherParameters.has(word)) warnings.push(unknownParameter(word, path));
      continue;
    }
    if (raw === null || raw === undefined || raw === '') continue;
    const before = values.get(name);
    if (!before) values.set(name, { raw, path });
    else if (parameters[name].reader.kind === 'list')
      values.set(name, { raw: both(before.raw, raw), path: before.path });
    else warnings.push(given(name, path));
  }
  return { values, warnings };
}

/** Values of a list that was given twice. All lists may be separated by `|`. */
function both(first: unknown, second: unknown): unknown {
  return typeof first === 'string' && typeof second === 'string'
    ? `${first}|${second}`
    : [first, second].flat();
}

function given(name: ParameterName, path: string): Issue {
  return {
    path,
    code: 'conflicting_fields',
    message: `\`${name}\` is given more than once; the first one counts.`,
    hint: 'Give it once.',
  };
}

function unknownParameter(word: string, path: string): Issue {
  const shown = word.slice(0, 64);
  const meant = nearest(word, [...parameterNames]);
  const hint = meant ? `Did you mean \`${meant}\`?` : 'It has no effect; leave it out.';
  return {
    path: path.slice(0, 80),
    code: 'unknown_field',
    message: `A card has no parameter \`${shown}\`.`,
    hint,
  };
}

function entriesOf(input: CardInput): readonly (readonly [string, unknown])[] {
  if (typeof input !== 'object' || input === null || (Array.isArray(input) && !input.every(Array.isArray))) {
    const message = 'The parameters of a card are not an object.';
    throw refusal([
      { path: '', code: 'wrong_type', message, hint: 'Write an object such as {"title": "Hello"}.' },
    ]);
  }
  return Symbol.iterator in input
    ? [...(input as Iterable<readonly [string, string]>)]
    : Object.entries(input);
}

function issueOf(fault: Fault, path: string): Issue {
  return { path, ...fault };
}

function refusal(issues: readonly Issue[]): LimnError {
  const first = issues[0]!;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return new LimnError('invalid_spec', `${first.path ? `${first.path}: ` : ''}${first.message}${more}`, {
    issues,
  });
}
