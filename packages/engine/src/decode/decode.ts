import { LimnError, limitOf } from '@limn/spec';
import type { Assets, Picture } from '../gather/assets.js';
import type { Box, Image, Scene } from '../scene/scene.js';
import { deviceSize, pixelKey, type Size } from './device-size.js';
import { createPixelCache } from './pixel-cache.js';
import type { PixelImage, Pixels, VectorImage } from './pixels.js';
import { rasterizePhoto, rasterizeVector } from './rasterize.js';
import { visibleImages } from './visible-images.js';

export interface DecoderOptions {
  /** Bytes of memory for decoded pictures that are kept; 64 MiB without it. */
  readonly cacheBytes?: number;
}

export interface Decoder {
  /**
   * Brings every picture of a scene to the size it is drawn at. `scale` is device pixels for one pixel of the scene.
   *
   * @throws LimnError `image_invalid`, `image_too_large`, `cancelled`
   */
  decode(scene: Scene, assets: Assets, scale: number, signal?: AbortSignal): Promise<Pixels>;
  /** Lets every kept picture go. */
  clear(): void;
}

/** The middle of a picture, of the target's shape. */
function middle(picture: Size, target: Size): Box {
  const factor = Math.min(picture.width / target.width, picture.height / target.height);
  const width = target.width * factor;
  const height = target.height * factor;
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height };
}

function refusal(cause: unknown, pointer: string): LimnError {
  if (cause instanceof LimnError) return cause;
  const tooLarge = cause instanceof Error && /pixel limit|too (large|big)/i.test(cause.message);
  const code = tooLarge ? 'image_too_large' : 'image_invalid';
  const message = tooLarge
    ? `The picture has more than ${limitOf('image_area')} pixels.`
    : 'The picture could not be decoded; its file is damaged or cut short.';
  return new LimnError(code, message, { cause, issues: [{ path: pointer, code, message }] });
}

function givenUp(): LimnError {
  return new LimnError('cancelled', 'The caller gave the request up.');
}

/** Makes a decoder that keeps the pictures it decoded last, by content, crop and size. */
export function createDecoder({ cacheBytes = 64 * 1024 * 1024 }: DecoderOptions = {}): Decoder {
  const cache = createPixelCache(cacheBytes);

  async function imageOf(item: Image, picture: Picture, scale: number): Promise<PixelImage | VectorImage> {
    const target = deviceSize(item, scale);
    if (picture.kind === 'raster') {
      const key = pixelKey({ ...item, picture: picture.hash }, scale);
      return cache.get(key, () => rasterizePhoto(picture, item.crop, target));
    }
    const crop = item.crop === 'attention' ? middle(picture, target) : item.crop;
    if (picture.painter === 'skia') {
      const { hash, bytes, width, height, drawing } = picture;
      return { kind: 'vector', hash, bytes, width, height, part: crop, ...(drawing && { drawing }) };
    }
    const key = pixelKey({ ...item, crop, picture: picture.hash }, scale);
    return cache.get(key, () => rasterizeVector(picture, crop, target));
  }

  async function entryOf(
    item: Image,
    assets: Assets,
    scale: number,
  ): Promise<[string, PixelImage | VectorImage]> {
    const picture = assets.pictures.get(item.picture);
    if (picture === undefined)
      throw new LimnError('internal', `No picture was gathered for ${item.picture}.`);
    try {
      return [pixelKey(item, scale), await imageOf(item, picture, scale)];
    } catch (cause) {
      throw refusal(cause, item.picture);
    }
  }

  return {
    async decode(scene, assets, scale, signal) {
      if (signal?.aborted) throw givenUp();
      const work = visibleImages(scene).map((item) => entryOf(item, assets, scale));
      const entries = await Promise.all(work);
      if (signal?.aborted) throw givenUp();
      return new Map(entries);
    },
    clear: () => cache.clear(),
  };
}
