import { header } from '../blocks/header.js';
import { message } from '../blocks/message.js';
import { sourceOf } from '../blocks/picture.js';
import { scrimFor } from '../blocks/scrim.js';
import { aboveBand } from '../blocks/split.js';
import type { Box } from '../frame/frame.js';
import { type LayerInput, placed, svgLayer } from '../layer-input.js';
import { type CardLayout, joined, type Part, type Stage } from './layout.js';
import { standard } from './standard.js';

/** Words hide the lower part: what counts should be above them. */
const FOCUS = { x_in_percent: 50, y_in_percent: 30 };
const LARGEST = 92;

/** A picture that fills the card, and words at its foot on a scrim that is as dark as the brightest picture asks for. */
export const photo: CardLayout = {
  name: 'photo',
  description: 'A picture behind the words.',
  uses: ['image'],
  leavesRoom: ({ icon }) => icon === undefined,
  compose(stage) {
    const file = sourceOf(stage, 'image');
    if (!file) return standard.compose(stage);
    const { frame } = stage;
    const { palette, svg } = scrimFor(stage);
    const words = foot({ ...stage, palette });
    const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
    const top = Math.round(Math.min(...words.words.map((box) => box.y))) - frame.px(28);
    const behind: readonly LayerInput[] = [
      { type: 'image', file, focus: FOCUS, ...placed(whole) },
      svgLayer(svg(Math.max(0, top)), whole),
    ];
    return { ...joined({ layers: behind, words: [] }, words), hidesPattern: true };
  },
};

/** The message, and the brand below it. */
function foot(stage: Stage): Part {
  const { card, frame } = stage;
  const { area, px } = frame;
  const strip: Box = { ...area, y: area.y + area.height - px(42), height: px(42) };
  const brand = header(stage, { area: strip });
  const room = brand.height > 0 ? aboveBand(area, px(42 + 36)) : area;
  // The upper part belongs to the picture.
  const share = frame.shape === 'wide' ? 0.78 : 0.6;
  const height = Math.round(room.height * share);
  const low = { ...room, y: room.y + room.height - height, height };
  return joined(message(card, { stage, area: low, largest: LARGEST }), brand);
}
