import { drawInBudget } from '@limn/cards';
import type { Picture, Renderer } from '../../renderer.js';
import type { Asker } from './card-wish.js';
import type { Design } from './design.js';
import { withPatience } from './picture-faults.js';

/** Milliseconds that a source has for its whole answer, before the card is drawn without it. */
const sourcePatience = 800;

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
    draw: (design, asker) =>
      drawInBudget(design.spec.output.max_bytes, (factor) => {
        const drawn = factor === 1 ? design : design.smaller(factor);
        return drawn && drawOnce(drawn, asker);
      }),
  };
}
