// Where requests for cards come in: what was answered before is answered at once; the rest is counted and drawn.
import type { Brand } from '@limn/cards';
import { LimnError } from '@limn/spec';
import type { CallEnv } from '../call.js';
import type { Service } from '../service.js';
import { type CardAnswers, pictureHeaders } from './card-answer.js';
import type { Asker, CardWish, Shown } from './card-wish.js';
import type { CardDrawing } from './draw-card.js';
import type { Entry, Pass } from './entry.js';
import type { LastGood } from './last-good.js';
import type { Shelf } from './shelf.js';

type Env = CallEnv['Bindings'];

export interface CardDesk {
  readonly brand: Brand | undefined;
  readonly entry: Entry;
  readonly answers: CardAnswers;
  /** The answer to an address that was asked for before, without reading a parameter. */
  again(env: Env): Response | Promise<Response> | undefined;
  /** @throws rate_limited, cancelled */
  answer(wish: CardWish, pass: Pass, env: Env): Promise<Response>;
  /** The card without an answer. @throws rate_limited, cancelled */
  show(wish: CardWish, pass: Pass, env: Env & { readonly lint?: Asker['lint'] }): Promise<Shown>;
}

export interface DeskParts extends Pick<CardDesk, 'brand' | 'entry' | 'answers'> {
  readonly service: Pick<Service, 'renderer' | 'admission'>;
  readonly shelf: Shelf;
  readonly drawing: CardDrawing;
  readonly lastGood: LastGood;
}

export function createCardDesk(parts: DeskParts): CardDesk {
  const { brand, entry, answers, shelf, drawing, lastGood } = parts;
  const { renderer, admission } = parts.service;

  function kept(found: ReturnType<Shelf['find']>, { call, incoming }: Env) {
    const picture = found && renderer.kept(found.key);
    if (!picture) return undefined;
    call.notes.from = 'memory';
    return answers.send(incoming, { bytes: picture.bytes, headers: found.headers });
  }

  async function show(wish: CardWish, pass: Pass, env: Env & { lint?: Asker['lint'] }): Promise<Shown> {
    const { call, lint } = env;
    if (pass.isCounted) admission.charge(call);
    const tenant = call.notes.key?.id ?? call.address;
    const { startedAt } = call;
    const shown = await drawing.show(wish, { tenant, startedAt, signal: call.signal(), lint });
    if (pass.isCounted && shown.drawn && shown.drawn.from !== 'drawn') admission.refund(call);
    call.notes.from = shown.drawn?.from;
    call.notes.stages = shown.drawn?.stages;
    if (shown.fallback) call.notes.code = shown.fallback.code as LimnError['code'];
    return shown;
  }

  /** Who asks too often still gets what is there. */
  async function showOrKept(wish: CardWish, pass: Pass, env: Env): Promise<Shown> {
    try {
      return await show(wish, pass, env);
    } catch (error) {
      if (!(error instanceof LimnError && error.code === 'rate_limited')) throw error;
      const picture = await lastGood.find(wish.id);
      if (!picture) throw error;
      return { picture, warnings: [], fallback: { kind: 'last-good', code: error.code } };
    }
  }

  return {
    brand,
    entry,
    answers,
    show,
    again: (env) => kept(shelf.find(env.incoming.url!), env),
    async answer(wish, pass, env) {
      const { incoming } = env;
      if (incoming.method !== 'POST') shelf.name(incoming.url!, wish.id, pass.expires);
      const found = kept(shelf.card(wish.id), env);
      if (found) return found;
      const shown = await showOrKept(wish, pass, env);
      return answers.send(incoming, {
        bytes: shown.picture.bytes,
        headers: pictureHeaders(shown, wish.lifetime),
      });
    },
  };
}
