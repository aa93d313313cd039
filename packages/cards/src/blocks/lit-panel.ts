import { shift } from '../color/mix.js';
import type { Box } from '../frame/frame.js';
import { type LayerInput, svgLayer } from '../layer-input.js';
import type { Stage } from '../layouts/layout.js';

/** Rings of light around the middle, as multiples of what stands there, and how strong each is. */
const rings = [
  { times: 1.42, opacity: 0.07 },
  { times: 1.9, opacity: 0.05 },
  { times: 2.5, opacity: 0.04 },
];

/** A panel in the accent, lit from above, with rings around what stands in its middle; `radius` is that of the thing. */
export function litPanel(box: Box, { stage, radius }: { stage: Stage; radius: number }): LayerInput {
  const { shape } = stage.palette;
  const { width, height } = box;
  const light = shift(shape, { lightness: 0.05, hue: -10 });
  const deep = shift(shape, { lightness: -0.15, hue: 12 });
  const circles = rings.map(
    ({ times, opacity }) =>
      `<circle cx="${width / 2}" cy="${height / 2}" r="${Math.round(radius * times)}" fill="#FFFFFF" fill-opacity="${opacity}"/>`,
  );
  const gradient = `<linearGradient id="a" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${deep}"/></linearGradient>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>${gradient}</defs><rect width="${width}" height="${height}" fill="url(#a)"/>${circles.join('')}</svg>`;
  return svgLayer(svg, box);
}

/** A box of a size in the middle of another, on whole pixels. */
export function centredIn({ x, y, width, height }: Box, side: number): Box {
  return {
    x: Math.round(x + (width - side) / 2),
    y: Math.round(y + (height - side) / 2),
    width: side,
    height: side,
  };
}
