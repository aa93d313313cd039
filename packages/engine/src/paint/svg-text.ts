import type { TextRun } from '../scene/scene.js';
import type { Easel } from './easel.js';
import { createCanvas, SvgExportFlag } from './skia.js';
import { strokeAttributes, svgFill } from './svg-fill.js';
import { textOutline } from './text-outline.js';
import { prepareText } from './text-state.js';

/** Pixels of an emoji for one pixel of the scene: it has no outline that SVG can hold, and pages get zoomed. */
const emojiResolution = 3;

/** Of one picture; at three for one an emoji of 4,096 px would take 2.4 GB, and Skia draws no side past 32,767. */
const mostPixels = 4_194_304;
const longestSide = 16_384;

function resolutionOf(width: number, height: number): number {
  const bySide = longestSide / Math.max(width, height);
  return Math.min(emojiResolution, bySide, Math.sqrt(mostPixels / (width * height)));
}

interface Pen extends Pick<Easel, 'typefaces' | 'width' | 'height'> {
  /** A new id. */
  readonly nextId: () => string;
}

function outlines(run: TextRun, font: string, { width, height }: Pen): string {
  const canvas = createCanvas(width, height, SvgExportFlag.ConvertTextToPaths);
  const context = canvas.getContext('2d');
  prepareText(context, { ...run, font });
  context.fillStyle = colorOf(run);
  context.fillText(run.text, run.x, run.baseline);
  const paths =
    canvas
      .getContent()
      .toString('utf8')
      .match(/<path [^>]*\/>/g) ?? [];
  return paths.filter((path) => !path.includes(' d=""')).join('');
}

function colorOf({ color }: TextRun): string {
  return typeof color === 'string' ? color : '#000000';
}

/** Outlines filled with a gradient, or the line along them. */
function dressed(run: TextRun, font: string, { nextId }: Pen): string {
  const path = textOutline(run, font).toSVGString();
  if (run.outline !== undefined) return `<path ${strokeAttributes(run.color, run.outline)} d="${path}"/>`;
  const { attributes, definition } = svgFill(run.color, nextId());
  return `<defs>${definition}</defs><path ${attributes} d="${path}"/>`;
}

function picture(run: TextRun, pen: Pen): string {
  const margin = run.size * 0.5;
  const width = Math.max(1, run.width + 2 * margin);
  const height = run.size * 2;
  const resolution = resolutionOf(width, height);
  const font = pen.typefaces.font(run.face, run.size * resolution) ?? '';
  const canvas = createCanvas(Math.ceil(width * resolution), Math.ceil(height * resolution));
  const context = canvas.getContext('2d');
  const letterSpacing = (run.letterSpacing ?? 0) * resolution;
  prepareText(context, { ...run, font, letterSpacing });
  context.fillStyle = colorOf(run);
  context.fillText(run.text, margin * resolution, run.size * 1.4 * resolution);
  const href = `data:image/png;base64,${canvas.toBuffer('image/png').toString('base64')}`;
  const place = `x="${run.x - margin}" y="${run.baseline - run.size * 1.4}"`;
  const size = `width="${canvas.width / resolution}" height="${canvas.height / resolution}"`;
  return `<image ${place} ${size} xlink:href="${href}"/>`;
}

/** A run of text as SVG elements: outlines, so that no reader needs the font; colour emoji as a picture. */
export function svgText(run: TextRun, pen: Pen): string {
  const font = pen.typefaces.font(run.face, run.size);
  if (font === undefined || run.text === '') return '';
  if (pen.typefaces.face(run.face)?.color === true) return run.outline === undefined ? picture(run, pen) : '';
  const isPlain = typeof run.color === 'string' && run.outline === undefined;
  return isPlain ? outlines(run, font, pen) : dressed(run, font, pen);
}
