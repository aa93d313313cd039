/** A stretch of text in one style. */
export interface Span {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

interface Stars {
  readonly kind: 'stars';
  /** How many they were, and how many of them are not used up. */
  readonly run: number;
  length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

interface Words {
  readonly kind: 'words';
  readonly text: string;
}

type Token = Stars | Words;

interface Emphasis {
  readonly from: number;
  readonly to: number;
  readonly bold: boolean;
}

/**
 * `**bold**`, `*italic*`, `***both***`, nested in any way; `\*` is a star. Stars inside a word of letters or
 * digits or an address, beside spaces, or without a partner stay what they are.
 */
export function spansOf(source: string): readonly Span[] {
  if (!source.includes('*')) return [{ text: source.replaceAll('\\*', '*'), bold: false, italic: false }];
  const tokens = tokensOf(source);
  const emphases = pair(tokens);
  return merged(tokens, emphases);
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  const literal = starsInAddresses(source);
  let words = '';
  for (let i = 0; i < source.length; i++) {
    if (source[i] === '\\' && source[i + 1] === '*') {
      words += '*';
      i++;
    } else if (source[i] === '*' && !literal.has(i)) {
      if (words) tokens.push({ kind: 'words', text: words });
      words = '';
      const start = i;
      while (source[i + 1] === '*') i++;
      tokens.push(stars(source, start, i + 1));
    } else {
      words += source[i];
    }
  }
  if (words) tokens.push({ kind: 'words', text: words });
  return tokens;
}

// An address ends in no punctuation and no star: those are of the text around it. Names of schemes are short.
const ADDRESS = /(?:[a-z][a-z\d+.-]{0,19}:\/\/|www\.)[!-~]*[\w/=&#%~+-]/gi;

function starsInAddresses(source: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { 0: address, index } of source.matchAll(ADDRESS)) {
    for (let at = address.indexOf('*'); at >= 0; at = address.indexOf('*', at + 1)) found.add(index + at);
  }
  return found;
}

function stars(source: string, start: number, end: number): Stars {
  const before = lastCharacter(source.slice(Math.max(0, start - 2), start));
  const after = String.fromCodePoint(source.codePointAt(end) ?? 0x20);
  const besideWord = isWord(before) && isWord(after);
  return {
    kind: 'stars',
    run: end - start,
    length: end - start,
    opens: !besideWord && !isSpace(after) && !isWord(before),
    closes: !besideWord && !isSpace(before) && !isWord(after),
  };
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? ' ';
}

function isSpace(character: string): boolean {
  return /^\s$/u.test(character);
}

// Scripts that write without spaces, or join particles to words: there a star between two letters is emphasis.
const JOINED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}]$/u;

function isWord(character: string): boolean {
  return /^[\p{L}\p{N}\p{M}_]$/u.test(character) && !JOINED.test(character);
}

/** Matches each closing run of stars with the nearest opening one; whatever is left over stays literal. */
function pair(tokens: readonly Token[]): Emphasis[] {
  const emphases: Emphasis[] = [];
  const openers: number[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === 'words') return;
    while (token.closes && token.length > 0) {
      const place = openers.findLastIndex((opener) => arePartners(tokens[opener] as Stars, token));
      if (place < 0) break;
      const from = openers[place]!;
      openers.length = place + 1;
      const opener = tokens[from] as Stars;
      const used = opener.length >= 2 && token.length >= 2 ? 2 : 1;
      emphases.push({ from, to: at, bold: used === 2 });
      opener.length -= used;
      token.length -= used;
      if (opener.length === 0) openers.pop();
    }
    if (token.opens && token.length > 0) openers.push(at);
  });
  return emphases;
}

/** As in CommonMark: of `**` and `*`, where one might open as well as close, neither does, as in a path of many folders. */
function arePartners(opener: Stars, closer: Stars): boolean {
  if (!opener.closes && !closer.opens) return true;
  return (opener.run + closer.run) % 3 !== 0 || (opener.run % 3 === 0 && closer.run % 3 === 0);
}

function merged(tokens: readonly Token[], emphases: readonly Emphasis[]): Span[] {
  const boldAt = depths(
    tokens.length,
    emphases.filter((emphasis) => emphasis.bold),
  );
  const italicAt = depths(
    tokens.length,
    emphases.filter((emphasis) => !emphasis.bold),
  );
  const spans: Span[] = [];
  tokens.forEach((token, i) => {
    const text = token.kind === 'words' ? token.text : '*'.repeat(token.length);
    const bold = boldAt[i]! > 0;
    const italic = italicAt[i]! > 0;
    const last = spans.at(-1);
    if (!text) return;
    if (last && last.bold === bold && last.italic === italic)
      spans[spans.length - 1] = { ...last, text: last.text + text };
    else spans.push({ text, bold, italic });
  });
  return spans.length > 0 ? spans : [{ text: '', bold: false, italic: false }];
}

/** How many emphases hold each token. */
function depths(count: number, emphases: readonly Emphasis[]): number[] {
  const change = new Array<number>(count + 1).fill(0);
  for (const { from, to } of emphases) {
    change[from + 1]! += 1;
    change[to]! -= 1;
  }
  let depth = 0;
  return change.slice(0, count).map((step) => {
    depth += step;
    return depth;
  });
}
