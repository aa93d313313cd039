// Words that do not fit or are not drawn: mostly what layout has said already, with the weight that it has.

import type { Issue } from '@limn/spec';
import type { Finding, Severity } from '../finding.js';
import type { FindingCode } from '../finding-codes.js';
import type { Case, Rule } from '../rule.js';
import type { Words } from '../survey.js';
import { around, reachOutOf } from '../transform.js';
import { nameOf } from './name.js';

interface Said {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** What was measured where the warning names no numbers, and the limit. */
  readonly actual: number;
  readonly limit: number;
  readonly hint: string;
}

const said: Readonly<Record<string, Said>> = {
  missing_glyph: {
    code: 'missing_glyph',
    severity: 'error',
    actual: 1,
    limit: 0,
    hint: 'Bring a font that has these characters in `fonts`, or leave them out.',
  },
  code_too_small: {
    code: 'code_too_small',
    severity: 'error',
    actual: 1,
    limit: 0,
    hint: 'Make the box larger, or the value shorter.',
  },
  text_cut: {
    code: 'text_cut',
    severity: 'warning',
    actual: 1,
    limit: 0,
    hint: 'Make the box larger, the text shorter, or set `overflow` to `ellipsis` or `shrink`.',
  },
  text_overflow: {
    code: 'text_overflow',
    severity: 'warning',
    actual: 1,
    limit: 0,
    hint: 'Make the box larger, the text shorter or smaller, or set `should_auto_scale`.',
  },
  max_bytes_exceeded: {
    code: 'file_too_large',
    severity: 'warning',
    actual: 1,
    limit: 0,
    hint: 'Allow more bytes, take a smaller canvas or scale, or a format that packs tighter.',
  },
};

export const warningRule: Rule = (judged) => {
  const findings = judged.warnings.flatMap((warning) => {
    const known = said[warning.code];
    return known === undefined || isSaidBetter(warning, judged) ? [] : [findingOf(warning, known, judged)];
  });
  // A text in two styles is warned of twice.
  return [...new Map(findings.map((finding) => [`${finding.path} ${finding.code}`, finding])).values()];
};

function findingOf(warning: Issue, { code, severity, actual, limit, hint }: Said, { survey }: Case): Finding {
  const words = survey.words.find(({ path }) => path === warning.path);
  return {
    path: warning.path,
    code,
    severity,
    message: warning.message,
    hint: warning.hint ?? hint,
    actual: warning.actual ?? actual,
    limit: warning.limit ?? limit,
    ...(words && { box: words.lines.map(({ ink }) => ink).reduce(around) }),
  };
}

/** Ellipses and letters that are cut off are found on the scene, where more is known of them. */
function isSaidBetter({ code, path }: Issue, { survey }: Case): boolean {
  const words = survey.words.find((each) => each.path === path);
  if (words === undefined) return false;
  if (code === 'text_cut') return isElided(words);
  return code === 'text_overflow' && words.lines.some(({ ink, clip }) => clip && reachOutOf(clip, ink) > 1);
}

export const ellipsisRule: Rule = ({ survey }) =>
  survey.words.filter(isElided).map((words): Finding => {
    const isTitle = words === survey.title;
    return {
      path: words.path,
      code: 'text_ellipsis',
      severity: isTitle ? 'warning' : 'advice',
      message: `${nameOf(words, survey)} is cut and ends in an ellipsis.`,
      hint: 'Shorten the text, give it one more line, or set `overflow` to `shrink`.',
      actual: 1,
      limit: 0,
      box: words.lines.at(-1)!.ink,
    };
  });

/** Whether an ellipsis is drawn that the text does not have. */
function isElided({ layer, lines }: Words): boolean {
  if (layer.overflow !== 'ellipsis') return false;
  const count = (text: string) => text.split('…').length;
  return count(lines.map(({ text }) => text).join('')) > count(layer.text);
}
