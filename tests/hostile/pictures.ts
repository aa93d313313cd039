// Pictures of pixels.
import { deflateSync, gzipSync } from 'node:zlib';
import { flat, gif, jpegOfManyScans, jpegOfSize, noise, part, patched, png, tiff } from './files.js';
import { beyond, image, type Row, spec } from './row.js';

const one = (bytes: Uint8Array | string, name?: string) => spec([image(bytes, name)]);

const jpeg = await noise().jpeg().toBuffer();
const progressive = await noise().jpeg({ progressive: true }).toBuffer();
const large = await flat(6000, 6000).jpeg({ progressive: true }).toBuffer();
const whole = {
  PNG: await noise().png().toBuffer(),
  JPEG: jpeg,
  'progressive JPEG': progressive,
  WebP: await noise().webp().toBuffer(),
  'lossless WebP': await noise().webp({ lossless: true }).toBuffer(),
  AVIF: await noise().avif({ effort: 0 }).toBuffer(),
  GIF: await noise().gif({ effort: 1 }).toBuffer(),
  TIFF: await noise().tiff({ compression: 'lzw' }).toBuffer(),
};
const big = await Promise.all(
  [1, 2, 3].map((blue) =>
    flat(5600 + blue, 5600)
      .png()
      .toBuffer(),
  ),
);
const rows = new Uint8Array((8 * 3 + 1) * 8);
const webp = whole.WebP;
const vp8x = Buffer.concat([
  Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0', 'latin1'),
  Buffer.from([0xff, 0x3f, 0, 0xff, 0x3f, 0]),
]);

const truncated: readonly Row[] = Object.entries(whole).flatMap(([format, bytes]) =>
  [0.02, 0.3, 0.6, 0.95].map(
    (share): Row => [`${share * 100} % of a ${format}`, one(part(bytes, share)), 'image_invalid'],
  ),
);

const scrambled: readonly Row[] = Object.entries(whole).map(([format, bytes]) => [
  `a ${format} with zeros in its middle`,
  one(patched(bytes, bytes.length >> 1, Array(Math.min(200, bytes.length >> 2)).fill(0))),
  'image_invalid|drawn',
]);

const turned: readonly Row[] = await Promise.all(
  [1, 2, 3, 4, 5, 6, 7, 8].map(
    async (orientation): Promise<Row> => [
      `a JPEG that EXIF turns by ${orientation}`,
      one(await noise().withMetadata({ orientation }).jpeg().toBuffer()),
      'drawn',
    ],
  ),
);

/** EXIF whose directory claims 65,535 entries and is its own next one. */
const endlessExif = Buffer.from(
  '\xff\xe1\0\x1cExif\0\0II*\0\x08\0\0\0\xff\xff\0\0\0\0\x08\0\0\0\0\0',
  'latin1',
);

