import type { TextRun } from '../scene/scene.js';
import { createCanvas, Path2D, SvgExportFlag } from './skia.js';
import { prepareText } from './text-state.js';

/** The outlines of a run of text, where it stands. `font` is CSS. */
export function textOutline(run: TextRun, font: string): Path2D {
  // Drawn near the origin of a page of its own: Skia leaves out what lies outside of a page.
  const rise = 1.5 * run.size;
  const page = { width: Math.ceil(run.width + run.size), height: Math.ceil(2 * rise) };
  const canvas = createCanvas(page.width, page.height, SvgExportFlag.ConvertTextToPaths);
  const context = canvas.getContext('2d');
  prepareText(context, { ...run, font });
  context.fillText(run.text, 0, rise);
  const content = canvas.getContent().toString('utf8');
  const data = Array.from(content.matchAll(/<path [^>]*?d="([^"]*)"/g), (match) => match[1]);
  const path = new Path2D();
  path.addPath(new Path2D(data.join('')), { a: 1, d: 1, e: run.x, f: run.baseline - rise });
  return path;
}
