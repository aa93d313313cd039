// What the eye holds against the lines of a headline, in numbers.
import { stopWordsFor } from '../../packages/engine/src/text/stop-words.js';
import { type Lines, lineTexts, type Trial } from './lines.js';

export interface SetHeadline extends Trial {
  readonly lines: Lines;
  /** How many lines first fit takes. */
  readonly fewest: number;
  /** True when the last two words are wider than the box together: then one is left alone whatever is done. */
  readonly mustEndAlone: boolean;
}

export interface Quality {
  readonly count: number;
  /** Headlines whose last line is one word: all, those of two lines, and those where another break was to be had. */
  readonly lone: number;
  readonly loneOfTwo: number;
  readonly loneAvoidable: number;
  readonly loneAvoidableOfTwo: number;
  /** Mean over headlines of the standard deviation of line widths, as a share of the box. */
  readonly raggedness: number;
  /** Lines but the last that end in a stop word, of those in languages with a list. */
  readonly stopWords: number;
  /** Headlines whose last line is under 40 % of the longest. */
  readonly shortEnds: number;
  /** Headlines with more lines than first fit takes. */
  readonly extraLines: number;
}

export function qualityOf(set: readonly SetHeadline[]): Quality {
  const ofTwo = set.filter(({ lines }) => lines.ends.length === 2);
  const breaks = set.flatMap(breaksOf);
  const isAvoidable = (headline: SetHeadline) => endsAlone(headline) && !headline.mustEndAlone;
  return {
    count: set.length,
    lone: share(set, endsAlone),
    loneOfTwo: share(ofTwo, endsAlone),
    loneAvoidable: share(set, isAvoidable),
    loneAvoidableOfTwo: share(ofTwo, isAvoidable),
    raggedness: set.reduce((sum, headline) => sum + raggednessOf(headline), 0) / set.length,
    stopWords: share(breaks, (isStop) => isStop),
    shortEnds: share(set, ({ lines }) => lines.widths.at(-1)! < 0.4 * Math.max(...lines.widths)),
    extraLines: share(set, ({ lines, fewest }) => lines.ends.length > fewest),
  };
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}

function raggednessOf({ lines, setting }: SetHeadline): number {
  const { widths } = lines;
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const variance = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0) / widths.length;
  return Math.sqrt(variance) / setting.width;
}

/** Words as a reader counts them: by spaces, by dictionary where a script writes none. */
export function wordsOf(text: string, lang: string): readonly string[] {
  if (!/^(ja|zh|th)/.test(lang)) return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const parts = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)];
  return parts.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

function endsAlone({ sample, lines }: SetHeadline): boolean {
  return wordsOf(lineTexts(sample.text, lines.ends).at(-1)!, sample.lang).length === 1;
}

/** For each line but the last, whether it ends in a stop word. */
function breaksOf({ sample, lines }: SetHeadline): readonly boolean[] {
  const stops = stopWordsFor(sample.lang, []);
  if (stops.strong.size === 0) return [];
  return lineTexts(sample.text, lines.ends)
    .slice(0, -1)
    .map((line) => {
      const last = line.split(/\s+/).at(-1)!;
      return stops.strong.has(bare(last, sample.lang)) && !/[.,:;!?]$/.test(last);
    });
}

function bare(word: string, lang: string): string {
  return word.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '').toLocaleLowerCase(lang);
}
