import { header } from '../blocks/header.js';
import { iconLayer, iconLines, iconOf } from '../blocks/icon.js';
import { message } from '../blocks/message.js';
import { worstContrast } from '../color/contrast.js';
import { over } from '../color/mix.js';
import { clearerOf } from '../color/readable-on.js';
import type { Box, Frame } from '../frame/frame.js';
import type { Icon } from '../icons/icon.js';
import type { Palette } from '../themes/palette.js';
import { widthOf } from '../type/estimate.js';
import { type CardLayout, joined, type Part, type Stage } from './layout.js';

/** Brand above, the message at the bottom; the icon beside it as an ornament, or above it where the title is long. */
export const standard: CardLayout = {
  name: 'standard',
  description: 'A title with a subtitle, a caption and an icon.',
  uses: ['icon'],
  leavesRoom: ({ icon }) => icon === undefined,
  compose(stage) {
    const { frame, card } = stage;
    const top = header(stage);
    const area = { ...frame.area, y: frame.area.y + top.height, height: frame.area.height - top.height };
    const icon = iconOf(stage);
    if (icon && stage.theme.icon === 'sign')
      return joined(sign(stage, icon), top, message(card, { stage, area }));
    return joined(top, icon ? withIcon(stage, { icon, area }) : message(card, { stage, area }));
  },
};

/** Titles longer than this, in Latin letters, need the width. */
const SHORT = 60;

interface Room {
  readonly icon: Icon;
  readonly area: Box;
}

function withIcon(stage: Stage, room: Room): Part {
  const isShort = widthOf(stage.card.title, { weight: 400, tracking: 0 }) / 0.55 <= SHORT;
  return isShort && hasRoomBeside(stage.frame) ? beside(stage, room) : above(stage, room);
}

/** Opacity of a sign behind words. */
const SIGN = 0.09;

/** The icon as one huge sign, cropped by the card. */
function sign({ frame, palette }: Stage, icon: Icon): Part {
  const side = Math.round(Math.min(frame.width * 0.62, frame.height * 1.16));
  const x = Math.round(frame.width - side * 0.8);
  const y = Math.round(Math.max(0, frame.height - side * 0.84));
  const box = {
    x,
    y: frame.shape === 'wide' ? y : Math.round(frame.height * 0.06),
    width: side,
    height: side,
  };
  const look = { color: signInk(palette), opacity: SIGN, strokeWidth: 2.4 };
  return { layers: [iconLines(icon, box, look)], words: [] };
}

/** The title's own colour, or its opposite where words on the sign would stand out too little. */
function signInk({ title, body, under }: Palette): string {
  const signed = under.map((color) => over(title, color, SIGN));
  const isClear = worstContrast(title, signed) >= 7 && worstContrast(body, signed) >= 4.5;
  return isClear ? title : clearerOf('#FFFFFF', '#000000', title);
}

function hasRoomBeside({ shape, width, height }: Frame): boolean {
  return shape === 'wide' && width / height > 1.6;
}

function beside(stage: Stage, { icon, area }: Room): Part {
  const { frame, card } = stage;
  const side = Math.min(frame.px(stage.theme.icon === 'line' ? 216 : 288), frame.area.height);
  const bleed = Math.min(frame.area.x, frame.px(90));
  const x = frame.area.x + frame.area.width - side;
  const box = { x, y: Math.round((frame.height - side) / 2), width: side, height: side };
  const words = { ...area, width: area.width - side - frame.px(56) };
  return joined(
    { layers: [iconLayer(icon, box, { stage, bleed })], words: [] },
    message(card, { stage, area: words }),
  );
}

/** Sides of an icon above the words: what is taller has more room for it. */
const ABOVE = { wide: 104, square: 208, tall: 264, story: 288 };

function above(stage: Stage, { icon, area }: Room): Part {
  const { frame, card } = stage;
  const side = frame.px(ABOVE[frame.shape]);
  const gap = frame.px(36);
  const words = { ...area, y: area.y + side + gap, height: area.height - side - gap };
  const bleed = Math.min(frame.area.x, area.y, frame.px(28));
  const box = { x: area.x, y: area.y, width: side, height: side };
  return joined(
    { layers: [iconLayer(icon, box, { stage, bleed })], words: [box] },
    message(card, { stage, area: words }),
  );
}
