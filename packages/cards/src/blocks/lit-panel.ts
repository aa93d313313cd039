import { luminance } from '../color/contrast.js';
import type { Box } from '../frame/frame.js';
import { type LayerInput, svgLayer } from '../layer-input.js';
import type { Stage } from '../layouts/layout.js';
import { falloff } from '../themes/backdrop.js';

/** Rings of light around the middle, as multiples of what stands there. */
const RINGS = [1.36, 1.86, 2.5];

/** Opacities: of the sheet, of the light in its middle and of the rings. */
const onDark = { sheet: 0.06, light: 0.34, ring: 0.2 };
const onLight = { sheet: 0.045, light: 0.2, ring: 0.22 };
const flat = { sheet: 0.06, light: 0, ring: 0.2 };

interface PanelLook {
  readonly stage: Stage;
  /** Of the thing in its middle. */
  readonly radius: number;
  /** Of its corners. */
  readonly corner?: number;
}

/** A sheet of glass over the ground, with light in the accent and rings of it around what stands in its middle. */
export function litPanel(box: Box, { stage, radius, corner = 0 }: PanelLook): LayerInput {
  const { shape, title } = stage.palette;
  const { width, height } = box;
  const { sheet, light, ring } = opacitiesOf(stage);
  const [x, y] = [width / 2, height / 2];
  const far = Math.round(Math.min(radius * 1.75, Math.hypot(x, y)));
  // A pattern is texture enough.
  const rings = stage.card.pattern === 'none' ? RINGS : [];
  const circles = rings.map(
    (times, at) =>
      `<circle cx="${x}" cy="${y}" r="${Math.round(radius * times)}" stroke-opacity="${Math.round(ring * (1 - at * 0.3) * 1000) / 1000}"/>`,
  );
  const clip = `<clipPath id="c"><rect width="${width}" height="${height}" rx="${corner}"/></clipPath>`;
  const glow = `<radialGradient id="b" gradientUnits="userSpaceOnUse" cx="${x}" cy="${y}" r="${far}">${falloff(shape, light)}</radialGradient>`;
  const whole = `width="${width}" height="${height}"`;
  return svgLayer(
    `<svg xmlns="http://www.w3.org/2000/svg" ${whole}><defs>${clip}${glow}</defs><g clip-path="url(#c)"><rect ${whole} fill="${title}" fill-opacity="${sheet}"/><rect ${whole} fill="url(#b)"/><g fill="none" stroke="${shape}" stroke-width="${Math.max(1, stage.frame.px(1.5))}">${circles.join('')}</g></g></svg>`,
    box,
  );
}

/** Themes whose icons are bare lines know no light. */
function opacitiesOf({ theme, palette }: Stage): typeof flat {
  if (theme.icon === 'line' || theme.icon === 'sign') return flat;
  return luminance(palette.background) > 0.4 ? onLight : onDark;
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
