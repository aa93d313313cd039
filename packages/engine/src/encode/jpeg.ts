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
  /** Whether no other picture could be drawn while another thread writes this one. */
  readonly alone?: boolean | undefined;
}

/** Room for the longest file of a size is a hundred times what most take: it is kept for the next one. */
let spareRoom: Buffer | undefined;

/** Longer room is let go. */
const longestKept = 8 * 1024 * 1024;

/** Takes the room away, so that two pictures at once are not written into the same. */
function takeRoom(length: number): Buffer {
  const room = spareRoom;
  spareRoom = undefined;
  return room !== undefined && room.byteLength >= length ? room : Buffer.allocUnsafeSlow(length);
}

async function compress(turbo: Turbo, raw: Raw, { quality, alone }: JpegOptions): Promise<Uint8Array> {
  const { data, width, height } = raw;
  const subsampling = quality >= fullChroma ? turbo.SAMP_444 : turbo.SAMP_420;
  const options = { format: turbo.FORMAT_RGBX, width, height, quality, subsampling };
  const room = takeRoom(turbo.bufferSize(options));
  const pixels = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const file = alone
    ? turbo.compressSync(pixels, room, options)
    : await turbo.compress(pixels, room, options);
  // A copy: whoever keeps the file must not keep its room.
  const bytes = new Uint8Array(file);
  if (room.byteLength <= longestKept) spareRoom = room;
  return bytes;
}

/** Writes opaque pixels as JPEG. */
export async function encodeJpeg(raw: Raw, options: JpegOptions): Promise<Uint8Array> {
  const { quality, progressive } = options;
  const fast = progressive ? undefined : await loadTurbo();
  if (fast !== undefined) return compress(fast, raw, options);
  const chromaSubsampling = quality >= fullChroma ? '4:4:4' : '4:2:0';
  return (await sharpOf(raw)).jpeg({ quality, progressive, chromaSubsampling }).toBuffer();
}
