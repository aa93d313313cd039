// Draws a card so that there is always something to show, within a second: what is asked for, else the same without the
// pictures that fail, else the last good one, else what stands by.
import { LimnError } from '@limn/spec';
import type { Asker, CardWish, Shown } from './card-wish.js';
import type { Drawing } from './draw-whole.js';
import type { LastGood } from './last-good.js';
import type { Standby } from './standby.js';

/** Crawlers give up after a second: of it, so many milliseconds until something else is shown, and the rest on the way. */
const answerPatience = 900;

export interface CardDrawing {
  /** @throws cancelled */
  show(wish: CardWish, asker: Asker): Promise<Shown>;
}

interface DrawingParts {
  readonly drawWhole: (wish: CardWish, asker: Asker) => Drawing;
  readonly lastGood: Pick<LastGood, 'find'>;
  readonly standby: Pick<Standby, 'picture'>;
  /** Told of what was not drawn as asked. */
  readonly onFault: (error: LimnError) => void;
}

export function createCardDrawing({ drawWhole, lastGood, standby, onFault }: DrawingParts): CardDrawing {
  /** The last good picture, else the design without its pictures, else what stands by. */
  async function instead(id: string, error: LimnError, drawing: Drawing | undefined): Promise<Shown> {
    onFault(error);
    const { code } = error;
    const picture = await lastGood.find(id);
    if (picture) return { picture, warnings: [], fallback: { kind: 'last-good', code } };
    const spare = drawing?.spare();
    if (spare) return spare;
    const other = standby.picture();
    return { picture: other.picture, warnings: [], fallback: { kind: other.kind, code } };
  }

  return {
    async show(wish, asker) {
      let drawing: Drawing | undefined;
      try {
        drawing = drawWhole(wish, asker);
        return await within(asker.startedAt + answerPatience - performance.now(), drawing.card);
      } catch (cause) {
        const error = faultOf(cause);
        if (error.code === 'cancelled') throw error;
        return instead(wish.id, error, drawing);
      }
    },
  };
}

function faultOf(cause: unknown): LimnError {
  if (cause instanceof LimnError) return cause;
  return new LimnError('internal', 'The card could not be made.', { cause });
}

/** What comes in time; the work goes on, and its result is kept. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new LimnError('render_deadline_exceeded', 'The card was not drawn in time.');
    timer = setTimeout(() => reject(error), Math.max(0, milliseconds));
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
