import type { TextRun } from '../scene/scene.js';
import { createCanvas, Path2D, SvgExportFlag } from './skia.js';
import { prepareText } from './text-state.js';
import type { Lease } from './typefaces.js';

/** Units of an em. Most fonts are drawn on a grid of 1,000 or 2,048, so whole units keep the shape of their letters. */
export const emUnits = 2048;

/** Skia takes as long to write a page of outlines as to clear its pixels, so an em is this many of them. */
const emPixels = 8;
const widestPage = 4096;

/** Runs of one page have about so many letters together: a page for each leaves memory in pieces, a large one is copied. */
const lettersOfPage = 2000;

type Faces = Pick<Lease, 'font'>;

/**
 * SVG path data of the letters of each run, from the left end of its baseline, in units of the em; empty for a face
 * the request has not got.
 */
export function emOutlines(runs: readonly TextRun[], faces: Faces): readonly string[] {
  const outlines: string[] = [];
  let page: TextRun[] = [];
  let letters = 0;
  for (const run of runs) {
    page.push(run);
    letters += run.text.length;
    if (letters < lettersOfPage) continue;
    outlines.push(...pageOf(page, faces));
    page = [];
    letters = 0;
  }
  return page.length === 0 ? outlines : [...outlines, ...pageOf(page, faces)];
}

function pageOf(runs: readonly TextRun[], faces: Faces): readonly string[] {
  // All near the origin of a page that is high enough for marks on marks: Skia leaves out what lies outside.
  const widest = runs.reduce((most, { width, size }) => Math.max(most, width / size), 0);
  const width = Math.min(widestPage, Math.ceil((widest + 2) * emPixels));
  const canvas = createCanvas(width, 6 * emPixels, SvgExportFlag.ConvertTextToPaths);
  const context = canvas.getContext('2d');
  context.scale(emPixels / emUnits, emPixels / emUnits);
  context.translate(0, 3 * emUnits);
  for (const run of runs) {
    const font = faces.font(run.face, emUnits);
    const unit = emUnits / run.size;
    const { letterSpacing = 0, wordSpacing = 0 } = run;
    if (font !== undefined) {
      const spacing = { letterSpacing: letterSpacing * unit, wordSpacing: wordSpacing * unit };
      prepareText(context, { ...run, font, ...spacing });
      context.fillText(run.text, 0, 0);
    }
    // Marks the end of the run.
    context.fillRect(0, 0, 1, 1);
  }
  const pieces = canvas.getContent().toString('utf8').split('<rect ').slice(0, runs.length);
  return pieces.map((piece) =>
    Array.from(piece.matchAll(/<path [^>]*?d="([^"]*)"/g), (match) => match[1]).join(''),
  );
}

/** The outlines of a run of text, where it stands. */
export function textOutline(run: TextRun, faces: Faces): Path2D {
  const path = new Path2D();
  const scale = run.size / emUnits;
  const [outline = ''] = emOutlines([run], faces);
  path.addPath(new Path2D(outline), { a: scale, d: scale, e: run.x, f: run.baseline });
  return path;
}
