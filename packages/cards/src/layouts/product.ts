import { type Band, emptyBand, header } from '../blocks/header.js';
import { message } from '../blocks/message.js';
import { picture } from '../blocks/picture.js';
import { aboveBand, belowBand, split } from '../blocks/split.js';
import { stars } from '../blocks/stars.js';
import { wordsOf } from '../blocks/words.js';
import type { Box } from '../frame/frame.js';
import { type LayerInput, type LayoutInput, placed } from '../layer-input.js';
import { type CardLayout, joined, type Stage } from './layout.js';

/** The picture bleeds off the card; beside it the name, and at the bottom what it costs and how it is liked. */
export const product: CardLayout = {
  name: 'product',
  description: 'A picture with a name, price and rating.',
  uses: ['image', 'price', 'oldPrice', 'rating', 'reviews', 'icon'],
  compose(stage) {
    const { card, frame } = stage;
    const { picture: box, words } = split(frame);
    const top = header(stage, { area: words });
    const offer = offerBand(stage, words);
    const area = aboveBand(belowBand(words, top.height), offer.height);
    const vertical = offer.height > 0 && frame.shape === 'wide' ? 'center' : 'end';
    return joined(
      { layers: [picture(box, { stage, name: 'image', sign: 'shopping-bag' })], words: [] },
      top,
      message(card, { stage, area, vertical, largest: 112 }),
      offer,
    );
  },
};

const HEIGHT = 84;

/** Price, and beside it the rating over the old price. */
function offerBand(stage: Stage, area: Box): Band {
  const { frame } = stage;
  const price = priceLayer(stage, area);
  const beside = [ratingRow(stage), oldPriceLayer(stage)].filter((layer) => layer !== undefined);
  if (!price && beside.length === 0) return emptyBand;
  const height = frame.px(HEIGHT);
  const column: LayoutInput = { type: 'layout', direction: 'vertical', gap: frame.px(8), layers: beside };
  const box = { ...area, y: area.y + area.height - height, height };
  const row: LayoutInput = {
    type: 'layout',
    gap: frame.px(28),
    vertical_alignment: 'center',
    ...placed(box),
    layers: [...(price ? [price] : []), ...(beside.length > 0 ? [column] : [])],
  };
  return { layers: [row], words: [box], height: height + frame.px(36) };
}

function priceLayer(stage: Stage, area: Box): LayerInput | undefined {
  const { card, frame, palette } = stage;
  if (!card.price) return undefined;
  const size = Math.min(frame.px(68), (area.width * 0.95) / Math.max(4, card.price.length * 0.6));
  return wordsOf(card.price, {
    stage,
    size,
    width: 'auto',
    weight: 680,
    tracking: -0.035,
    color: palette.title,
    lines: 1,
    wrap: 'normal',
  });
}

function oldPriceLayer(stage: Stage): LayerInput | undefined {
  const { card, frame, palette } = stage;
  if (!card.oldPrice) return undefined;
  return wordsOf(card.oldPrice, {
    stage,
    size: frame.px(26),
    width: 'auto',
    weight: 500,
    color: palette.quiet,
    lines: 1,
    decoration: 'line-through',
  });
}

function ratingRow(stage: Stage): LayerInput | undefined {
  const { card, frame, palette } = stage;
  if (card.rating === undefined) return undefined;
  const size = frame.px(26);
  const words = [String(card.rating), card.reviews && `(${card.reviews})`].filter(Boolean).join(' ');
  const text = wordsOf(words, { stage, size, width: 'auto', weight: 500, color: palette.body, lines: 1 });
  return {
    type: 'layout',
    gap: frame.px(12),
    vertical_alignment: 'center',
    layers: [stars(card.rating, { stage, size: frame.px(24) }), text],
  };
}
