import { type Band, emptyBand, header } from '../blocks/header.js';
import { message } from '../blocks/message.js';
import { portrait, sourceOf } from '../blocks/picture.js';
import { aboveBand, belowBand, split } from '../blocks/split.js';
import { wordsOf } from '../blocks/words.js';
import { shift } from '../color/mix.js';
import type { Box } from '../frame/frame.js';
import { type LayerInput, type LayoutInput, placed, svgLayer } from '../layer-input.js';
import { type CardLayout, joined, type Stage } from './layout.js';

/** A portrait in a ring on a coloured panel; the name, what the person does, and figures. */
export const profile: CardLayout = {
  name: 'profile',
  description: 'A portrait, a name and figures.',
  uses: ['image', 'avatar', 'role', 'handle', 'stats'],
  compose(stage) {
    const { card, frame } = stage;
    const { picture: box, words } = split(frame, { share: 0.4, above: 0.42 });
    const top = header(stage, { area: words });
    const figures = figuresBand(stage, words);
    const area = aboveBand(belowBand(words, top.height), figures.height);
    const subtitle = card.subtitle ?? card.role;
    const text = { title: card.title, subtitle, caption: card.caption ?? card.handle };
    return joined(
      { layers: [panel(stage, box), ...portraitOn(stage, box)], words: [] },
      top,
      message(text, { stage, area, largest: 104 }),
      figures,
    );
  },
};

const PORTRAIT = 348;
const RING = 11;

/** The panel in the accent, lit from above, with rings of light around the portrait. */
function panel(stage: Stage, box: Box): LayerInput {
  const { shape } = stage.palette;
  const { width, height } = box;
  const [light, deep] = [
    shift(shape, { lightness: 0.05, hue: -10 }),
    shift(shape, { lightness: -0.15, hue: 12 }),
  ];
  const radius = Math.round(sideOf(stage, box) / 2);
  const rings = [1.42, 1.9, 2.5].map(
    (times, at) =>
      `<circle cx="${width / 2}" cy="${height / 2}" r="${Math.round(radius * times)}" fill="#FFFFFF" fill-opacity="${[0.07, 0.05, 0.04][at]}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="a" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${deep}"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#a)"/>${rings.join('')}</svg>`;
  return svgLayer(svg, box);
}

function sideOf({ frame }: Stage, { width, height }: Box): number {
  return 2 * Math.round(Math.min(frame.px(PORTRAIT), width * 0.78, height * 0.74) / 2);
}

function portraitOn(stage: Stage, box: Box): readonly LayerInput[] {
  const side = sideOf(stage, box);
  const ring = stage.frame.px(RING);
  const at = (grow: number): Box => ({
    x: Math.round(box.x + (box.width - side) / 2) - grow,
    y: Math.round(box.y + (box.height - side) / 2) - grow,
    width: side + 2 * grow,
    height: side + 2 * grow,
  });
  const rim: LayerInput = {
    type: 'solid-color',
    hex_color: '#FFFFFF',
    border_radius: side / 2 + ring,
    ...placed(at(ring)),
  };
  const name = sourceOf(stage, 'image') ? 'image' : 'avatar';
  return [rim, ...portrait(at(0), { stage, name, person: stage.card.title })];
}

/** Up to four figures with labels under them. */
function figuresBand(stage: Stage, area: Box): Band {
  const { card, frame, palette } = stage;
  const stats = (card.stats ?? []).slice(0, area.width > frame.px(520) ? 4 : 3);
  if (stats.length === 0) return emptyBand;
  const height = frame.px(88);
  const width = Math.floor(area.width / stats.length) - frame.px(20);
  const how = { stage, width, lines: 1, wrap: 'normal' } as const;
  const columns = stats.map(({ value, label }): LayoutInput => {
    const figure = { ...how, size: frame.px(42), weight: 660, tracking: -0.03, color: palette.title };
    const below = { ...how, size: frame.px(24), weight: 450, color: palette.quiet };
    const layers = [wordsOf(value, figure), ...(label ? [wordsOf(label, below)] : [])];
    return { type: 'layout', direction: 'vertical', gap: frame.px(8), layers };
  });
  const box = { ...area, y: area.y + area.height - height, height };
  const row: LayoutInput = {
    type: 'layout',
    gap: frame.px(20),
    vertical_alignment: 'end',
    ...placed(box),
    layers: columns,
  };
  return { layers: [row], words: [box], height: height + frame.px(40) };
}
