// The last good picture of each card, for the day on which it cannot be drawn: in memory for a while, on the disk for long.
import { createHash } from 'node:crypto';
import { createDisk, type Disk, type DiskOptions } from '../../cache/disk.js';
import { packPicture, unpackPicture } from '../../cache/picture-file.js';

/** A picture without the story of how it came. */
export interface GoodPicture {
  readonly bytes: Buffer;
  readonly mimeType: string;
  readonly width: number;
  readonly height: number;
  readonly theme?: string;
}

export interface LastGood {
  find(id: string): Promise<GoodPicture | undefined>;
  /** Keeps a picture in place of the one before. */
  keep(id: string, picture: GoodPicture): void;
}

export interface LastGoodOptions {
  /** Without it nothing is kept. */
  readonly disk?: Pick<DiskOptions, 'folder' | 'maxBytes' | 'writer'>;
  readonly warn: (message: string, error: unknown) => void;
}

export function createLastGood({ disk: place, warn }: LastGoodOptions): LastGood {
  const disk: Disk | undefined = place && createDisk({ ...place, isInUse: () => false, warn });
  return {
    async find(id) {
      const name = nameOf(id);
      const file = await disk?.read(name);
      return file && unpackPicture<GoodPicture>(name, file);
    },
    keep(id, { bytes, mimeType, width, height, theme }) {
      const name = nameOf(id);
      const picture = { bytes, mimeType, width, height, ...(theme !== undefined && { theme }) };
      disk?.write(name, bytes.length, () => packPicture(name, picture));
    },
  };
}

function nameOf(id: string): string {
  return createHash('sha256').update(`card ${id}`).digest('hex');
}
