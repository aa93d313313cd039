// Draws every feature on Skia's list by Skia and by librsvg, and holds the pixels against each other.
import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawMarks } from '../../paint/drawing.js';
import type { Drawing } from '../../scene/drawing.js';
import { readSvg } from './read-svg.js';

const side = 120;
const scale = 2;

const svg = (body: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}" ${attributes}>${body}</svg>`;

const box = (attributes: string) => `<rect x="10" y="10" width="100" height="80" ${attributes}/>`;
const group = (attributes: string) =>
  `<g ${attributes}>${box('fill="red"')}<circle cx="60" cy="60" r="40" fill="teal"/></g>`;
const stroked = (attributes: string, d = 'M20 90L60 20 100 90') =>
  `<path d="${d}" fill="none" stroke="#000" stroke-width="14" ${attributes}/>`;
const stops =
  '<stop offset="0" stop-color="#f00"/><stop offset="50%" stop-color="#0f0" stop-opacity=".5"/><stop offset="1" stop-color="blue"/>';
const linear = (attributes: string) =>
  `<linearGradient id="g" ${attributes}>${stops}</linearGradient>${box('fill="url(#g)"')}`;
const radial = (attributes: string) =>
  `<radialGradient id="g" ${attributes}>${stops}</radialGradient>${box('fill="url(#g)"')}`;
const clip = (content: string, attributes = '') =>
  `<clipPath id="c" ${attributes}>${content}</clipPath>${box('fill="red" clip-path="url(#c)"')}`;
const mask = (content: string, attributes = '') =>
  `<mask id="m" ${attributes}>${content}</mask>${box('fill="red" mask="url(#m)"')}`;
const ring = 'd="M10 10h80v80h-80z M30 30h40v40h-40z"';
const disc = '<circle cx="50" cy="50" r="30"/>';

