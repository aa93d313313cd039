// Draws a card so that there is always something to show, within a second: what fails or is too slow is left out or
// replaced, first by the design itself, then by the last good picture, then by what stands by.
import { type Issue, LimnError } from '@limn/spec';
import { LRUCache } from 'lru-cache';
import type { Picture, Renderer, RenderRequest } from '../../renderer.js';
import type { Design } from './design.js';
import { createFitting } from './fit-card.js';
import type { GoodPicture, LastGood } from './last-good.js';
import { picturesAtFault } from './picture-faults.js';
import type { Standby } from './standby.js';

/** Crawlers give up soon: an answer has so many milliseconds in all. */
const answerPatience = 930;

/** For so many milliseconds an address that failed is not asked again. */
const grudge = 30_000;

/** Sources that are asked once more with all the time they are allowed, so that the next request finds them. */
const mostSecondTries = 4;

export type Asker = Omit<RenderRequest, 'spec'> & {
  /** When the request came, of the monotonic clock. */
  readonly startedAt: number;
};

/** A card that somebody asks for. */
export interface CardWish {
  /** The same for all addresses of the same card. */
  readonly id: string;
  /** `Cache-Control` of the card as it was asked for. */
  readonly lifetime: string;
  design(): Design;
}

export type FallbackKind = 'pictures' | 'last-good' | 'brand' | 'plain';

export interface Shown {
  readonly picture: GoodPicture;
  /** The picture as it was drawn, where it was. */
  readonly drawn?: Picture;
  readonly warnings: readonly Issue[];
  /** Whether it shows what lies at addresses, and may change. */
  readonly isDated?: boolean;
  /** What is shown instead of what was asked, and the code of the fault. */
  readonly fallback?: { readonly kind: FallbackKind; readonly code: string };
}

export interface CardDrawing {
  /** @throws cancelled */
  show(wish: CardWish, asker: Asker): Promise<Shown>;
}

interface DrawingParts {
  readonly renderer: Pick<Renderer, 'render'>;
  readonly lastGood: LastGood;
  readonly standby: Standby;
  /** Told of each card that is as it was asked for. */
  readonly onGood: (wish: CardWish, shown: Shown) => void;
  /** Told of what was not drawn as asked. */
  readonly onFault: (error: LimnError) => void;
}

export function createCardDrawing(parts: DrawingParts): CardDrawing {
  const { renderer, lastGood, standby, onFault } = parts;
  const failed = new LRUCache<string, string>({ max: 2000, ttl: grudge });
  const secondTries = new Set<string>();
  const fitting = createFitting(renderer);

  /** Draws; pictures at fault are left to the design, one fault after the other. */
  async function draw(wish: CardWish, asker: Asker): Promise<Shown> {
    const design = wish.design();
    const known = design.pictures.filter((address) => failed.has(address));
    let current = known.length > 0 ? design.without(new Set(known)) : design;
    let code = known.length > 0 ? failed.get(known[0]!) : undefined;
    for (;;) {
      try {
        const shown = shownAs(await fitting.draw(current, asker), design);
        if (code !== undefined) return { ...shown, fallback: { kind: 'pictures', code } };
        keep(wish, shown);
        return shown;
      } catch (cause) {
        const error = faultOf(cause);
        const next = withoutFaulty(current, error);
        if (!next) throw error;
        code = error.code;
        if (code === 'source_timeout') tryAgain({ ...wish, design: () => design }, asker);
        onFault(error);
        current = next;
      }
    }
  }

  /** The design without the pictures that an error is about; undefined where that changes nothing. */
  function withoutFaulty(design: Design, error: LimnError): Design | undefined {
    const addresses = picturesAtFault(error, design.spec, design.pictures);
    const next = addresses.size > 0 ? design.without(addresses) : design;
    if (next.pictures.length >= design.pictures.length) return undefined;
    for (const address of addresses) failed.set(address, error.code);
    return next;
  }

  /** Lets a slow source have its time, so that the picture is there for who asks next. */
  function tryAgain(wish: CardWish, { tenant }: Asker): void {
    if (secondTries.size >= mostSecondTries || secondTries.has(wish.id)) return;
    secondTries.add(wish.id);
    const design = wish.design();
    renderer
      .render({ spec: design.spec, tenant, signal: new AbortController().signal })
      .then((drawn) => {
        for (const address of design.pictures) failed.delete(address);
        keep(wish, shownAs(drawn, design));
      })
      .catch(() => {})
      .finally(() => secondTries.delete(wish.id));
  }

  function keep(wish: CardWish, shown: Shown): void {
    parts.onGood(wish, shown);
    if (shown.drawn?.from === 'drawn') lastGood.keep(wish.id, shown.picture);
  }

  /** The last good picture, else what stands by. */
  async function instead(id: string, error: LimnError): Promise<Shown> {
    onFault(error);
    const { code } = error;
    const picture = await lastGood.find(id);
    if (picture) return { picture, warnings: [], fallback: { kind: 'last-good', code } };
    const other = standby.picture();
    return { picture: other.picture, warnings: [], fallback: { kind: other.kind, code } };
  }

  return {
    async show(wish, asker) {
      const drawing = draw(wish, asker);
      try {
        return await within(asker.startedAt + answerPatience - performance.now(), drawing);
      } catch (cause) {
        const error = faultOf(cause);
        if (error.code === 'cancelled') throw error;
        return instead(wish.id, error);
      }
    },
  };
}

function shownAs(drawn: Picture, { theme, warnings, pictures }: Design): Shown {
  const { bytes, mimeType, width, height } = drawn;
  return {
    picture: { bytes, mimeType, width, height, ...(theme !== undefined && { theme }) },
    drawn,
    warnings: [...warnings, ...drawn.warnings.filter(({ code }) => code !== unheard)],
    isDated: pictures.length > 0,
  };
}

/** Designs ask for clever crops wherever they would help; who asks for a card need not hear that there were none. */
const unheard = 'smart_crop_unavailable';

function faultOf(cause: unknown): LimnError {
  return cause instanceof LimnError
    ? cause
    : new LimnError('internal', 'The card could not be made.', { cause });
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
