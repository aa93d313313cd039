import sharp from 'sharp';

export interface Likeness {
  /** Mean absolute difference of a channel, 0 to 255. */
  readonly difference: number;
  /** Structural similarity of the greys in blocks of 8 x 8, 1 where the pictures are equal. */
  readonly structure: number;
}

async function channelsOf(file: Uint8Array, grey: boolean) {
  const image = sharp(file)
    .flatten({ background: '#FFFFFF' })
    .toColourspace(grey ? 'b-w' : 'srgb');
  return image.raw().toBuffer({ resolveWithObject: true });
}

/** How alike two files of pictures of one size look. */
export async function likeness(one: Uint8Array, other: Uint8Array): Promise<Likeness> {
  const [a, b] = await Promise.all([channelsOf(one, false), channelsOf(other, false)]);
  if (a.data.length !== b.data.length) throw new Error('Pictures of different sizes cannot be compared.');
  const sum = a.data.reduce((total, value, index) => total + Math.abs(value - (b.data[index] as number)), 0);
  const [greyA, greyB] = await Promise.all([channelsOf(one, true), channelsOf(other, true)]);
  return {
    difference: sum / a.data.length,
    structure: structuralSimilarity(greyA.data, greyB.data, greyA.info),
  };
}

const block = 8;

function structuralSimilarity(
  a: Uint8Array,
  b: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): number {
  let total = 0;
  let blocks = 0;
  for (let y = 0; y + block <= height; y += block) {
    for (let x = 0; x + block <= width; x += block) {
      total += blockSimilarity(a, b, { start: y * width + x, stride: width });
      blocks += 1;
    }
  }
  return total / blocks;
}

/** The constants are those of Wang et al. 2004, for 8 bits. */
const c1 = (0.01 * 255) ** 2;
const c2 = (0.03 * 255) ** 2;

function blockSimilarity(
  a: Uint8Array,
  b: Uint8Array,
  { start, stride }: { readonly start: number; readonly stride: number },
): number {
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (let index = 0; index < block * block; index++) {
    const at = start + Math.floor(index / block) * stride + (index % block);
    const [valueA, valueB] = [a[at] as number, b[at] as number];
    sumA += valueA;
    sumB += valueB;
    sumAA += valueA * valueA;
    sumBB += valueB * valueB;
    sumAB += valueA * valueB;
  }
  const count = block * block;
  const [meanA, meanB] = [sumA / count, sumB / count];
  const varianceA = sumAA / count - meanA * meanA;
  const varianceB = sumBB / count - meanB * meanB;
  const covariance = sumAB / count - meanA * meanB;
  const light = (2 * meanA * meanB + c1) / (meanA * meanA + meanB * meanB + c1);
  return (light * (2 * covariance + c2)) / (varianceA + varianceB + c2);
}
