import type { Face } from '@limn/fonts';

/** A variable weight axis and the OS/2 weight of an sfnt file. */
export interface FileWeight {
  readonly variable: boolean;
  readonly weight: number;
}

/** Reads what decides whether Skia would embolden: the weight a file declares, and whether it has axes. */
export function fileWeightOf(bytes: Uint8Array): FileWeight {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let variable = false;
  let weight = 400;
  const tables = bytes.byteLength < 12 ? 0 : view.getUint16(4);
  for (let index = 0; index < tables && 28 + index * 16 <= bytes.byteLength; index++) {
    const record = 12 + index * 16;
    const tag = view.getUint32(record);
    const start = view.getUint32(record + 8);
    if (tag === 0x66766172 /* fvar */) variable = true;
    if (tag === 0x4f532f32 /* OS/2 */ && start + 6 <= bytes.byteLength) weight = view.getUint16(start + 4);
  }
  return { variable, weight: weight >= 1 && weight <= 1000 ? weight : 400 };
}

/**
 * The weight to ask Skia for. Skia emboldens a file lighter than 600 when 600 or more is asked, so a static file is
 * asked for its own weight unless bold is to be made up.
 */
export function cssWeight(face: Face, file: FileWeight): number {
  if (face.synthetic.bold) return Math.max(700, face.weight);
  return file.variable ? face.weight : file.weight;
}