const alike: Readonly<Record<string, string>> = {
  rect: box('fill="#e33"'),
  'rect with radii': box('rx="12" ry="30"'),
  'rect with one radius': box('ry="12"'),
  'rect with radii beyond its sides': box('rx="90"'),
  'rect in percent': '<rect x="10%" y="20%" width="50%" height="50%"/>',
  'rect without width': '<rect x="9" y="9" width="0" height="40" stroke="#000" stroke-width="8"/>',
  circle: disc,
  'circle in percent': '<circle cx="50%" cy="50%" r="30%"/>',
  ellipse: '<ellipse cx="60" cy="60" rx="40" ry="20" fill="teal"/>',
  line: '<line x1="10" y1="10" x2="100" y2="60" stroke="#333" stroke-width="6"/>',
  polyline: '<polyline points="10,10 50,90 100,20" fill="orange" stroke="#333" stroke-width="6"/>',
  polygon: '<polygon points="1e1-2e0 50 90.5.5 20" fill="orange"/>',
  'path of curves': '<path d="M10 10 L100 20 C100 100 50 100 20 80 Q0 60 10 10Z"/>',
  'path of smooth curves': '<path d="M10 10H100V50S80 100 60 80T20 90z"/>',
  'path of relative steps': '<path d="m10 10l90 10c0 80-50 80-80 60q-20-20-10-70z"/>',
  'path of arcs with glued flags': '<path d="M20 60a40 30 20 1050-40A20 20 0 0 1 100 60z"/>',
  'path written tight': '<path d="M10-.5.5.5L50 100-5.5.5z"/>',
  'fill of three digits': box('fill="#f80"'),
  'fill in rgb': box('fill="rgb(200,30,60)"'),
  'fill in rgb percent': box('fill="rgb(80.5%, 10%, 20%)"'),
  'fill by name': box('fill="CornflowerBlue"'),
  'fill of nobody': box('fill="nosuch"'),
  'fill transparent': box('fill="transparent" stroke="red"'),
  'fill inherited': `<g fill="green">${box('fill="inherit"')}</g>`,
  'fill none': box('fill="none" stroke="#000" stroke-width="4"'),
  'fill missing': box('fill="url(#nope)"'),
  'current colour': `<g color="green">${box('fill="currentColor"')}</g>`,
  opacities: box(
    'fill="red" fill-opacity=".4" stroke="blue" stroke-width="10" stroke-opacity="40%" opacity=".8"',
  ),
  'opacity of a group': group('opacity=".5"'),
  'even-odd': `<path fill-rule="evenodd" ${ring}/>`,
  nonzero: `<path fill-rule="nonzero" ${ring}/>`,
  'round caps and joins': stroked('stroke-linecap="round" stroke-linejoin="round"'),
  'square caps and bevels': stroked('stroke-linecap="square" stroke-linejoin="bevel"'),
  'limited miters': stroked('stroke-miterlimit="1"'),
  'long miters': stroked('stroke-miterlimit="10"', 'M50 110L60 50 70 110'),
  dashes: stroked('stroke-dasharray="10 5 2" stroke-dashoffset="4"'),
  'stroke of no width': box('fill="#eee" stroke="red" stroke-width="0"'),
  'stroke in percent': box('fill="#eee" stroke="red" stroke-width="5%"'),
  'stroke in millimetres': box('fill="#eee" stroke="red" stroke-width="1mm"'),
  translate: group('transform="translate(10)"'),
  rotate: group('transform="rotate(20 60 60)"'),
  scale: group('transform="translate(120) scale(-1 .8)"'),
  skew: group('transform="skewX(20) skewY(5)"'),
  matrix: group('transform="matrix(.8,.1,-.2,.9 10 5)"'),
  'several transforms': group('transform="translate(10 5),rotate(10)scale(.5)"'),
  'linear gradient': linear('x1="10%" y1="0" x2=".9" y2="1"'),
  'linear gradient in user space': linear('gradientUnits="userSpaceOnUse" x1="10" y1="10%" x2="90" y2="80"'),
  'linear gradient turned': linear('gradientTransform="rotate(30 .5 .5)"'),
  'linear gradient reflected': linear('x1=".3" x2=".6" spreadMethod="reflect"'),
  'linear gradient repeated': linear('x1=".3" x2=".6" spreadMethod="repeat"'),
  'linear gradient from another':
    `<linearGradient id="h" x2="0" y2="1" xlink:href="#g"/>${linear('spreadMethod="reflect"')}`.replace(
      'url(#g)',
      'url(#h)',
    ),
  'radial gradient': radial('cx=".3" cy=".3" r=".6"'),
  'radial gradient with focus': radial('fx=".3" fy=".3"'),
  'radial gradient turned': radial(
    'gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" gradientTransform="translate(60 50) rotate(30) scale(50 20)"',
  ),
  'radial gradient reflected': radial('r=".2" spreadMethod="reflect"'),
  use: `<defs><g id="a">${box('fill="red"')}</g></defs><use xlink:href="#a" x="10" y="5" opacity=".5" transform="scale(.5)"/>`,
  'use that paints': `<defs>${box('id="a"')}</defs><use href="#a" fill="red"/>`,
  'use of nothing': '<use href="#nope"/>',
  symbol: `<symbol id="a" viewBox="0 0 100 100">${disc}</symbol><use href="#a" x="10" y="10" width="50" height="50"/>`,
  clip: clip(disc),
  'clip of several': clip(`${disc}<rect x="60" y="60" width="40" height="40"/>`),
  'clip in units of the box': clip('<circle cx=".5" cy=".5" r=".3"/>', 'clipPathUnits="objectBoundingBox"'),
  'clip even-odd': clip(`<path clip-rule="evenodd" ${ring}/>`),
  'clip moved': clip(disc, 'transform="translate(10 10)"'),
  'clip of a use': `<defs><circle id="q" cx="40" cy="40" r="20"/></defs>${clip('<use href="#q"/>')}`,
  'clip clipped': `<clipPath id="d"><rect width="50" height="50"/></clipPath>${clip(disc, 'clip-path="url(#d)"')}`,
  'clip of nothing': clip(''),
  mask: mask('<rect width="120" height="120" fill="#fff"/><circle cx="60" cy="60" r="30" fill="#d40"/>'),
  'mask in user space': mask(
    '<rect width="120" height="120" fill="#888"/>',
    'maskUnits="userSpaceOnUse" x="20" y="20" width="60" height="60"',
  ),
  'mask in units of the box': mask(
    '<circle cx=".5" cy=".5" r=".3" fill="#fff"/>',
    'maskContentUnits="objectBoundingBox"',
  ),
  hidden: `<g visibility="hidden">${box('visibility="visible"')}${disc}</g>${box('display="none"')}`,
  'style attributes': box('fill="blue" style="fill:red;stroke:#00f;stroke-width:6px;opacity:.5"'),
  'style rules': `<style>.a{fill:red;stroke-width:9;stroke:#000}</style>${box('class="a"')}`,
};

