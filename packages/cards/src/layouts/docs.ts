import { codePanel } from '../blocks/code.js';
import { header } from '../blocks/header.js';
import { message } from '../blocks/message.js';
import { columnSteps, shareBeside } from '../blocks/split.js';
import type { Box, Frame } from '../frame/frame.js';
import { type CardLayout, joined } from './layout.js';

/** A page of documentation: what it is about, and a piece of its code that runs out of the card. */
export const docs: CardLayout = {
  name: 'docs',
  description: 'A title beside a panel of code.',
  uses: ['code', 'codeLang', 'icon'],
  leavesRoom: ({ code }) => code === undefined,
  compose(stage) {
    const { card, frame } = stage;
    const top = header(stage, { icon: true });
    const y = frame.area.y + top.height;
    const area = { ...frame.area, y, height: frame.area.height - top.height };
    if (!card.code) return joined(top, message(card, { stage, area }));
    const { words, panel } = partedBy(frame, { area, share: shareBeside(card.title, 0.48) });
    const inColumn = { vertical: 'end', steps: columnSteps } as const;
    const how = frame.shape === 'wide' ? inColumn : ({ vertical: 'start' } as const);
    const style = { stage, area: words, largest: 100, ...how };
    return joined(codePanel(card.code, { stage, box: panel }), top, message(card, style));
  },
};

interface Room {
  readonly area: Box;
  /** Of the width, that the panel takes beside the words. */
  readonly share: number;
}

/** Words beside the panel on a wide card, above it on others; the panel runs out of the card at the end and the bottom. */
function partedBy(
  { width, height, shape, area: whole, px }: Frame,
  { area, share }: Room,
): { words: Box; panel: Box } {
  if (shape === 'wide') {
    const x = Math.round(whole.x + whole.width * (1 - share));
    const y = Math.round(Math.max(area.y, height * 0.24));
    return {
      words: { ...area, width: x - px(44) - area.x },
      panel: { x, y, width: width - x, height: height - y },
    };
  }
  const words = { ...area, height: Math.round(area.height * 0.44) };
  const y = words.y + words.height + px(40);
  const bottom = shape === 'story' ? whole.y + whole.height : height;
  return { words, panel: { x: whole.x, y, width: width - whole.x, height: bottom - y } };
}
