import { type Band, emptyBand, header } from '../blocks/header.js';
import { centredIn, litPanel } from '../blocks/lit-panel.js';
import { message } from '../blocks/message.js';
import { portrait, sourceOf } from '../blocks/picture.js';
import { aboveBand, belowBand, columnSteps, split } from '../blocks/split.js';
import { wordsOf } from '../blocks/words.js';
import type { Box } from '../frame/frame.js';
import { type LayerInput, type LayoutInput, placed, placedWithRoom } from '../layer-input.js';
import type { Card } from '../params/card.js';
import { widthOf } from '../type/estimate.js';
import { type CardLayout, joined, type Stage } from './layout.js';

/** A portrait in a ring on a coloured panel; the name, what the person does, and figures. */
export const profile: CardLayout = {
  name: 'profile',
  description: 'A portrait, a name and figures.',
  uses: ['image', 'avatar', 'role', 'handle', 'stats'],
  compose(stage) {
    const { card, frame } = stage;
    const { picture: box, words } = split(frame, {
      share: 0.4,
      above: frame.shape === 'square' ? 0.36 : 0.42,
    });
    const top = header(stage, { area: words });
    const figures = figuresBand(stage, words);
    const area = aboveBand(belowBand(words, top.height), figures.height);
    const subtitle = card.subtitle ?? card.role;
    const text = { title: card.title, subtitle, caption: card.caption ?? card.handle };
    return joined(
      {
        layers: [litPanel(box, { stage, radius: sideOf(stage, box) / 2 }), ...portraitOn(stage, box)],
        words: [],
      },
      top,
      message(text, { stage, area, largest: 104, steps: columnSteps }),
      figures,
    );
  },
};

const PORTRAIT = 348;
const RING = 11;
const FIGURE = 42;
const LABEL = 24;

function sideOf({ frame }: Stage, { width, height }: Box): number {
  return 2 * Math.round(Math.min(frame.px(PORTRAIT), width * 0.78, height * 0.74) / 2);
}

function portraitOn(stage: Stage, box: Box): readonly LayerInput[] {
  const side = sideOf(stage, box);
  const ring = stage.frame.px(RING);
  const rim: LayerInput = {
    type: 'solid-color',
    hex_color: stage.theme.icon === 'outline' ? stage.palette.shape : '#FFFFFF',
    border_radius: side / 2 + ring,
    ...placed(centredIn(box, side + 2 * ring)),
  };
  const name = sourceOf(stage, 'image') ? 'image' : 'avatar';
  return [rim, ...portrait(centredIn(box, side), { stage, name, person: stage.card.title })];
}

function columnWidth({ frame }: Stage, { width }: Box, count: number): number {
  return Math.floor((width - (count - 1) * frame.px(20)) / count);
}

/** As many figures as leave room for the longest label. */
function fitting(
  stats: NonNullable<Card['stats']>,
  { stage, area }: { stage: Stage; area: Box },
): NonNullable<Card['stats']> {
  const labels = stats.map(
    ({ label }) => widthOf(label, { weight: 450, tracking: 0 }) * stage.frame.px(LABEL) * 1.03,
  );
  const values = stats.map(
    ({ value }) => widthOf(value, { weight: 660, tracking: -0.03 }) * stage.frame.px(FIGURE) * 1.03,
  );
  for (let count = stats.length; count > 2; count--) {
    const widest = Math.max(...labels.slice(0, count), ...values.slice(0, count));
    if (widest <= columnWidth(stage, area, count)) return stats.slice(0, count);
  }
  return stats.slice(0, 2);
}

/** Up to four figures with labels under them. */
function figuresBand(stage: Stage, area: Box): Band {
  const { card, frame, palette } = stage;
  const stats = fitting(card.stats ?? [], { stage, area });
  if (stats.length === 0) return emptyBand;
  const height = frame.px(88);
  const width = columnWidth(stage, area, stats.length);
  const how = { stage, width, lines: 1, wrap: 'normal' } as const;
  const columns = stats.map(({ value, label }): LayoutInput => {
    const figure = { ...how, size: frame.px(FIGURE), weight: 660, tracking: -0.03, color: palette.title };
    const below = { ...how, size: frame.px(LABEL), weight: 450, color: palette.quiet };
    const layers = [wordsOf(value, figure), ...(label ? [wordsOf(label, below)] : [])];
    return { type: 'layout', direction: 'vertical', gap: frame.px(8), layers };
  });
  const box = { ...area, y: area.y + area.height - height, height };
  const row: LayoutInput = {
    type: 'layout',
    gap: frame.px(20),
    ...placedWithRoom(box, frame.px(24)),
    layers: columns,
  };
  return { layers: [row], words: [box], height: height + frame.px(40) };
}