const different: Readonly<Record<string, string>> = {
  'a shadow': `<filter id="f"><feDropShadow dx="5" dy="5"/></filter>${box('filter="url(#f)"')}`,
  'a blur': `<filter id="f"><feGaussianBlur stdDeviation="4"/></filter>${box('filter="url(#f)"')}`,
  'a pattern': `<pattern id="p" width=".2" height=".2"><circle cx="9" cy="8" r="6"/></pattern>${box('fill="url(#p)"')}`,
  markers: `<marker id="k" markerWidth="4" markerHeight="4">${disc}</marker><path d="M10 20H110" marker-end="url(#k)"/>`,
  blending: `${box('fill="red"')}<circle r="60" style="mix-blend-mode:multiply"/>`,
  'dashes around a box': box('stroke="#000" stroke-dasharray="30 10"'),
  'dashes inherited': `<g stroke-dasharray="30 10">${box('stroke="#000"')}</g>`,
  'a gradient on a stroke': `${linear('')}<line x2="90" stroke="url(#g)"/>`,
  'a gradient without stops': `<linearGradient id="g"/>${box('fill="url(#g)"')}`,
  'a gradient without length': linear('x1=".5" x2=".5"'),
  'a focus with a radius': radial('fr=".2"'),
  'strokes that do not scale': group('vector-effect="non-scaling-stroke"'),
  'crisp edges': box('shape-rendering="crispEdges"'),
  'colours with alpha': box('fill="rgba(200,30,60,.5)"'),
  'broken path data': '<path d="M10 10H100V50 L foo 20"/>',
  'path data cut short': '<path d="M10 10H100V50 L 20"/>',
  'a picture inside': `<image href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg=="/>`,
  'the same id twice': `${box('id="a"')}${disc.replace('<circle', '<circle id="a"')}`,
};

type Draw = (context: SKRSContext2D, size: number) => void | Promise<void>;

const asDocument =
  (bytes: Uint8Array): Draw =>
  async (context, size) =>
    context.drawImage(await loadImage(Buffer.from(bytes)), 0, 0, size, size);

const asMarks =
  (drawing: Drawing): Draw =>
  (context, size) =>
    drawMarks(context, { x: 0, y: 0, width: size, height: size }, { drawing, ...whole });

const whole = { width: side, height: side, part: { x: 0, y: 0, width: side, height: side } };

/** How far what Skia draws is from what librsvg makes of the document. */
async function difference(bytes: Uint8Array, draw: Draw): Promise<number> {
  const size = side * scale;
  const canvas = createCanvas(size, size);
  const context = canvas.getContext('2d');
  await draw(context, size);
  const skia = context.getImageData(0, 0, size, size).data;
  const librsvg = await sharp(bytes, { density: 72 * scale })
    .ensureAlpha()
    .raw()
    .toBuffer();
  let sum = 0;
  for (let at = 0; at < skia.length; at += 4) sum += pixelDifference(skia, librsvg, at);
  return sum / (size * size);
}

/** The largest difference of the four channels, colours weighed by their alpha. */
function pixelDifference(a: ArrayLike<number>, b: ArrayLike<number>, at: number): number {
  const weighed = (pixels: ArrayLike<number>, channel: number) =>
    (pixels[at + channel]! * pixels[at + 3]!) / 255;
  const colors = [0, 1, 2].map((channel) => Math.abs(weighed(a, channel) - weighed(b, channel)));
  return Math.max(Math.abs(a[at + 3]! - b[at + 3]!), ...colors);
}

