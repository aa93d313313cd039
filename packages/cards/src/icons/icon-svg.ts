import type { Icon } from './icon.js';

export interface IconLook {
  /** Width and height in pixels. */
  readonly size: number;
  /** `#RRGGBB`. */
  readonly color: string;
  /** Width of the lines on the grid of 24; 2 as Lucide draws them, 1.5 to 1.75 looks finer at 100 px and more. */
  readonly strokeWidth?: number;
}

/** The icon as a whole SVG document, transparent around its lines. */
export function iconSvg(icon: Icon, look: IconLook): string {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${look.size}" height="${look.size}" viewBox="0 0 24 24">`;
  return `${open}${iconMarks(icon, look)}</svg>`;
}

/** The icon's paths alone, on its grid of 24, to stand inside another SVG. */
export function iconMarks(icon: Icon, { color, strokeWidth = 2 }: Omit<IconLook, 'size'>): string {
  // Lines that cross are paths of their own: as one path, painters leave a pale seam where small ones cross.
  const lines = icon.stroke.split(/(?=M)/).map((data) => `<path d="${data}"/>`);
  const look = `fill="none" stroke="${color}" stroke-width="${strokeWidth}" stroke-linecap="round" stroke-linejoin="round"`;
  const dots = icon.fill === '' ? '' : `<path d="${icon.fill}" fill="${color}"/>`;
  return `<g ${look}>${lines.join('')}</g>${dots}`;
}
