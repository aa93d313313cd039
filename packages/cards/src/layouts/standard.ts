import { header } from '../blocks/header.js';
import { message } from '../blocks/message.js';
import type { CardLayout } from './layout.js';

/** Brand above, the message below it, at the bottom of the card. */
export const standard: CardLayout = {
  name: 'standard',
  description: 'A title with a subtitle and a caption.',
  uses: [],
  compose(stage) {
    const { card, frame } = stage;
    const top = header(stage);
    const area = { ...frame.area, y: frame.area.y + top.height, height: frame.area.height - top.height };
    return { layers: [...top.layers, ...message(card, { stage, area })], words: area };
  },
};
