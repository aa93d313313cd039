import { type Band, emptyBand, header } from '../blocks/header.js';
import { message } from '../blocks/message.js';
import { picture } from '../blocks/picture.js';
import { aboveBand, belowBand, columnSteps, shareBeside, split } from '../blocks/split.js';
import { stars } from '../blocks/stars.js';
import { wordsOf } from '../blocks/words.js';
import type { Box } from '../frame/frame.js';
import { type LayerInput, type LayoutInput, placedWithRoom } from '../layer-input.js';
import type { Card } from '../params/card.js';
import { widthOf } from '../type/estimate.js';
import { type CardLayout, joined, type Stage } from './layout.js';

/** The picture bleeds off the card; beside it the name, and at the bottom what it costs and how it is liked. */
export const product: CardLayout = {
  name: 'product',
  description: 'A picture with a name, price and rating.',
  uses: ['image', 'price', 'oldPrice', 'rating', 'reviews', 'icon'],
  compose(stage) {
    const { card, frame } = stage;
    const { picture: box, words } = split(frame, { share: shareBeside(card.title, 0.45) });
    const top = header(stage, { area: words });
    const below = belowBand(words, top.height);
    const whole = nameAndOffer(stage, below);
    const { name, offer } = whole.name.title.fits ? whole : nameAndOffer(withPriceAlone(stage), below);
    const shown = picture(box, { stage, name: 'image', sign: 'shopping-bag' });
    return joined({ layers: shown, words: [] }, top, name, offer);
  },
};

function nameAndOffer(stage: Stage, words: Box) {
  const offer = offerBand(stage, words);
  const vertical = offer.height > 0 && stage.frame.shape === 'wide' ? 'center' : 'end';
  const area = aboveBand(words, offer.height);
  const name = message(stage.card, { stage, area, vertical, largest: 112, steps: columnSteps });
  return { name, offer };
}

/** What gives way to a name that would be too small to read. */
function withPriceAlone(stage: Stage): Stage {
  const { rating: _, oldPrice: __, ...card } = stage.card;
  return { ...stage, card };
}

const HEIGHT = 84;
const SMALL = 26;
const STARS = 24;
const priceLettering = { weight: 680, tracking: -0.035 } as const;

/** Price, and beside it the rating over the old price; below it where both are too long for a line. */
function offerBand(stage: Stage, area: Box): Band {
  const { px } = stage.frame;
  const price = priceLayer(stage, area);
  const rest = [ratingRow(stage), oldPriceLayer(stage)].filter((layer) => layer !== undefined);
  if (!price && rest.length === 0) return emptyBand;
  const isStacked =
    price !== undefined &&
    rest.length > 0 &&
    priceWidth(stage, area) + px(28) + restWidth(stage) > area.width;
  const height = isStacked ? px(HEIGHT + 36 * rest.length) : px(HEIGHT);
  const box = { ...area, y: area.y + area.height - height, height };
  const column: LayoutInput = { type: 'layout', direction: 'vertical', gap: px(8), layers: rest };
  const block: LayoutInput = {
    type: 'layout',
    direction: isStacked ? 'vertical' : 'horizontal',
    gap: px(isStacked ? 12 : 28),
    vertical_alignment: isStacked ? 'end' : 'center',
    ...placedWithRoom(box, px(24)),
    layers: [...(price ? [price] : []), ...(rest.length > 0 ? [column] : [])],
  };
  return { layers: [block], words: [box], height: height + px(36) };
}

function priceSize({ card, frame }: Stage, area: Box): number {
  return Math.min(frame.px(68), area.width / (widthOf(card.price ?? '', priceLettering) * 1.05));
}

function priceWidth(stage: Stage, area: Box): number {
  return widthOf(stage.card.price ?? '', priceLettering) * priceSize(stage, area) * 1.04;
}

/** Of the wider of rating and old price. */
function restWidth({ card, frame }: Stage): number {
  const wide = (text: string) => widthOf(text, { weight: 500, tracking: 0 }) * frame.px(SMALL) * 1.04;
  const rating = card.rating === undefined ? 0 : frame.px(STARS * 5.5 + 12) + wide(ratingWords(card));
  return Math.max(rating, wide(card.oldPrice ?? ''));
}

function priceLayer(stage: Stage, area: Box): LayerInput | undefined {
  const { card, palette } = stage;
  if (!card.price) return undefined;
  const size = priceSize(stage, area);
  const how = { stage, size, width: 'auto', color: palette.title, lines: 1, wrap: 'normal' } as const;
  return wordsOf(card.price, { ...how, ...priceLettering });
}

function oldPriceLayer(stage: Stage): LayerInput | undefined {
  const { card, frame, palette } = stage;
  if (!card.oldPrice) return undefined;
  return wordsOf(card.oldPrice, {
    stage,
    size: frame.px(SMALL),
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
  const size = frame.px(SMALL);
  const text = wordsOf(ratingWords(card), {
    stage,
    size,
    width: 'auto',
    weight: 500,
    color: palette.body,
    lines: 1,
  });
  return {
    type: 'layout',
    gap: frame.px(12),
    vertical_alignment: 'center',
    layers: [stars(card.rating, { stage, size: frame.px(STARS) }), text],
  };
}

function ratingWords({ rating, reviews }: Card): string {
  return [String(rating), reviews && `(${reviews})`].filter(Boolean).join(' ');
}