describe('Skia draws as librsvg does:', () => {
  it.each(Object.entries(alike))('%s', async (_, body) => {
    const { bytes, painter } = readSvg(new TextEncoder().encode(svg(body)));
    expect(painter).toBe('skia');
    // Of 255: edges are smoothed a little differently. A missed feature differs by 5 and more.
    expect(await difference(bytes, asDocument(bytes))).toBeLessThan(0.8);
  });
});

/** What is no more than shapes in plain colours, besides what `alike` has. */
const plain: Readonly<Record<string, string>> = {
  polygon: '<polygon points="10,-2 50,90.5 .5 20" fill="orange"/>',
  'an icon': `<g fill="none" stroke="currentColor" color="#246" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" transform="scale(5)"><path d="M2 12h4l3-9 4 18 3-9h4"/><circle cx="12" cy="12" r="10"/><line x1="2" x2="22" y1="21" y2="21"/><polyline points="8 4 12 8 16 4"/><rect width="6" height="4" x="9" y="16" rx="1"/><path d="M12 20h.01"/></g>`,
  'a gradient that fades out': `<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="10" y1="10" x2="110" y2="90"><stop stop-color="#e11"/><stop offset="1" stop-color="#11e" stop-opacity="0"/></linearGradient>${box('fill="url(#g)" fill-opacity=".8"')}`,
  'a gradient in the space of a turned shape': `<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="10" y1="10" x2="110" y2="90"><stop stop-color="#e11"/><stop offset="1" stop-color="#11e"/></linearGradient><g transform="rotate(30 60 60)">${box('fill="url(#g)"')}</g>`,
  'an elliptic glow': `<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="10" gradientTransform="matrix(5 0 0 3 60 50)"><stop stop-color="#fff"/><stop offset=".9" stop-color="#234"/></radialGradient>${box('fill="url(#g)"')}`,
  'a view box of another shape': '<circle cx="60" cy="60" r="200" fill="teal"/>',
  'one shape that fades': `<g opacity=".5">${box('fill="red" opacity=".5"')}</g>`,
};

const marked = [
  ...`rect|rect with radii|rect with one radius|rect with radii beyond its sides|rect without width|circle|ellipse|line
polyline|path of curves|path of smooth curves|path of relative steps|path of arcs with glued flags
path written tight|fill of three digits|fill in rgb|fill inherited|fill none|current colour|even-odd|nonzero
round caps and joins|square caps and bevels|limited miters|long miters|dashes|stroke of no width|stroke in millimetres
translate|rotate|scale|skew|matrix|several transforms|hidden|style rules`
    .split(/[|\n]/)
    .map((name): [string, string] => [name, alike[name] ?? '']),
  ...Object.entries(plain),
];

describe('Drawn as marks, it looks as librsvg draws it:', () => {
  it.each(marked)('%s', async (_, body) => {
    const { bytes, drawing } = readSvg(new TextEncoder().encode(svg(body)));
    expect(drawing).toBeDefined();
    expect(await difference(bytes, asMarks(drawing ?? []))).toBeLessThan(0.8);
  });
});

describe('A document that is more than plain shapes is not taken apart:', () => {
  const more =
    `opacities|opacity of a group|rect in percent|stroke in percent|linear gradient|radial gradient with focus|use
symbol|clip|mask|fill of nobody|fill missing`.split(/[|\n]/);
  it.each(more)('%s', (name) => {
    const { painter, drawing } = readSvg(new TextEncoder().encode(svg(alike[name] ?? '')));
    expect([painter, drawing]).toEqual(['skia', undefined]);
  });

  it('a whole that fades', () => {
    expect(readSvg(new TextEncoder().encode(svg(group(''), 'opacity=".5"'))).drawing).toBeUndefined();
  });
});

describe('librsvg draws what Skia draws differently or never proved to draw alike:', () => {
  it.each(Object.entries(different))('%s', async (_, body) => {
    const { bytes, painter } = readSvg(new TextEncoder().encode(svg(body)));
    expect(painter).toBe('librsvg');
    await expect(sharp(bytes).raw().toBuffer()).resolves.toHaveLength(side * side * 4);
  });

  it('a transform of the root', () => {
    expect(readSvg(new TextEncoder().encode(svg(disc, 'transform="rotate(20)"'))).painter).toBe('librsvg');
  });
});
