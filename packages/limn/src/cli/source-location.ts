import * as jsonc from 'jsonc-parser';

/** A place in a JSON document. Line and column count from 1, in UTF-16 code units. */
export interface Location {
  readonly line: number;
  readonly column: number;
  /** Code units to underline, at least 1, all on that line. */
  readonly length: number;
}

interface SyntaxFault {
  readonly location: Location;
  /** Missing where the strict reader's own words are better. */
  readonly message: string | undefined;
}

export interface LocatedDocument {
  readonly lines: readonly string[];
  /** Where a JSON pointer leads; the nearest parent's place where it leads nowhere. */
  locate(path: string, code?: string): Location | undefined;
  /** The value a JSON pointer leads to, if it is there. */
  valueAt(path: string): unknown;
  /** The first thing that is not JSON. */
  readonly syntaxFault: SyntaxFault | undefined;
}

/** Reads a JSON document for its places; never throws, however broken it is. */
export function locateIn(text: string): LocatedDocument {
  const errors: jsonc.ParseError[] = [];
  const root = treeOf(text, errors);
  const starts = lineStarts(text);
  const place = (offset: number, length: number) => locationOf(text, starts, { offset, length });
  const first = errors[0];
  return {
    lines: text.split(/\r\n|\n|\r/),
    locate: (path, code) => {
      if (root === undefined) return undefined;
      const range = rangeOf(root, path, code);
      return place(range.offset, range.length);
    },
    valueAt: (path) => {
      const found = root && nodeAt(root, keysOf(path));
      return found && found.rest === 0 ? jsonc.getNodeValue(found.node) : undefined;
    },
    syntaxFault: first && { location: place(first.offset, first.length), message: wordingOf(first, text) },
  };
}

function treeOf(text: string, errors: jsonc.ParseError[]): jsonc.Node | undefined {
  try {
    return jsonc.parseTree(text, errors, { disallowComments: true });
  } catch {
    // Nesting that is deeper than the stack: the document is shown without places.
    errors.length = 0;
    return undefined;
  }
}

function keysOf(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function childOf(node: jsonc.Node, key: string): jsonc.Node | undefined {
  if (node.type === 'array') return node.children?.[Number(key)];
  // The last of two equal keys is the one that is too much.
  return node.children?.findLast((property) => property.children?.[0]?.value === key)?.children?.[1];
}

function nodeAt(root: jsonc.Node, keys: readonly string[]): { node: jsonc.Node; rest: number } {
  let node = root;
  for (const [depth, key] of keys.entries()) {
    const child = childOf(node, key);
    if (child === undefined) return { node, rest: keys.length - depth };
    node = child;
  }
  return { node, rest: 0 };
}

/** Faults of the name rather than of the value. */
const keyCodes: ReadonlySet<string> = new Set(['unknown_field']);

function rangeOf(root: jsonc.Node, path: string, code = ''): { offset: number; length: number } {
  const { node, rest } = nodeAt(root, keysOf(path));
  const name = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  if (rest === 0 && name && keyCodes.has(code)) return name;
  const isScalar = node.type !== 'object' && node.type !== 'array';
  if (isScalar) return node;
  return name ?? { offset: node.offset, length: 1 };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function locationOf(
  text: string,
  starts: readonly number[],
  range: { offset: number; length: number },
): Location {
  const offset = Math.min(range.offset, text.length);
  const after = starts.findIndex((start) => start > offset);
  const line = after === -1 ? starts.length : after;
  const start = starts[line - 1] ?? 0;
  const lineEnd = text.slice(offset).search(/[\r\n]/);
  const room = lineEnd === -1 ? text.length - offset : lineEnd;
  return { line, column: offset - start + 1, length: Math.max(1, Math.min(range.length, room)) };
}

const wordings: Readonly<Partial<Record<string, string>>> = {
  PropertyNameExpected: 'A name in double quotes belongs here.',
  ValueExpected: 'A value belongs here.',
  ColonExpected: 'A colon belongs here.',
  CommaExpected: 'A comma is missing before this.',
  CloseBraceExpected: 'A closing brace } is missing.',
  CloseBracketExpected: 'A closing bracket ] is missing.',
  EndOfFileExpected: 'The JSON has ended before this.',
  InvalidCommentToken: 'JSON has no comments.',
  UnexpectedEndOfComment: 'JSON has no comments.',
  UnexpectedEndOfString: 'This text has no closing quote on its line.',
  UnexpectedEndOfNumber: 'This number breaks off.',
  InvalidUnicode: 'This \\u escape is not four hex digits.',
  InvalidEscapeCharacter: 'This is not an escape of JSON.',
};

const byNeighbours: readonly (readonly [before: RegExp, after: RegExp, message: string | undefined])[] = [
  [/,\s*$/, /^[}\]]/, 'A comma before a closing bracket is too much.'],
  [/[^\s,:]\s*$/, /^[}\]]/, 'This bracket closes another kind than the one that is open.'],
  // A leading zero: the strict reader's words are better.
  [/\d$/, /^\d/, undefined],
  [
    /(?:)/,
    /^(?!NaN|Infinity|undefined|None|True|False)\w+(?!\s*:)\b/,
    'Text needs double quotes; only true, false and null have none.',
  ],
];

function wordingOf(fault: jsonc.ParseError, text: string): string | undefined {
  const code = jsonc.printParseErrorCode(fault.error);
  const [before, after] = [text.slice(0, fault.offset), text.slice(fault.offset, fault.offset + 40)];
  if (code === 'EndOfFileExpected') return wordings[code];
  const known = byNeighbours.find(([one, other]) => one.test(before) && other.test(after));
  return known ? known[2] : wordings[code];
}
