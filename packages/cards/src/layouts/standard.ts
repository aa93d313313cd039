import { header } from '../blocks/header.js';
import { iconLayer, iconOf } from '../blocks/icon.js';
import { message } from '../blocks/message.js';
import type { Box, Frame } from '../frame/frame.js';
import type { Icon } from '../icons/icon.js';
import { widthOf } from '../type/estimate.js';
import type { CardLayout, Composed, Stage } from './layout.js';

/** Brand above, the message at the bottom; the icon beside it as an ornament, or above it where the title is long. */
export const standard: CardLayout = {
  name: 'standard',
  description: 'A title with a subtitle, a caption and an icon.',
  uses: ['icon'],
  compose(stage) {
    const { frame, card } = stage;
    const top = header(stage);
    const area = { ...frame.area, y: frame.area.y + top.height, height: frame.area.height - top.height };
    const icon = iconOf(stage);
    const composed = icon
      ? withIcon(stage, { icon, area })
      : { layers: message(card, { stage, area }), words: area };
    return { ...composed, layers: [...top.layers, ...composed.layers] };
  },
};

const LARGE = 288;
const SMALL = 104;
/** Titles longer than this, in Latin letters, need the width. */
const SHORT = 60;

function withIcon(stage: Stage, { icon, area }: { icon: Icon; area: Box }): Composed {
  const { frame, card } = stage;
  const isShort = widthOf(card.title, { weight: 400, tracking: 0 }) / 0.55 <= SHORT;
  return isShort && hasRoomBeside(frame) ? beside(stage, { icon, area }) : above(stage, { icon, area });
}

function hasRoomBeside({ shape, width, height }: Frame): boolean {
  return shape === 'wide' && width / height > 1.6;
}

function beside(stage: Stage, { icon, area }: { icon: Icon; area: Box }): Composed {
  const { frame, card } = stage;
  const side = Math.min(frame.px(LARGE), frame.area.height);
  const bleed = Math.min(frame.area.x, frame.px(90));
  const box = {
    x: frame.area.x + frame.area.width - side,
    y: Math.round((frame.height - side) / 2),
    width: side,
    height: side,
  };
  const words = { ...area, width: area.width - side - frame.px(56) };
  return {
    layers: [iconLayer(icon, box, { stage, bleed }), ...message(card, { stage, area: words })],
    words,
  };
}

function above(stage: Stage, { icon, area }: { icon: Icon; area: Box }): Composed {
  const { frame, card } = stage;
  const side = frame.px(frame.shape === 'wide' ? SMALL : 132);
  const gap = frame.px(36);
  const words = { ...area, y: area.y + side + gap, height: area.height - side - gap };
  const bleed = Math.min(frame.area.x, area.y, frame.px(28));
  const box = { x: area.x, y: area.y, width: side, height: side };
  return {
    layers: [iconLayer(icon, box, { stage, bleed }), ...message(card, { stage, area: words })],
    words,
  };
}
