// Between two ASCII signs browsers do not ask UAX 14 but a table of pairs, the same one in all of them for twenty years:
// it keeps paths, addresses and code in one piece where the standard would cut them anywhere.

const FIRST = 0x21;
const LAST = 0x7e;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

/** After each sign of the left, the signs that a line may begin with. Signs that are not here hold what follows. */
const pairs: readonly (readonly [after: string, begin: string])[] = [
  // Brackets open a new line behind other signs, never behind a letter: `f(x)` is whole.
  ['!"#%&)*+,.:;=>\\]|}~', '(<[{'],
  // Queries of an address: `?` ends a line before anything that is not punctuation itself.
  ['?', `#$%&(*+-<=>@[\\^_\`{|~${letters}${digits}`],
  // A digit behind a hyphen depends on what stands before it.
  ['-', `"#%&'(*+-<=>@[\\^_\`{|~${letters}`],
];

const HYPHEN = 0x2d;

const allowed = new Uint8Array(128 * 128);
for (const [after, begin] of pairs) {
  for (const left of after)
    for (const right of begin) allowed[index(left.charCodeAt(0), right.charCodeAt(0))] = 1;
}

function index(left: number, right: number): number {
  return left * 128 + right;
}

export function isAsciiSign(codePoint: number): boolean {
  return codePoint >= FIRST && codePoint <= LAST;
}

/**
 * Whether a line may end between two ASCII signs.
 *
 * @param before what stands before `left`: `3-for-2` and `1990-1999` may be cut at the hyphen, ` -1` may not
 */
export function breaksBetween(left: number, right: number, before: number | undefined): boolean {
  if (left === HYPHEN && isDigit(right)) return before !== undefined && (isDigit(before) || isLetter(before));
  return allowed[index(left, right)] === 1;
}

function isDigit(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39;
}

function isLetter(codePoint: number): boolean {
  const lower = codePoint | 0x20;
  return codePoint < 128 && lower >= 0x61 && lower <= 0x7a;
}
