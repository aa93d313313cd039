// Draws a card as it was asked for, and where its pictures cannot be had, as near to it as the design comes without them.
import { LimnError } from '@limn/spec';
import { LRUCache } from 'lru-cache';
import type { Renderer } from '../../renderer.js';
import { type Asker, type CardWish, type Shown, shownAs } from './card-wish.js';
import type { Design } from './design.js';
import { createFitting } from './fit-card.js';
import { picturesAtFault } from './picture-faults.js';

/** For so many milliseconds an address that failed is not asked again. */
const grudge = 30_000;

/** Milliseconds after which the card is drawn without its pictures as well, to be there if they do not come. */
const doubt = 250;

/** Sources that are asked once more with all the time they are allowed, so that the next request finds them. */
const mostSecondTries = 4;

export interface Drawing {
  /** @throws what `renderer.render` throws, but for faults of pictures */
  readonly card: Promise<Shown>;
  /** The card without its pictures, where it is drawn by now. */
  spare(): Shown | undefined;
}

interface DrawingParts {
  readonly renderer: Pick<Renderer, 'render'>;
  /** Told of each card that is as it was asked for. */
  readonly onGood: (wish: CardWish, shown: Shown) => void;
  /** Told of what was not drawn as asked. */
  readonly onFault: (error: LimnError) => void;
}

export function createWholeDrawing({ renderer, onGood, onFault }: DrawingParts) {
  const failed = new LRUCache<string, string>({ max: 2000, ttl: grudge });
  const secondTries = new Set<string>();
  const fitting = createFitting(renderer);

  /** Draws; pictures at fault are left to the design, one fault after the other. */
  async function draw(design: Design, wish: CardWish, asker: Asker): Promise<Shown> {
    const known = design.pictures.filter((address) => failed.has(address));
    let current = known.length > 0 ? design.without(new Set(known)) : design;
    let code = known.length > 0 ? failed.get(known[0]!) : undefined;
    for (;;) {
      try {
        const shown = shownAs(await fitting.draw(current, asker), design);
        if (code !== undefined) return { ...shown, fallback: { kind: 'pictures', code } };
        onGood(wish, shown);
        return shown;
      } catch (cause) {
        if (!(cause instanceof LimnError)) throw cause;
        const next = withoutFaulty(current, cause);
        if (!next) throw cause;
        code = cause.code;
        if (code === 'source_timeout') tryAgain(design, wish, asker);
        onFault(cause);
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
  function tryAgain(design: Design, wish: CardWish, { tenant }: Asker): void {
    if (secondTries.size >= mostSecondTries || secondTries.has(wish.id)) return;
    secondTries.add(wish.id);
    renderer
      .render({ spec: design.spec, tenant, signal: new AbortController().signal })
      .then((drawn) => {
        for (const address of design.pictures) failed.delete(address);
        onGood(wish, shownAs(drawn, design));
      })
      .catch(() => {})
      .finally(() => secondTries.delete(wish.id));
  }

  async function drawSpare(design: Design, asker: Asker): Promise<Shown> {
    const shown = shownAs(await fitting.draw(design.without(new Set(design.pictures)), asker), design);
    return { ...shown, fallback: { kind: 'pictures', code: 'source_timeout' } };
  }

  return (wish: CardWish, asker: Asker): Drawing => {
    const design = wish.design();
    let spare: Shown | undefined;
    const card = draw(design, wish, asker);
    if (design.pictures.length > 0) {
      const timer = setTimeout(() => {
        drawSpare(design, asker)
          .then((shown) => (spare = shown))
          .catch(() => {});
      }, doubt);
      card.catch(() => {}).finally(() => clearTimeout(timer));
    }
    return { card, spare: () => spare };
  };
}
