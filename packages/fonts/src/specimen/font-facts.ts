import type { Family } from '../family.js';

/** What people want to know of a bundled family. */
export interface FontFacts {
  /** As people write it. */
  readonly name: string;
  /** Weights that are drawn, not made up. Of a variable font the hundreds; it has those between as well. */
  readonly weights: readonly number[];
  readonly italic: boolean;
  readonly variable: boolean;
  /** `latin`, `cyrillic`, `japanese`… */
  readonly scripts: readonly string[];
  readonly licence: string;
}

const hundreds = [100, 200, 300, 400, 500, 600, 700, 800, 900];

export function factsOf(family: Family): FontFacts {
  const { name, variable, scripts, licence } = family;
  const { normal, italic } = family.weights;
  const [least = 400, most = 400] = [normal.at(0), normal.at(-1)];
  const weights = variable ? hundreds.filter((weight) => weight >= least && weight <= most) : normal;
  return { name, weights, italic: italic.length > 0, variable, scripts, licence };
}

/** Letters and digits in lower case: how names and queries are compared. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a family answers to a query: a part of its name, a script, a licence, `italic` or `variable`. */
export function matches(font: FontFacts, query: string): boolean {
  const wanted = bare(query);
  if (bare(font.name).includes(wanted)) return true;
  const words = [...font.scripts, font.licence, font.italic ? 'italic' : '', font.variable ? 'variable' : ''];
  return words.some((word) => word !== '' && bare(word).startsWith(wanted));
}
