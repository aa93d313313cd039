import type { TextRun } from '../scene/scene.js';
import type { Easel } from './easel.js';
import { fillPath } from './fill.js';
import { Path2D } from './skia.js';

/** In em: far enough around the letters for the block to be whole where they are, in the smallest sketch. */
const MARGIN = 0.25;

/** Fills the place of a run's letters, from the top of capitals to the baseline, with what the letters are filled with. */
export function drawBlock(run: TextRun, { context, typefaces }: Easel, opacity: number): void {
  const face = typefaces.face(run.face);
  // A line around letters is not what they are read by, and pictures have no fill.
  if (face === undefined || face.color || run.outline !== undefined) return;
  const block = new Path2D();
  const height = face.metrics.capHeight * run.size;
  const margin = MARGIN * run.size;
  block.rect(run.x - margin, run.baseline - height - margin, run.width + 2 * margin, height + 2 * margin);
  context.globalAlpha = opacity;
  fillPath(context, block, run.color);
}
