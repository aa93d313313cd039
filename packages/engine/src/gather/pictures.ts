// Pictures of a request: read, cut out, and the crop that keeps their subject in view.
import { type Issue, limitOf, type Source } from '@limn/spec';
import { LRUCache } from 'lru-cache';
import type { Assets, Picture } from './assets.js';
import { fault } from './fault.js';
import type { Faults } from './faults.js';
import { type Loader, sourceKey } from './loader.js';
import type { PictureNeed } from './need.js';
import { readPicture, weightOf } from './picture.js';
import type { Rect, World } from './world.js';

interface Tools {
  readonly load: Loader;
  readonly world: World;
  readonly faults: Faults;
}

/** What one layer shows. */
interface Shown {
  readonly need: PictureNeed;
  readonly picture: Picture;
  readonly crop?: Rect | undefined;
  readonly warnings: readonly Issue[];
}

export type GatheredPictures = Pick<Assets, 'pictures' | 'crops'> & { readonly warnings: readonly Issue[] };

/** Pictures by the pointer of their layer. Faults go to `faults`, and leave their picture out. */
export async function gatherPictures(needs: readonly PictureNeed[], tools: Tools): Promise<GatheredPictures> {
  const show = createShow(tools);
  const results = await Promise.all(
    needs.map((need) => tools.faults.attempt(`${need.path}/file`, () => show(need))),
  );
  const shown = results.filter((result) => result !== undefined);
  checkTotalArea(shown, tools.faults);
  return {
    pictures: new Map(shown.map(({ need, picture }) => [need.path, picture])),
    crops: new Map(shown.flatMap(({ need, crop }) => (crop === undefined ? [] : [[need.path, crop]]))),
    warnings: shown.flatMap(({ warnings }) => warnings),
  };
}

function createShow({ load, world }: Tools): (need: PictureNeed) => Promise<Shown> {
  const read = once(({ source }) => readSource(source, load), keyOfSource);
  const cut = once(async (need: PictureNeed) => cutOut(await read(need), world), keyOfSource);
  const focus = once(
    async (need: PictureNeed) => findFocus(need, await read(need), world),
    (need) => `${need.smartCrop} ${keyOfSource(need)}`,
  );
  return async (need) => {
    const whole = await read(need);
    const { picture, warning: cutWarning } = need.cutOut ? await cut(need) : { picture: whole };
    const { crop, warning: cropWarning } = need.smartCrop === undefined ? {} : await focus(need);
    const warnings = [
      at(need, 'should_remove_background', cutWarning),
      at(need, 'should_use_smart_cropping', cropWarning),
    ];
    return { need, picture, crop, warnings: warnings.filter((warning) => warning !== undefined) };
  };
}

/** Pictures in base64 come again with the next words; to know one by its text is quicker than to decode and hash it. */
const known = new LRUCache<string, Picture>({
  maxSize: 4 * 1024 * 1024,
  sizeCalculation: (picture, base64) => base64.length + weightOf(picture),
});

async function readSource(source: Source, load: Loader): Promise<Picture> {
  if (source.type === 'url') return readPicture(await load(source));
  const again = known.get(source.base64);
  if (again !== undefined) return again;
  const picture = await readPicture(await load(source));
  known.set(source.base64, picture);
  return picture;
}

const keyOfSource = (need: PictureNeed) => sourceKey(need.source);

/** Runs `work` once for each key. */
function once<T>(work: (need: PictureNeed) => Promise<T>, keyOf: (need: PictureNeed) => string) {
  const results = new Map<string, Promise<T>>();
  return (need: PictureNeed): Promise<T> => {
    const key = keyOf(need);
    const result = results.get(key) ?? work(need);
    results.set(key, result);
    return result;
  };
}

type Warning = Omit<Issue, 'path'>;

const at = (need: PictureNeed, field: string, warning: Warning | undefined): Issue | undefined =>
  warning === undefined ? undefined : { path: `${need.path}/${field}`, ...warning };

const noCutOut = (hint: string): Warning => ({
  code: 'background_removal_unavailable',
  message: 'The background of this picture was left in.',
  hint,
});

async function cutOut(picture: Picture, world: World): Promise<{ picture: Picture; warning?: Warning }> {
  if (picture.kind === 'vector') {
    return {
      picture,
      warning: noCutOut('An SVG has no background to remove; leave its shapes out instead.'),
    };
  }
  if (world.cutOut === undefined) {
    return { picture, warning: noCutOut('Send a picture whose background is transparent already.') };
  }
  return { picture: await readPicture(await world.cutOut(picture.bytes)) };
}

const noSmartCrop = (message: string, hint: string): Warning => ({
  code: 'smart_crop_unavailable',
  message,
  hint,
});

async function findFocus(
  need: PictureNeed,
  picture: Picture,
  world: World,
): Promise<{ crop?: Rect; warning?: Warning }> {
  if (picture.kind === 'vector') {
    return {
      warning: noSmartCrop('An SVG is cropped about its middle.', 'Set `focus` to choose the point to keep.'),
    };
  }
  if (world.focus === undefined || need.smartCrop === undefined) {
    const message = 'The picture was cropped to its liveliest part; nothing here can tell faces from walls.';
    return { warning: noSmartCrop(message, 'Set `focus` to choose the point to keep in view.') };
  }
  return { crop: await world.focus(picture.bytes, need.smartCrop) };
}

/** Equal pictures count once: they are decoded once. */
function checkTotalArea(shown: readonly Shown[], faults: Faults): void {
  const limit = limitOf('image_area_in_request');
  const counted = new Set<string>();
  let actual = 0;
  for (const { need, picture } of shown) {
    if (picture.kind === 'vector' || counted.has(picture.hash)) continue;
    counted.add(picture.hash);
    actual += picture.width * picture.height;
    if (actual <= limit) continue;
    const message = `All pictures of a request together may have at most ${limit} pixels.`;
    faults.add(`${need.path}/file`, fault('image_too_large', message, { limit, actual }));
    return;
  }
}
