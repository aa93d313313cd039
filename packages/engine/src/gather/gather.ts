// The only step that waits. Every source is loaded once, all at the same time; all faults are told at once.
import { type Issue, LimnError, limitOf, type Source, type Spec } from '@limn/spec';
import type { Assets } from './assets.js';
import { fontPath, openFonts } from './custom-fonts.js';
import { createFaults } from './faults.js';
import { hyphenate } from './hyphenation.js';
import { createLoader, sourceKey } from './loader.js';
import type { BarcodeNeed, Need } from './need.js';
import { gatherPictures } from './pictures.js';
import { gatherStacks } from './stacks.js';
import type { World } from './world.js';

export interface GatherRequest {
  readonly needs: readonly Need[];
  readonly fonts: Spec['fonts'];
}

export interface Gathered {
  readonly assets: Assets;
  readonly warnings: readonly Issue[];
}

/**
 * Loads and checks everything that a spec needs from outside.
 * @throws source_url_forbidden, source_fetch_failed, source_timeout, source_too_large, image_too_large,
 * image_invalid, svg_rejected, font_invalid, invalid_spec (too many addresses), cancelled; the issues of all
 * sources, each with the pointer of its source
 */
export async function gather(request: GatherRequest, world: World, signal: AbortSignal): Promise<Gathered> {
  throwIfCancelled(signal);
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(cancelled());
    signal.addEventListener('abort', onAbort, { once: true });
  });
  const work = gatherAll(request, world, signal);
  work.catch(() => {});
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

const cancelled = () => new LimnError('cancelled', 'The request was given up.');

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw cancelled();
}

async function gatherAll(request: GatherRequest, world: World, signal: AbortSignal): Promise<Gathered> {
  const pictureNeeds = request.needs.filter((need) => need.kind === 'picture');
  const typefaceNeeds = request.needs.filter((need) => need.kind === 'typeface');
  checkAddressCount([...pictureNeeds.map(({ source }) => source), ...request.fonts.map(({ file }) => file)]);
  const faults = createFaults([
    ...request.fonts.map((_, index) => fontPath(index)),
    ...pictureNeeds.map(({ path }) => `${path}/file`),
  ]);
  const load = createLoader(world, signal);
  const [pictures, fonts, bars, hyphenation] = await Promise.all([
    gatherPictures(pictureNeeds, { load, world, faults }),
    openFonts(request.fonts, { load, library: world.fonts, faults }),
    encodeBars(request.needs.filter((need) => need.kind === 'barcode')),
    hyphenate(request.needs.filter((need) => need.kind === 'hyphenation')),
  ]);
  faults.throwIfAny();
  throwIfCancelled(signal);
  const stacks = await gatherStacks(typefaceNeeds, world.fonts, fonts);
  return {
    assets: {
      pictures: pictures.pictures,
      crops: pictures.crops,
      bars,
      hyphenation,
      stacks: stacks.stacks,
      fontFiles: stacks.fontFiles,
    },
    warnings: [...pictures.warnings, ...stacks.warnings],
  };
}

/** The encoder of barcodes is large; it is loaded when there is one. */
async function encodeBars(needs: readonly BarcodeNeed[]): Promise<Assets['bars']> {
  if (needs.length === 0) return new Map();
  const { barsOf } = await import('../codes/barcode.js');
  return new Map(needs.map(({ path, format, value }) => [path, barsOf(format, value)]));
}

function checkAddressCount(sources: readonly Source[]): void {
  const limit = limitOf('source_urls');
  const actual = new Set(sources.filter(({ type }) => type === 'url').map(sourceKey)).size;
  if (actual <= limit) return;
  const message = `A request may name at most ${limit} addresses.`;
  const hint = 'Send some of the pictures as base64.';
  throw new LimnError('invalid_spec', message, {
    issues: [{ path: '', code: 'too_many_source_urls', message, hint, limit, actual }],
  });
}
