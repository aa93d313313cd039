// Last lines that look forgotten.

import { clustersOf } from '../../text/clusters.js';
import { styledText } from '../../text/style.js';
import type { Finding } from '../finding.js';
import type { Rule } from '../rule.js';
import type { Line, Words } from '../survey.js';

export const lastLineRule: Rule = ({ survey, limits }) =>
  survey.words.flatMap((words): readonly Finding[] => {
    const lines = lastParagraph(words);
    const last = lines.at(-1);
    if (last === undefined || lines.length < 2) return [];
    const longest = Math.max(...lines.map(({ box }) => box.width));
    const share = last.box.width / longest;
    if (share < limits.lastWord && isOneWord(last, words))
      return [widow(words, last, { share, limit: limits.lastWord })];
    const isShort = words === survey.title && share < limits.titleLastLine;
    return isShort ? [shortLastLine(words, last, { share, limit: limits.titleLastLine })] : [];
  });

const NEWLINE = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** The lines that the text's last paragraph takes: told by its letters, since the scene knows no paragraphs. */
function lastParagraph({ layer, lines }: Words): readonly Line[] {
  const text = styledText(layer)
    .map((part) => part.text)
    .join('');
  let letters = inkedLength(text.split(NEWLINE).at(-1)!);
  let start = lines.length;
  while (start > 0 && letters > 0) {
    start -= 1;
    letters -= inkedLength(lines[start]!.text);
  }
  return lines.slice(start);
}

/** Clusters that are no space and no hyphen, which setting a text may add. */
function inkedLength(text: string): number {
  return clustersOf(text.replace(/[\s\u00AD\u200B\u2010-]/gu, '')).length;
}

// Written without spaces: there a last line of two signs is what one word is elsewhere.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function isOneWord({ text }: Line, { lines }: Words): boolean {
  if (/\s/.test(text.trim())) return false;
  return UNSPACED.test(text) ? inkedLength(text) <= 2 : lines.some((line) => /\s/.test(line.text.trim()));
}

/** Of the longest line. */
interface Shares {
  readonly share: number;
  readonly limit: number;
}

function widow({ path }: Words, { ink, text }: Line, { share, limit }: Shares): Finding {
  return {
    path,
    code: 'widow',
    severity: 'advice',
    message: `The last line is one short word, “${text.trim()}”.`,
    hint: 'Set `wrap` to `pretty` or `balance`, or change the words a little.',
    actual: percent(share),
    limit: percent(limit),
    box: ink,
  };
}

function shortLastLine({ path }: Words, { ink }: Line, { share, limit }: Shares): Finding {
  return {
    path,
    code: 'short_last_line',
    severity: 'advice',
    message: `The last line of the title is ${percent(share)} % as long as its longest.`,
    hint: 'Set `wrap` to `balance`, or change the words a little.',
    actual: percent(share),
    limit: percent(limit),
    box: ink,
  };
}

function percent(share: number): number {
  return Math.floor(share * 100);
}
