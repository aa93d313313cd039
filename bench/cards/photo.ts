import sharp from 'sharp';
import { pathOf } from '../place.js';

const size = { width: 1600, height: 1200 };

/** Film grain: without it an enlarged photo would decode faster than one from a camera. The same in every run. */
function grain(): Buffer {
  const data = Buffer.alloc(size.width * size.height);
  let state = 1;
  for (let index = 0; index < data.length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    data[index] = 112 + (state >>> 27);
  }
  return data;
}

/** A JPEG of 1600 x 1200 pixels with the entropy of a photo. */
export async function makePhoto(): Promise<Uint8Array> {
  const input = await sharp(grain(), { raw: { ...size, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return sharp(pathOf('packages/spec/examples/pictures/astronaut.jpg'))
    .resize({ ...size, fit: 'cover', kernel: 'lanczos3' })
    .sharpen()
    .composite([{ input, blend: 'overlay' }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** The same photo in other bytes: a comment segment after the start of the image, which costs no decoder anything. */
export function freshCopy(photo: Uint8Array, round: number): Uint8Array {
  const comment = Buffer.from(`round ${round}`);
  const length = comment.length + 2;
  const segment = Buffer.concat([Buffer.from([0xff, 0xfe, length >> 8, length & 0xff]), comment]);
  return Buffer.concat([photo.subarray(0, 2), segment, photo.subarray(2)]);
}
