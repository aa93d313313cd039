import { type PlatformName, platformNames, platforms, safeAreasOf } from '@limn/cards';
import { type FindingCode, findingTable, type LintOptions } from '@limn/engine';
import { CommandError } from '../command-error.js';
import { readBytes } from '../render/options.js';

/** The options of `limn lint` as typed. */
export interface TypedLintOptions {
  readonly platform?: string;
  readonly maxBytes?: string;
  readonly ignore?: string;
  readonly decorative?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** The options of `limn lint`, read and checked. */
export interface LintCommandOptions {
  /** None where the command line names none: then the crops of all count, and the bytes of none. */
  readonly platforms: readonly PlatformName[];
  readonly maxBytes: number | undefined;
  readonly ignored: ReadonlySet<FindingCode>;
  readonly decorative: readonly string[];
}

/** Reads and checks what was typed. @throws CommandError `usage` */
export function readLintOptions({
  platform,
  maxBytes,
  ignore,
  decorative,
}: TypedLintOptions): LintCommandOptions {
  return {
    platforms: words(platform).map((word) => oneOf(word.toLowerCase(), platformNames, '--platform')),
    maxBytes: maxBytes === undefined ? undefined : readBytes(maxBytes),
    ignored: new Set(words(ignore).map((word) => oneOf(word, findingCodes, '--ignore'))),
    decorative: words(decorative),
  };
}

const findingCodes = Object.keys(findingTable) as FindingCode[];

function words(text = ''): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}

function oneOf<Word extends string>(word: string, known: readonly Word[], option: string): Word {
  const found = known.find((each) => each === word);
  if (found !== undefined) return found;
  throw new CommandError('usage', `${option} does not know ${word}.`, `It knows ${known.join(', ')}.`);
}

/** What a picture of a size is judged by. */
export function lintOptionsFor(
  { width_in_px: width, height_in_px: height }: { width_in_px: number; height_in_px: number },
  { platforms: named, maxBytes, decorative }: LintCommandOptions,
): LintOptions {
  const budgets = [
    ...named.map((name) => platforms[name].maxBytes),
    ...(maxBytes === undefined ? [] : [maxBytes]),
  ];
  return {
    safeAreas: safeAreasOf({ width, height }, named.length > 0 ? named : undefined),
    ...(budgets.length > 0 && { maxBytes: Math.min(...budgets) }),
    decorative,
  };
}
