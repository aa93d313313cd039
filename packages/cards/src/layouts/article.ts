import { facts } from '../blocks/facts.js';
import { header } from '../blocks/header.js';
import { message } from '../blocks/message.js';
import { tagRow } from '../blocks/tags.js';
import { longDate, readingTime } from '../dates/dates.js';
import { type CardLayout, joined } from './layout.js';

/** A post: topics, title, and below them who wrote it, when, and how long it takes to read. */
export const article: CardLayout = {
  name: 'article',
  description: 'A post with its author, date, reading time and topics.',
  uses: ['author', 'avatar', 'date', 'readingTime', 'tags', 'icon'],
  leavesRoom: () => true,
  compose(stage) {
    const { card, frame } = stage;
    const top = header(stage, { icon: true });
    const below = { ...frame.area, y: frame.area.y + top.height, height: frame.area.height - top.height };
    const bottom = facts(
      [
        card.author ? { text: card.author, tone: 'name' } : undefined,
        card.date ? { text: longDate(card.date, frame) } : undefined,
        card.readingTime ? { text: readingTime(card.readingTime, frame) } : undefined,
      ],
      { stage, area: below, person: card.author },
    );
    const area = { ...below, height: below.height - bottom.height };
    const lead = tagRow(card.tags ?? [], { stage, width: area.width });
    const vertical = bottom.height > 0 ? 'center' : 'end';
    return joined(top, message(card, { stage, area, vertical, lead }), bottom);
  },
  alt: ({ title, author }) => (author ? `${title}, by ${author}` : title),
};
