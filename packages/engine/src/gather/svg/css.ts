// The part of CSS that drawings use. Whatever is not understood is refused, never passed on. Scanned by hand:
// on two megabytes of one character a regular expression with two stars takes minutes.
import { rejected } from './element.js';
import { parseSelector, type Selector } from './selector.js';

export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

export interface Rule {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
}

const unclear = (what: 'an escape' | 'an at-rule' | 'a broken rule' | 'a broken declaration') =>
  rejected(`This SVG has CSS that is not understood: ${what}.`, {
    hint: 'Write the styles as attributes of the elements.',
  });

/** The declarations of a style attribute. */
export function parseStyle(css: string): Declaration[] {
  return parseDeclarations(plain(css));
}

/**
 * The rules of a style element, in order.
 * @throws svg_rejected for imports, fonts, and selectors beyond types, classes, ids, descendants and children
 */
export function parseStylesheet(css: string): Rule[] {
  const text = plain(css);
  const rules: Rule[] = [];
  for (let at = 0; at < text.length; ) {
    const opening = text.indexOf('{', at);
    if (opening === -1) {
      if (text.slice(at).trim() !== '') throw unclear('a broken rule');
      break;
    }
    const head = text.slice(at, opening).trim();
    const closing = head.startsWith('@') ? endOfBlock(text, opening) : text.indexOf('}', opening);
    if (closing === -1) throw unclear('a broken rule');
    if (head.startsWith('@')) checkIdle(head);
    else rules.push(...rulesOf(head, text.slice(opening + 1, closing)));
    at = closing + 1;
  }
  return rules;
}

/** One kind of blank, no comments, and no escapes: `\75rl(` is `url(` to a CSS parser. */
function plain(css: string): string {
  if (css.includes('\\')) throw unclear('an escape');
  const parts: string[] = [];
  for (let at = 0; at < css.length; ) {
    const start = css.indexOf('/*', at);
    parts.push(css.slice(at, start === -1 ? undefined : start));
    if (start === -1) break;
    const end = css.indexOf('*/', start + 2);
    if (end === -1) break;
    at = end + 2;
  }
  return parts
    .join(' ')
    .replace(/<!--|-->/g, ' ')
    .replace(/\s+/g, ' ');
}

function parseDeclarations(text: string): Declaration[] {
  return text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const colon = part.indexOf(':');
      if (colon === -1 || /[{}@]/.test(part)) throw unclear('a broken declaration');
      const whole = part.slice(colon + 1).trim();
      const mark = whole.search(/ ?! ?important$/i);
      return {
        property: part.slice(0, colon).trim().toLowerCase(),
        value: mark === -1 ? whole : whole.slice(0, mark),
        important: mark !== -1,
      };
    });
}

/** Selectors that hold only while somebody points at the picture. */
const isNeverTrue = (selector: string) => /:(hover|active|focus|visited)\b/.test(selector);

function rulesOf(head: string, body: string): Rule[] {
  const declarations = parseDeclarations(body);
  return head
    .split(',')
    .filter((selector) => !isNeverTrue(selector))
    .map((selector) => ({ selector: parseSelector(selector.trim()), declarations }));
}

/** Blocks that never apply to a still picture on white: animations and dark mode. */
function checkIdle(head: string): void {
  const isIdle =
    /^@(-webkit-)?keyframes [\w-]+$/i.test(head) ||
    /^@media ?\( ?prefers-color-scheme ?: ?dark ?\)$/i.test(head);
  if (!isIdle) throw unclear('an at-rule');
}

function endOfBlock(text: string, opening: number): number {
  let open = 0;
  for (let at = opening; at < text.length; at++) {
    if (text[at] === '{') open += 1;
    if (text[at] === '}') open -= 1;
    if (open === 0) return at;
  }
  return -1;
}
