import { type Raw, sharpOf } from './raw.js';

type Turbo = typeof import('@julusian/jpeg-turbo');

let turbo: Promise<Turbo | undefined> | undefined;

/** The fast encoder is optional: where it has no build for the machine, sharp takes over. */
function loadTurbo(): Promise<Turbo | undefined> {
  turbo ??= import('@julusian/jpeg-turbo').then(
    (module) => ('default' in module ? (module.default as Turbo) : module),
    () => undefined,
  );
  return turbo;
}

/** From here on colours keep their full resolution: who asks for this quality looks at edges. */
const fullChroma = 90;

export interface JpegOptions {
  readonly quality: number;
  readonly progressive: boolean;
}

/** Writes opaque pixels as JPEG. */
export async function encodeJpeg(raw: Raw, { quality, progressive }: JpegOptions): Promise<Uint8Array> {
  const fast = progressive ? undefined : await loadTurbo();
  if (fast !== undefined) {
    const { data, width, height } = raw;
    return fast.compress(Buffer.from(data.buffer, data.byteOffset, data.byteLength), {
      format: fast.FORMAT_RGBX,
      width,
      height,
      quality,
      subsampling: quality >= fullChroma ? fast.SAMP_444 : fast.SAMP_420,
    });
  }
  const chromaSubsampling = quality >= fullChroma ? '4:4:4' : '4:2:0';
  return (await sharpOf(raw)).jpeg({ quality, progressive, chromaSubsampling }).toBuffer();
}
