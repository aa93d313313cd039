import { join } from 'node:path';
import { type Brand, parseCard, readBrand } from '@limn/cards';
import type { LimnError } from '@limn/spec';
import type { Service } from '../service.js';
import { createCardAnswers, pictureHeaders } from './card-answer.js';
import type { CardWish, Shown } from './card-wish.js';
import { cardDesign } from './design.js';
import { type CardDesk, createCardDesk } from './desk.js';
import { createCardDrawing } from './draw-card.js';
import { createWholeDrawing } from './draw-whole.js';
import { createEntry } from './entry.js';
import { createLastGood } from './last-good.js';
import { createShelf, type Shelf } from './shelf.js';
import { createStandby } from './standby.js';

const MiB = 1024 * 1024;

/** Milliseconds after which the sources of a card are asked again whether they have changed. */
const sourceLife = 10 * 60_000;

/** Milliseconds between tries to draw what stands by. */
const standbyPause = 30_000;

/** Puts the desk of cards together. @throws LimnError `invalid_spec` for a brand with faults */
export function openCardDesk(service: Service): CardDesk {
  const { config, renderer, admission, log } = service;
  const brand: Brand | undefined = config.brand && readBrand(config.brand);
  const warn = (message: string, err: unknown) => log.warn({ err }, message);
  const lastGood = createLastGood({ ...placeOf(service), warn });
  const standby = createStandby({ brand, renderer, lastGood });
  keepReady(standby.prepare);
  setImmediate(() => void warmUp(brand));
  const shelf = createShelf();
  const onFault = (err: LimnError) => log.warn({ code: err.code, err }, 'A card is not as it was asked for.');
  const onGood = (wish: CardWish, shown: Shown) => {
    put(shelf, wish, shown);
    if (shown.drawn?.from === 'drawn') lastGood.keep(wish.id, shown.picture);
  };
  const drawWhole = createWholeDrawing({ renderer, onGood, onFault });
  const drawing = createCardDrawing({ drawWhole, lastGood, standby, onFault });
  const entry = createEntry(config, admission);
  return createCardDesk({ brand, entry, answers: createCardAnswers(), shelf, drawing, lastGood, service });
}

function put(shelf: Shelf, { id, lifetime }: CardWish, shown: Shown): void {
  const goodUntil = shown.isDated ? performance.now() + sourceLife : Number.POSITIVE_INFINITY;
  shelf.put(id, { key: shown.drawn!.key, headers: pictureHeaders(shown, lifetime), goodUntil });
}

function placeOf({ config, writer }: Service) {
  const maxBytes = Math.min(config.diskCache, 128 * MiB);
  return maxBytes > 0 ? { disk: { folder: join(config.data, 'cards'), maxBytes, writer } } : {};
}

/** Designs one card for nobody: the first takes ten times as long, and somebody would wait for it. */
function warmUp(brand: Brand | undefined): void {
  const parsed = parseCard({ title: 'Warm up', subtitle: 'for nobody', icon: 'rocket', pattern: 'circuit' });
  cardDesign({ id: '', parsed, brand });
}

/** Tries at once and now and then, as long as the process has other things to do. */
function keepReady(prepare: () => Promise<boolean>): void {
  const again = async () => {
    if (!(await prepare())) setTimeout(again, standbyPause).unref();
  };
  setImmediate(again);
}
