// A card that somebody asks for, and what is shown for it.
import type { Issue } from '@limn/spec';
import type { Picture, RenderRequest } from '../../renderer.js';
import type { Design } from './design.js';
import type { GoodPicture } from './last-good.js';

export interface CardWish {
  /** The same for all addresses of the same card. */
  readonly id: string;
  /** `Cache-Control` of the card as it was asked for. */
  readonly lifetime: string;
  design(): Design;
}

export type Asker = Omit<RenderRequest, 'spec'> & {
  /** When the request came, of the monotonic clock. */
  readonly startedAt: number;
};

/** `pictures`: the design has something of its own in their place. */
export type FallbackKind = 'pictures' | 'last-good' | 'brand' | 'plain';

export interface Shown {
  readonly picture: GoodPicture;
  /** The picture as it was drawn, where it was. */
  readonly drawn?: Picture;
  readonly warnings: readonly Issue[];
  /** Whether it shows what lies at addresses, and may change. */
  readonly isDated?: boolean;
  /** What is shown instead of what was asked, and the code of the fault. */
  readonly fallback?: { readonly kind: FallbackKind; readonly code: string };
}

/** Designs ask for clever crops wherever they would help; who asks for a card need not hear that there were none. */
const unheard = 'smart_crop_unavailable';

export function shownAs(drawn: Picture, { theme, warnings, pictures }: Design): Shown {
  const { bytes, mimeType, width, height } = drawn;
  return {
    picture: { bytes, mimeType, width, height, ...(theme !== undefined && { theme }) },
    drawn,
    warnings: [...warnings, ...drawn.warnings.filter(({ code }) => code !== unheard)],
    isDated: pictures.length > 0,
  };
}
