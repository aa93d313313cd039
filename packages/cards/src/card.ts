// The main path: parameters, frame, ground, palette, layout, pattern, spec.

import { type Issue, parse, type Source, type Spec } from '@limn/spec';
import type { Brand } from './brand/brand.js';
import { createFrame } from './frame/frame.js';
import { mirrored } from './frame/mirror.js';
import { findIcon } from './icons/find-icon.js';
import { suggestIcons } from './icons/suggest-icons.js';
import { type LayerInput, svgLayer } from './layer-input.js';
import type { Composed, PictureName, Stage } from './layouts/layout.js';
import { layouts } from './layouts/layouts.js';
import type { ThemeName } from './names.js';
import type { Card } from './params/card.js';
import { patterns } from './patterns/patterns.js';
import { groundOf } from './themes/ground.js';
import { paletteOn } from './themes/palette.js';
import { suitedTo } from './themes/suited-to.js';
import type { Colors } from './themes/theme.js';
import { themes } from './themes/themes.js';

export interface CardOptions {
  readonly brand?: Brand | undefined;
  /** Pictures at hand, such as files, instead of addresses. */
  readonly pictures?: Readonly<Partial<Record<PictureName, Source>>> | undefined;
  /** Pictures that could not be had; the design fills their place. */
  readonly missing?: readonly PictureName[] | undefined;
}

export interface CardPicture {
  readonly spec: Spec;
  readonly warnings: readonly Issue[];
  /** What the picture says, for those who do not see it. */
  readonly alt: string;
  readonly theme: ThemeName;
}

/** Designs a card. The same card gives the same spec. */
export function createCard(
  card: Card,
  { brand = {}, pictures = {}, missing = [] }: CardOptions = {},
): CardPicture {
  const frame = createFrame({ ...card.size, dir: card.dir, lang: card.lang, text: card.title });
  const theme = themes[card.theme];
  const layout = layouts[card.layout];
  const isAdorned = card.pattern !== 'none' || !layout.leavesRoom?.(card, frame);
  const lit = { frame, colors: colorsOf(card, brand, theme.colors), isAdorned };
  const ground = groundOf({ card, brand, theme }, lit);
  const colors = colorsOf(card, brand, suitedTo(ground.under, theme.colors));
  const palette = paletteOn({ ...colors, background: ground.under[0]! }, ground.under);
  const stage: Stage = { card, frame, theme, palette, brand, pictures, missing: new Set(missing) };
  const composed = layout.compose(stage);
  const words = frame.dir === 'rtl' ? mirrored(composed.layers, frame.width) : composed.layers;
  const spec = specOf(card, [...ground.layers, ...patternOf(stage, composed), ...words]);
  return {
    spec,
    warnings: [...unknownIcon(card), ...movedColors(card, { isMoved: ground.isMoved, title: palette.title })],
    alt: layout.alt?.(card) ?? altOf(card),
    theme: theme.name,
  };
}

function colorsOf({ titleColor, subtitleColor, accent }: Card, brand: Brand, own: Colors): Colors {
  return {
    ...own,
    ...(titleColor && { title: titleColor }),
    ...(subtitleColor && { body: subtitleColor, quiet: subtitleColor }),
    ...((accent ?? brand.accent) && { accent: (accent ?? brand.accent)! }),
  };
}

function patternOf(
  { card, frame, theme, palette }: Stage,
  { words, hidesPattern }: Composed,
): readonly LayerInput[] {
  if (hidesPattern) return [];
  const { width, height, dir } = frame;
  const ink = { ink: palette.title, accent: palette.shape, strength: theme.patternStrength };
  const svg = patterns[card.pattern]({ width, height, dir, words, ...ink });
  return svg ? [svgLayer(svg, { x: 0, y: 0, width, height })] : [];
}

function specOf({ size, format, quality, max_bytes, scale }: Card, layers: readonly LayerInput[]): Spec {
  return parse({
    dimensions: { width_in_px: size.width, height_in_px: size.height },
    layers: layers.map((layer, index) => ({ ...layer, index })),
    output: {
      format,
      ...(quality !== undefined && { quality }),
      ...(max_bytes !== undefined && { max_bytes }),
      ...(scale !== undefined && { scale }),
    },
  });
}

function unknownIcon({ icon }: Card): readonly Issue[] {
  if (!icon || findIcon(icon)) return [];
  const meant = suggestIcons(icon).map((name) => `\`${name}\``);
  const hint =
    meant.length > 0 ? `Did you mean ${meant.join(' or ')}?` : 'Look for one at https://lucide.dev/icons.';
  return [
    {
      path: '/icon',
      code: 'unknown_icon',
      message: `There is no icon \`${icon}\`; the card has none.`,
      hint,
    },
  ];
}

/** Colours that were moved so that words can be read. */
function movedColors(card: Card, { isMoved, title }: { isMoved: boolean; title: string }): readonly Issue[] {
  const ground = card.bgGradient ? '/bgGradient' : '/bgColor';
  const moved = (path: string, what: string): Issue => ({
    path,
    code: 'color_adjusted',
    message: `${what} was made lighter or darker, so that the title can be read.`,
    hint: 'Choose colours with a contrast of 7:1.',
  });
  return [
    ...(isMoved && (card.bgGradient || card.bgColor) ? [moved(ground, 'The background')] : []),
    ...(card.titleColor && card.titleColor !== title ? [moved('/titleColor', 'The title')] : []),
  ];
}

function altOf({ title, subtitle }: Card): string {
  return subtitle ? `${title}. ${subtitle}` : title;
}
