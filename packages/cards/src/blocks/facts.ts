// Facts in a row along the bottom: who, when, how long; or as figures with labels.

import type { Box } from '../frame/frame.js';
import type { LayerInput, LayoutInput } from '../layer-input.js';
import { placed } from '../layer-input.js';
import type { Stage } from '../layouts/layout.js';
import { widthOf } from '../type/estimate.js';
import { type Band, emptyBand } from './header.js';
import { portrait, sourceOf } from './picture.js';
import { wordsOf } from './words.js';

export interface Fact {
  readonly text: string;
  /** `name` stands out, `accent` is for one fact at most. */
  readonly tone?: 'name' | 'quiet' | 'accent';
}

export interface FactsLook {
  readonly stage: Stage;
  /** Whose bottom the row stands on. */
  readonly area: Box;
  /** Draws a portrait, or initials, before the first fact. */
  readonly person?: string | undefined;
}

const SIZE = 26;
const GAP = 18;

/** The facts that there are, as many as fit, the first ones first. */
export function facts(given: readonly (Fact | undefined | false | '')[], look: FactsLook): Band {
  const { stage, area, person } = look;
  const all = given.filter((fact): fact is Fact => Boolean(fact) && (fact as Fact).text !== '');
  if (all.length === 0) return emptyBand;
  const { px } = stage.frame;
  const face = person && sourceOf(stage, 'avatar') ? px(56) : 0;
  const height = Math.max(face, px(40));
  const kept = fitting(all, { stage, room: area.width - (face ? face + px(GAP) : 0) });
  const row: LayoutInput = {
    type: 'layout',
    gap: px(GAP),
    vertical_alignment: 'center',
    ...placed({
      x: area.x + (face ? face + px(GAP) : 0),
      y: area.y + area.height - height,
      width: area.width - (face ? face + px(GAP) : 0),
      height,
    }),
    layers: kept.flatMap((fact, i) => [...(i > 0 ? [dot(stage)] : []), factLayer(fact, stage)]),
  };
  const box = { x: area.x, y: area.y + area.height - height, width: face, height: face };
  const portraits = face ? portrait(box, { stage, name: 'avatar', person: person! }) : [];
  const words = { ...area, y: box.y, height };
  return { layers: [...portraits, row], words: [words], height: height + px(44) };
}

const lettering = { name: { weight: 600 }, quiet: { weight: 450 }, accent: { weight: 600 } } as const;

function fitting(all: readonly Fact[], { stage, room }: { stage: Stage; room: number }): readonly Fact[] {
  const { px } = stage.frame;
  let used = 0;
  return all.filter(({ text, tone = 'quiet' }, i) => {
    const own =
      widthOf(text, { ...lettering[tone], tracking: -0.008 }) * px(SIZE) * 1.04 +
      (i > 0 ? px(2 * GAP + 5) : 0);
    // The first one shrinks when it must; the others are left out.
    if (i > 0 && used + own > room) return false;
    used += own;
    return true;
  });
}

function factLayer({ text, tone = 'quiet' }: Fact, stage: Stage): LayerInput {
  const { palette, frame } = stage;
  const color = { name: palette.title, quiet: palette.quiet, accent: palette.accent }[tone];
  const how = {
    size: frame.px(SIZE),
    color,
    tracking: -0.008,
    lines: 1,
    wrap: 'normal',
    ...lettering[tone],
  } as const;
  return wordsOf(text, { stage, width: 'auto', ...how });
}

function dot({ frame, palette }: Stage): LayerInput {
  const side = Math.max(3, frame.px(5));
  return {
    type: 'solid-color',
    hex_color: palette.quiet,
    opacity: 70,
    border_radius: side,
    dimensions: { width_in_px: side, height_in_px: side },
  };
}
