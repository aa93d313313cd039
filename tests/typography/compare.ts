import type { Expected } from './expected.js';
import type { LimnLines } from './limn-lines.js';
import { lineTexts } from './lines.js';
import { reasonOf } from './on-purpose.js';

/** What became of one string in one setting. */
export interface Outcome extends Expected {
  /** `chosen`: other breaks, for a reason that is written down. */
  readonly breaks: 'same' | 'chosen' | 'other';
  readonly reason?: string | undefined;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** By how many pixels each line is wider than Chromium's; only where the breaks are the same. */
  readonly wider: readonly number[];
}

export async function compare(
  expected: readonly Expected[],
  limnLines: LimnLines,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const each of expected) {
    const { sample, lines } = each;
    const ours = await limnLines(each);
    const same = String(ours.ends) === String(lines.ends);
    const texts = { ours: lineTexts(sample.text, ours.ends), theirs: lineTexts(sample.text, lines.ends) };
    const reason = same ? undefined : reasonOf(sample, texts);
    outcomes.push({
      ...each,
      ...texts,
      reason,
      breaks: same ? 'same' : reason ? 'chosen' : 'other',
      wider: same ? ours.widths.map((width, i) => width - lines.widths[i]!) : [],
    });
  }
  return outcomes;
}

export interface Share {
  readonly of: string;
  readonly count: number;
  /** 0 to 1, of those not different on purpose. */
  readonly same: number;
}

export interface Summary {
  readonly overall: Share;
  readonly languages: readonly Share[];
  readonly kinds: readonly Share[];
  /** Different on purpose, 0 to 1. */
  readonly chosen: number;
  /** Lines whose widths differ by half a pixel at most, 0 to 1. */
  readonly widths: number;
}

export function summaryOf(outcomes: readonly Outcome[]): Summary {
  const wider = outcomes.flatMap((outcome) => outcome.wider);
  return {
    overall: shareOf('overall', outcomes),
    languages: sharesBy(outcomes, ({ sample }) => sample.lang),
    kinds: sharesBy(outcomes, ({ sample }) => sample.kind),
    chosen: outcomes.filter(({ breaks }) => breaks === 'chosen').length / outcomes.length,
    widths: wider.filter((by) => Math.abs(by) <= 0.5).length / wider.length,
  };
}

function shareOf(of: string, outcomes: readonly Outcome[]): Share {
  const counted = outcomes.filter(({ breaks }) => breaks !== 'chosen');
  const same = counted.filter(({ breaks }) => breaks === 'same').length;
  return { of, count: outcomes.length, same: counted.length === 0 ? 1 : same / counted.length };
}

function sharesBy(outcomes: readonly Outcome[], keyOf: (outcome: Outcome) => string): readonly Share[] {
  const keys = [...new Set(outcomes.map(keyOf))];
  return keys.map((key) =>
    shareOf(
      key,
      outcomes.filter((outcome) => keyOf(outcome) === key),
    ),
  );
}

/** What the comparison must reach. */
export const targets = {
  overall: 0.99,
  language: 0.98,
  kind: { url: 0.97, email: 0.97, slash: 0.97, hyphen: 0.97, code: 0.97, mixed: 0.97 } as Readonly<
    Partial<Record<string, number>>
  >,
  widths: 0.98,
  chosen: 0.02,
};

/** Each target that is missed, in words. */
export function missedTargets({ overall, languages, kinds, chosen, widths }: Summary): readonly string[] {
  const shares = [
    { ...overall, least: targets.overall },
    ...languages.map((share) => ({ ...share, least: targets.language })),
    ...kinds.map((share) => ({ ...share, least: targets.kind[share.of] ?? 0 })),
    { of: 'widths', same: widths, least: targets.widths },
  ];
  const missed = shares.filter(({ same, least }) => same < least);
  return [
    ...missed.map(({ of, same, least }) => `${of}: ${percent(same)} < ${percent(least)}`),
    ...(chosen > targets.chosen ? [`on purpose: ${percent(chosen)} > ${percent(targets.chosen)}`] : []),
  ];
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
