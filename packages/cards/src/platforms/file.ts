import type { Issue } from '@limn/spec';
import { type Size, sizes } from '../frame/sizes.js';
import type { PlatformName } from '../names.js';
import { type CardFormat, platforms } from './platforms.js';

/** What a card asks of its file. */
export interface FileWish {
  readonly platform?: PlatformName | undefined;
  readonly size: Size;
  readonly format: CardFormat;
  readonly quality?: number | undefined;
  readonly max_bytes?: number | undefined;
  readonly scale?: number | undefined;
}

/** The file of a card: its size in CSS pixels, and the `output` of its spec. */
export interface CardFile extends Size {
  readonly output: {
    readonly format: CardFormat;
    readonly quality?: number;
    readonly max_bytes?: number;
    readonly scale?: number;
  };
  /** What a platform would not take. */
  readonly warnings: readonly Issue[];
}

/** JPEG at this quality keeps the colours of letters sharp, and is still half of most budgets. */
const platformQuality = 90;

/**
 * The file that a card becomes: what was asked, and where a platform is named, its size, format and byte budget for
 * all that was not. A format that the platform does not show is replaced, with a warning.
 *
 * @param given Names of the wishes that were made, and are not defaults.
 */
export function fileOf(wish: FileWish, given: ReadonlySet<string>): CardFile {
  const { platform: name, format, quality, max_bytes, scale } = wish;
  const platform = name === undefined ? undefined : platforms[name];
  const shown =
    platform && !(given.has('format') && platform.formats.includes(format)) ? platform.formats[0]! : format;
  const { width, height } = platform && !given.has('size') ? sizes[platform.size] : wish.size;
  const budget = Math.min(
    max_bytes ?? Number.POSITIVE_INFINITY,
    platform?.maxBytes ?? Number.POSITIVE_INFINITY,
  );
  return {
    width,
    height,
    output: {
      format: shown,
      ...qualityOf(shown, quality, platform !== undefined),
      ...(Number.isFinite(budget) && { max_bytes: budget }),
      ...(scale !== undefined && { scale }),
    },
    warnings:
      platform && given.has('format') && shown !== format ? [notShown(format, shown, platform.name)] : [],
  };
}

function qualityOf(format: CardFormat, quality: number | undefined, isForPlatform: boolean) {
  if (quality !== undefined) return { quality };
  return isForPlatform && format === 'jpeg' ? { quality: platformQuality } : {};
}

function notShown(format: CardFormat, shown: CardFormat, platform: string): Issue {
  return {
    path: '/format',
    code: 'conflicting_fields',
    message: `${platform} does not show ${format}; the card is ${shown}.`,
    hint: 'Leave `format` out where `platform` is given.',
  };
}
