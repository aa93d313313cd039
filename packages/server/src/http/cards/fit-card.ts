import type { Picture, Renderer } from '../../renderer.js';
import type { Asker } from './card-wish.js';
import type { Design } from './design.js';
import { withPatience } from './picture-faults.js';

/** Milliseconds that a source has for its whole answer, before the card is drawn without it. */
const sourcePatience = 800;

/** Shares of the size that should just fit: the second try leaves more room. */
const slacks = [0.95, 0.8] as const;

/** Bytes grow with the side of a card to a power of about 1.25: letters and edges take most of them, not the area. */
const sideForBytes = 1 / 1.25;

/** Draws cards into their byte budgets. */
export interface Fitting {
  /**
   * The picture; where even its least quality has too many bytes, on a smaller canvas.
   * @throws what `renderer.render` throws
   */
  draw(design: Design, asker: Asker): Promise<Picture>;
}

export function createFitting(renderer: Pick<Renderer, 'render'>): Fitting {
  const drawOnce = ({ spec }: Design, { tenant, signal, lint }: Asker) =>
    renderer.render({ spec: withPatience(spec, sourcePatience), tenant, signal, ...(lint && { lint }) });

  return {
    async draw(design, asker) {
      const limit = design.spec.output.max_bytes ?? Number.POSITIVE_INFINITY;
      let picture = await drawOnce(design, asker);
      let factor = 1;
      for (const slack of slacks) {
        if (picture.bytes.length <= limit) break;
        factor *= (limit / picture.bytes.length) ** sideForBytes * slack;
        const smaller = design.smaller(factor);
        if (!smaller) break;
        picture = await drawOnce(smaller, asker);
      }
      return picture;
    },
  };
}