export const pictures: readonly Row[] = [
  ...turned,
  [
    'a JPEG whose EXIF never ends',
    one(Buffer.concat([jpeg.subarray(0, 2), endlessExif, jpeg.subarray(2)])),
    'drawn',
  ],
  ...truncated,
  ...scrambled,
  ['a PNG that claims 50,000 square', one(png(50_000, 50_000, rows)), 'image_too_large'],
  ['a PNG that claims 16,385 by 1', one(png(16_385, 1, rows)), 'image_too_large'],
  ['a PNG that claims 2^31 - 1 square', one(png(0x7fffffff, 0x7fffffff, rows)), 'image_too_large'],
  ['a PNG that claims 6,400 square and ends soon', one(png(6320, 6320, rows)), 'image_invalid'],
  ['a PNG of no width', one(png(0, 8, rows)), 'image_invalid'],
  ['a PNG with a wrong checksum', one(patched(png(8, 8, rows), 20, [0, 0, 9])), 'image_invalid'],
  [
    'a PNG with 200 MB behind its last row',
    one(png(8, 8, new Uint8Array(200_000_000))),
    'image_invalid|drawn',
  ],
  [
    'a PNG with a note of 100 MB',
    one(
      png(8, 8, rows, [
        [
          'zTXt',
          Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(new Uint8Array(100_000_000))]),
        ],
      ]),
    ),
    'image_invalid|drawn',
  ],
  [
    'a PNG with a profile of 100 MB',
    one(
      png(8, 8, rows, [
        ['iCCP', Buffer.concat([Buffer.from('p\0\0', 'latin1'), deflateSync(new Uint8Array(100_000_000))])],
      ]),
    ),
    'image_invalid|drawn',
  ],
  [
    'a PNG of 100,000 empty chunks',
    one(
      png(
        8,
        8,
        rows,
        Array.from({ length: 100_000 }, () => ['tEXt', new Uint8Array()] as const),
      ),
    ),
    'image_invalid|drawn',
  ],
  ['a JPEG that claims 65,500 square', one(jpegOfSize(jpeg, 65_500, 65_500)), 'image_too_large'],
  ['a JPEG that claims 6,000 square', one(jpegOfSize(jpeg, 6000, 6000)), 'image_invalid|drawn'],
  ['a JPEG of no height', one(jpegOfSize(jpeg, 64, 0)), 'image_invalid'],
  ['a JPEG of 2,000 large scans', one(jpegOfManyScans(large, 2000)), 'image_invalid|drawn'],
  ['a JPEG of 80 large scans', one(jpegOfManyScans(large, 70)), 'image_invalid|drawn', 5000],
  ['a WebP that claims 16,384 square', one(vp8x), 'image_invalid|image_too_large'],
  ['a WebP that claims 4 GB', one(patched(webp, 4, [0xff, 0xff, 0xff, 0xff])), 'image_invalid'],
  ['a GIF of 20,000 frames', one(gif(20_000)), 'drawn'],
  ['a GIF that claims 65,535 square', one(gif(1, 65_535, 65_535)), 'image_too_large'],
  ['a GIF of no frame', one(gif(0)), 'image_invalid'],
  [
    'a TIFF that is its own next page',
    one(
      tiff(
        [
          [256, 3, 1, 8],
          [257, 3, 1, 8],
        ],
        8,
      ),
    ),
    'image_invalid',
  ],
  [
    'a TIFF that claims a million square',
    one(
      tiff([
        [256, 4, 1, 1_000_000],
        [257, 4, 1, 1_000_000],
      ]),
    ),
    'image_too_large',
  ],
  [
    'a TIFF with an entry of 4 billion values',
    one(
      tiff([
        [256, 4, 1, 8],
        [257, 4, 1, 8],
        [273, 4, 0xffffffff, 8],
        [279, 4, 0xffffffff, 8],
      ]),
    ),
    'image_invalid',
  ],
  ['a TIFF that begins behind its end', one(patched(tiff([]), 4, [0xff, 0xff, 0xff, 0x7f])), 'image_invalid'],
  ['HTML named .png', one('<!doctype html><title>404</title>', 'photo.png'), 'image_invalid'],
  ['text', one('not a picture', 'photo.jpg'), 'image_invalid'],
  ['one byte', one('x'), 'image_invalid'],
  ['a PDF', one('%PDF-1.7\n'), 'image_invalid'],
  ['a gzip file', one(gzipSync('<svg/>')), 'image_invalid'],
  ['a BMP', one(`BM${'\0'.repeat(60)}`), 'image_invalid'],
  ['HEIC', one('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'image_invalid'],
  ['an AVIF of brands alone', one('\0\0\0\x18ftypavif\0\0\0\0mif1avif'), 'image_invalid'],
  [
    'only signatures',
    spec(
      ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'GIF89a', 'RIFF\0\0\0\0WEBP', 'II*\0'].map((start) =>
        image(Buffer.from(start, 'latin1')),
      ),
    ),
    'image_invalid',
  ],
  ['more bytes than a picture may have', one(new Uint8Array(beyond('images_bytes'))), 'image_too_large'],
  ['three pictures of 31 MP', spec(big.map((bytes) => image(bytes))), 'image_too_large'],
  [
    'one picture of 31 MP, twenty times',
    spec(Array.from({ length: 20 }, () => image(big[0]!))),
    'drawn',
    5000,
  ],
  ['a JPEG in CMYK', one(await noise().toColourspace('cmyk').jpeg().toBuffer()), 'drawn'],
  ['a PNG of 16 bits', one(await noise().toColourspace('rgb16').png().toBuffer()), 'drawn'],
];
