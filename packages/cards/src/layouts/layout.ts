import type { Source } from '@limn/spec';
import type { Brand } from '../brand/brand.js';
import type { Box, Frame } from '../frame/frame.js';
import type { LayerInput } from '../layer-input.js';
import type { LayoutName } from '../names.js';
import type { Card } from '../params/card.js';
import type { ParameterName } from '../params/parameters.js';
import type { Palette } from '../themes/palette.js';
import type { Theme } from '../themes/theme.js';

/** Pictures that a card may ask for by an address. */
export type PictureName = 'image' | 'logo' | 'avatar';

/** Everything that a layout draws from. */
export interface Stage {
  readonly card: Card;
  readonly frame: Frame;
  readonly theme: Theme;
  readonly palette: Palette;
  readonly brand: Brand;
  /** Pictures that are at hand, instead of those at the addresses. */
  readonly pictures: Readonly<Partial<Record<PictureName, Source>>>;
  /** Pictures that could not be had: the layout draws something of its own in their place. */
  readonly missing: ReadonlySet<PictureName>;
}

/** What a layout has drawn, laid out from the left. */
export interface Composed {
  readonly layers: readonly LayerInput[];
  /** Where words and pictures are: a pattern stays clear of them. */
  readonly words: readonly Box[];
  /** Whether a pattern would be in the way, as over a picture that fills the card. */
  readonly hidesPattern?: boolean;
}

export interface CardLayout {
  readonly name: LayoutName;
  readonly description: string;
  /** Parameters it uses beside those that every layout uses. */
  readonly uses: readonly ParameterName[];
  /** What the card says, for those who do not see it; title and subtitle without it. */
  alt?(card: Card): string;
  /** Whether the far upper corner stays empty, so that the theme may put its own ornament there; no without it. */
  leavesRoom?(card: Card, frame: Frame): boolean;
  compose(stage: Stage): Composed;
}

/** A part of a card: its layers, and where its words are. */
export type Part = Pick<Composed, 'layers' | 'words'>;

/** Parts as one, the first lowest. */
export function joined(...parts: readonly Part[]): Part {
  return { layers: parts.flatMap(({ layers }) => layers), words: parts.flatMap(({ words }) => words) };
}
