import { shift } from '../color/mix.js';
import { readableOn } from '../color/readable-on.js';
import type { Box } from '../frame/frame.js';
import type { Size } from '../frame/sizes.js';
import { type LayerInput, svgLayer } from '../layer-input.js';
import type { Stage } from '../layouts/layout.js';
import { TITLE_CONTRAST } from '../themes/palette.js';
import { widthOf } from '../type/estimate.js';
import { wordsIn } from './words.js';

const SIZE = 92;
/** Height of the plate over the size of its letters. */
const TALL = 1.6;
/** Of the height of its area: the rest is for the message. */
const SHARE = 0.21;
const PADDING = 40;
const lettering = { weight: 700, tracking: -0.035 } as const;

interface Room {
  readonly stage: Stage;
  readonly area: Box;
}

function sizeOf(version: string, { stage: { frame }, area }: Room): number {
  const most = (area.width - 2 * frame.px(PADDING)) / (widthOf(version, lettering) * 1.05);
  return Math.min(frame.px(SIZE), Math.floor(most), Math.floor(area.height * SHARE));
}

/** The size of the plate of a version in an area: as wide as the version is. */
export function plateSize(version: string, room: Room): Size {
  const { stage, area } = room;
  const { px } = stage.frame;
  const size = sizeOf(version, room);
  const width = Math.ceil(widthOf(version, lettering) * size * 1.05) + 2 * px(PADDING);
  return { width: Math.min(width, area.width), height: Math.round(size * TALL) };
}

/** A version on a lit plate in the accent. */
export function plate(version: string, box: Box, stage: Stage): readonly LayerInput[] {
  const { shape, onShape } = stage.palette;
  const { width, height } = box;
  const light = readableOn(shift(shape, { lightness: 0.04 }), onShape, TITLE_CONTRAST);
  const deep = readableOn(shift(light, { lightness: -0.1, chroma: 1.06 }), onShape, TITLE_CONTRAST);
  const radius = Math.round(height * 0.23);
  const edge = stage.frame.px(1.5) || 1;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="f" x1="0" y1="0" x2="0.6" y2="1"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${deep}"/></linearGradient></defs><rect width="${width}" height="${height}" rx="${radius}" fill="url(#f)"/><rect x="${edge / 2}" y="${edge / 2}" width="${width - edge}" height="${height - edge}" rx="${radius - edge / 2}" fill="none" stroke="#FFFFFF" stroke-opacity="0.28" stroke-width="${edge}"/></svg>`;
  const words = wordsIn(box, version, {
    stage,
    size: height / TALL,
    color: onShape,
    align: 'center',
    vertical: 'center',
    lines: 1,
    lineHeight: 1,
    wrap: 'normal',
    ...lettering,
  });
  return [svgLayer(svg, box), words];
}
