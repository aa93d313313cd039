import { LRUCache } from 'lru-cache';
import type { VectorImage } from '../decode/pixels.js';
import type { Box } from '../scene/scene.js';
import { drawMarks, type Shown } from './drawing.js';
import type { Canvas, SKRSContext2D } from './skia.js';
import { createCanvas } from './skia.js';
import type { Surfaces } from './surfaces.js';

type Matrix = Pick<ReturnType<SKRSContext2D['getTransform']>, 'a' | 'b' | 'c' | 'd' | 'e' | 'f'>;

/** A drawing in a box of the page's own space. */
export interface Placed {
  readonly image: VectorImage & Shown;
  readonly box: Box;
  /** From that space to device pixels. */
  readonly matrix: Matrix;
  /** Device pixels. */
  readonly page: { readonly width: number; readonly height: number };
}

/** Drawings on surfaces of their own, to be laid down as one. */
export interface DrawingShelf {
  /** Hands a surface to `lay`, at once: its first pixels are the drawing's `region` of the page. */
  show(placed: Placed, lay: (sheet: Canvas, region: Box) => void): void;
}

/** Whole device pixels of the page that a box takes. */
function regionOf({ box, matrix, page }: Placed): Box {
  const { a, b, c, d, e, f } = matrix;
  const xs = [box.x, box.x + box.width];
  const ys = [box.y, box.y + box.height];
  const across = xs.flatMap((x) => ys.map((y) => a * x + c * y + e));
  const down = xs.flatMap((x) => ys.map((y) => b * x + d * y + f));
  const x = Math.max(0, Math.floor(Math.min(...across)));
  const y = Math.max(0, Math.floor(Math.min(...down)));
  const width = Math.min(page.width, Math.ceil(Math.max(...across))) - x;
  const height = Math.min(page.height, Math.ceil(Math.max(...down))) - y;
  return { x, y, width, height };
}

const keyOf = ({ image, box, matrix, page }: Placed) => {
  const { a, b, c, d, e, f } = matrix;
  return `${image.hash} ${JSON.stringify([image.part, box, a, b, c, d, e, f, page.width, page.height])}`;
};

/** Keys of drawings met once: what comes again will come a third time. */
const keysRemembered = 1000;

/**
 * Keeps the surfaces of drawings that came twice in the same place, up to as many bytes. One that comes once, as do
 * waves made for a title, borrows a surface: a new one for each would take longer than drawing on it.
 */
export function createDrawingShelf(surfaces: Surfaces, keptBytes = 16 * 1024 * 1024): DrawingShelf {
  const met = new LRUCache<string, true>({ max: keysRemembered });
  const kept = new LRUCache<string, Canvas>({
    maxSize: keptBytes,
    sizeCalculation: ({ width, height }) => width * height * 4,
    // Takes the memory away now: the garbage collector does not see how much it is.
    dispose: (sheet) => {
      sheet.width = 1;
    },
  });

  function sheetOf(placed: Placed, region: Box): Canvas {
    const key = keyOf(placed);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const { a, b, c, d, e, f } = placed.matrix;
    const draw = (context: SKRSContext2D) => {
      context.setTransform(a, b, c, d, e - region.x, f - region.y);
      drawMarks(context, placed.box, placed.image);
    };
    if (!met.has(key)) {
      met.set(key, true);
      return surfaces.layer(placed.page, draw);
    }
    const sheet = createCanvas(region.width, region.height);
    draw(sheet.getContext('2d'));
    kept.set(key, sheet);
    return sheet;
  }

  return {
    show(placed, lay) {
      const region = regionOf(placed);
      if (region.width > 0 && region.height > 0) lay(sheetOf(placed, region), region);
    },
  };
}
