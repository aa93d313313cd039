// Orientation in TIFF structures: TIFF files themselves, and EXIF in JPEG, PNG and WebP (EXIF 2.32, 4.6.2).

/** 1 is upright, 2 to 8 are turned or mirrored; from 5 on width and height are swapped. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const orientationTag = 0x0112;
const entrySize = 12;

/** The orientation that a TIFF structure names in its first directory; 1 when it names none. Never throws. */
export function orientationOf(tiff: Uint8Array): Orientation {
  try {
    return scan(new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength));
  } catch (error) {
    // Reading past the end: a broken EXIF block leaves the picture as it lies.
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

function scan(view: DataView): Orientation {
  const isLittle = view.getUint16(0) === 0x4949;
  if (view.getUint16(2, isLittle) !== 42) return 1;
  const directory = view.getUint32(4, isLittle);
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * entrySize;
    if (view.getUint16(entry, isLittle) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}

/** The same without the `Exif\0\0` that JPEG, and some WebP files, put before the structure. */
export function orientationOfExif(block: Uint8Array): Orientation {
  const hasPrefix = String.fromCharCode(...block.subarray(0, 6)) === 'Exif\0\0';
  return orientationOf(hasPrefix ? block.subarray(6) : block);
}
