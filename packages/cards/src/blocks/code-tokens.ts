// Enough of the grammar that most languages share to colour a few lines.

export interface Token {
  readonly text: string;
  readonly kind: 'plain' | 'comment' | 'string' | 'number' | 'keyword' | 'name';
  /** Letters before it on its line. */
  readonly column: number;
}

const keywords = new Set(
  `as async await begin break case catch class const continue def default defer delete do elif else end enum export extends final finally fn for foreach from func function go if impl import in interface is lambda let match mod module mut namespace new nil none null of package pass private protected pub public raise readonly record require return select self static struct super switch then this throw throws trait true false try type typeof undefined union unless use using val var void when where while with yield create table insert into update set values`.split(
    ' ',
  ),
);

const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  [
    'comment',
    /\/\/.*|\/\*.*?(?:\*\/|$)|(?:^|(?<=\s))#(?![0-9a-fA-F]{3,8}\b).*|<!--.*?(?:-->|$)|(?<=^|\s)--\s.*/y,
  ],
  ['string', /"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`?/y],
  ['number', /(?<![\w$])(?:0x[\da-f]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)(?:[a-z%]{1,3}\b)?/iy],
  ['name', /[\p{L}_$][\p{L}\p{M}\p{N}_$]*(?=\()/uy],
  ['plain', /[\p{L}_$][\p{L}\p{M}\p{N}_$-]*/uy],
];

/** The words of a line; spaces fall away, as every word knows its column. */
export function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let column = 0;
  while (at < line.length) {
    const { text, kind } = tokenAt(line, at);
    const last = tokens.at(-1);
    const isBeside = last && last.column + [...last.text].length === column;
    if (text.trim() === '') {
      // Spaces are what the columns leave out.
    } else if (isBeside && last.kind === kind)
      tokens[tokens.length - 1] = { ...last, text: last.text + text };
    else tokens.push({ text, kind, column });
    at += text.length;
    column += [...text].length;
  }
  return tokens;
}

function tokenAt(line: string, at: number): Pick<Token, 'text' | 'kind'> {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(line)?.[0];
    if (!text) continue;
    const isKeyword = kind !== 'string' && kind !== 'comment' && keywords.has(text.toLowerCase());
    return { text, kind: isKeyword ? 'keyword' : kind };
  }
  const space = /^\s+/.exec(line.slice(at))?.[0];
  return { text: space ?? String.fromCodePoint(line.codePointAt(at)!), kind: 'plain' };
}
