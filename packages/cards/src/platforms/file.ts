import type { Issue } from '@limn/spec';
import { sizes } from '../frame/sizes.js';
import type { PlatformName } from '../names.js';
import type { CardSize } from '../params/readers.js';
import { type CardFormat, platforms } from './platforms.js';

/** What a card asks of its file. */
export interface FileWish {
  readonly platform?: PlatformName | undefined;
  readonly size: CardSize;
  readonly format: CardFormat;
  /** 1 to 100. */
  readonly quality?: number | undefined;
  readonly max_bytes?: number | undefined;
  /** Device pixels for one pixel of the card; 1 without it. */
  readonly scale?: number | undefined;
  /** Address of a photograph. */
  readonly image?: string | undefined;
}

/** Bytes that every platform takes, and the largest area that links are shown in: nobody's crawler asks for more. */
const usualBudget = 300_000;
const usualArea = sizes.square.width * sizes.square.height;

/** JPEG at this quality keeps the colours of letters sharp, in half of the tightest budget. */
const platformQuality = 90;

/**
 * The wish with a size, format and byte budget for all that was not asked: the platform's, or without one, what every
 * platform takes. A format that the platform does not show is replaced, with a warning.
 *
 * @param given Names of the wishes that were made, and are not defaults.
 */
export function fileFor<Wish extends FileWish>(
  wish: Wish,
  given: ReadonlySet<string>,
): { readonly wish: Wish; readonly warnings: readonly Issue[] } {
  if (wish.platform === undefined) return { wish: forAnyone(wish, given), warnings: [] };
  const platform = platforms[wish.platform];
  const isShown = given.has('format') && platform.formats.includes(wish.format);
  const format = isShown ? wish.format : platform.formats[0]!;
  const size = given.has('size') ? wish.size : { name: platform.size, ...sizes[platform.size] };
  const max_bytes = Math.min(wish.max_bytes ?? platform.maxBytes, platform.maxBytes);
  const quality = wish.quality ?? (format === 'jpeg' ? platformQuality : undefined);
  return {
    wish: {
      ...wish,
      format,
      size: { name: size.name, width: size.width, height: size.height },
      max_bytes,
      quality,
    },
    warnings: given.has('format') && !isShown ? [notShown(wish.format, format, platform.name)] : [],
  };
}

/** Photographs are JPEG, and no picture has more bytes than its size deserves; outlines have no budget to keep. */
function forAnyone<Wish extends FileWish>(wish: Wish, given: ReadonlySet<string>): Wish {
  const format = wish.image !== undefined && !given.has('format') ? 'jpeg' : wish.format;
  if (format === 'svg') return wish;
  const area = wish.size.width * wish.size.height * (wish.scale ?? 1) ** 2;
  const budget = Math.round(usualBudget * Math.max(1, area / usualArea));
  return { ...wish, format, max_bytes: wish.max_bytes ?? budget };
}

function notShown(format: CardFormat, shown: CardFormat, platform: string): Issue {
  return {
    path: '/format',
    code: 'conflicting_fields',
    message: `${platform} does not show ${format}; the card is ${shown}.`,
    hint: 'Leave `format` out where `platform` is given.',
  };
}
