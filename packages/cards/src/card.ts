// The main path: parameters, frame, ground, palette, layout, spec.

import { type Issue, parse, type Spec } from '@limn/spec';
import type { Brand } from './brand/brand.js';
import { createFrame } from './frame/frame.js';
import { mirrored } from './frame/mirror.js';
import type { PictureName } from './layouts/layout.js';
import { layouts } from './layouts/layouts.js';
import type { Card } from './params/card.js';
import { groundOf } from './themes/ground.js';
import { paletteOn } from './themes/palette.js';
import { themes } from './themes/themes.js';

export interface CardOptions {
  readonly brand?: Brand | undefined;
  /** Pictures that could not be had; the design fills their place. */
  readonly missing?: readonly PictureName[] | undefined;
}

export interface CardPicture {
  readonly spec: Spec;
  readonly warnings: readonly Issue[];
  /** What the picture says, for those who do not see it. */
  readonly alt: string;
  readonly theme: string;
}

/** Designs a card. The same card gives the same spec. */
export function createCard(card: Card, { brand = {}, missing = [] }: CardOptions = {}): CardPicture {
  const frame = createFrame({ ...card.size, dir: card.dir, lang: card.lang, text: card.title });
  const theme = themes[card.theme];
  const colors = {
    ...theme.colors,
    ...(card.titleColor && { title: card.titleColor }),
    ...(card.subtitleColor && { body: card.subtitleColor, quiet: card.subtitleColor }),
    ...((card.accent ?? brand.accent) && { accent: (card.accent ?? brand.accent)! }),
  };
  const ground = groundOf({ card, brand, theme }, { frame, colors });
  const palette = paletteOn(colors, ground.under);
  const layout = layouts[card.layout] ?? layouts.standard!;
  const stage = { card, frame, theme, palette, brand, missing: new Set(missing) };
  const composed = layout.compose(stage);
  const words = frame.dir === 'rtl' ? mirrored(composed.layers, frame.width) : composed.layers;
  const layers = [...ground.layers, ...words].map((layer, index) => ({ ...layer, index }));
  const { width, height } = frame;
  const output = {
    format: card.format,
    ...(card.quality && { quality: card.quality }),
    ...(card.max_bytes && { max_bytes: card.max_bytes }),
    ...(card.scale && { scale: card.scale }),
  };
  const spec = parse({ dimensions: { width_in_px: width, height_in_px: height }, layers, output });
  return { spec, warnings: [], alt: altOf(card), theme: theme.name };
}

function altOf({ title, subtitle }: Card): string {
  return subtitle ? `${title}. ${subtitle}` : title;
}
