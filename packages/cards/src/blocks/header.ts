// The brand bar: mark and name where lines start, an address or a date opposite.

import type { Box } from '../frame/frame.js';
import type { LayerInput } from '../layer-input.js';
import { placed } from '../layer-input.js';
import type { Stage } from '../layouts/layout.js';
import { wordsIn } from './words.js';

export interface Band {
  readonly layers: readonly LayerInput[];
  /** Its height in pixels, with the space to what follows; 0 when it is empty. */
  readonly height: number;
}

export const emptyBand: Band = { layers: [], height: 0 };

/** The brand bar at the top of `area`. */
export function header(stage: Stage, area: Box = stage.frame.area): Band {
  const { card, brand, frame, palette } = stage;
  const name = card.brand ?? brand.name;
  const site = card.site ?? brand.site;
  const logo = stage.missing.has('logo') ? undefined : (card.logo ?? brand.logo);
  if (!name && !site && !logo) return emptyBand;
  const mark = frame.px(42);
  const indent = logo ? mark + frame.px(14) : 0;
  const half = area.width / 2 - frame.px(12);
  const line = { y: area.y, height: mark };
  const layers: LayerInput[] = [];
  if (logo) {
    layers.push({
      type: 'image',
      file: { type: 'url', url: logo },
      fit: 'contain',
      ...placed({ ...line, x: area.x, width: mark }),
    });
  }
  if (name) {
    const box = { ...line, x: area.x + indent, width: (site ? half : area.width) - indent };
    const how = {
      size: frame.px(30),
      weight: 600,
      tracking: -0.015,
      color: palette.title,
      lines: 1,
      vertical: 'center',
    } as const;
    layers.push(wordsIn(box, name, { stage, ...how }));
  }
  if (site) {
    const box = { ...line, x: name ? area.x + area.width - half : area.x + indent, width: half };
    const how = {
      size: frame.px(25),
      weight: 500,
      color: palette.quiet,
      lines: 1,
      vertical: 'center',
      align: name ? 'end' : 'start',
    } as const;
    layers.push(wordsIn(box, site, { stage, ...how }));
  }
  return { layers, height: mark + frame.px(40) };
}
