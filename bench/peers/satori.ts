// satori makes an SVG, resvg-js its pixels. Neither writes JPEG, and resvg-js writes PNG slowly: a second time the pixels go to
// the fastest encoders that packages have.

import jpegTurbo from '@julusian/jpeg-turbo';
import { CompressionType, FilterType, Transformer } from '@napi-rs/image';
import { type RenderedImage, Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import sharp from 'sharp';
import type { Box, Card } from '../cards/card.js';
import { readInter } from './inter.js';
import type { Peer } from './peer.js';
import { versionOf } from './versions.js';

function elementOf(box: Box): object {
  const { style } = box;
  if (box.kind === 'text') return { type: 'div', props: { style, children: box.text } };
  if (box.kind === 'box') return { type: 'div', props: { style, children: box.children.map(elementOf) } };
  const { mimeType, base64 } = box.picture;
  return { type: 'img', props: { style, src: `data:${mimeType};base64,${base64}` } };
}

type Encode = (picture: RenderedImage, card: Card) => Promise<Uint8Array>;

/** resvg-js writes PNG and no JPEG; its users turn the one into the other with sharp. */
const asDocumented: Encode = async (picture, { format, quality }) => {
  const png = picture.asPng();
  return format === 'png' ? png : sharp(png).jpeg({ quality }).toBuffer();
};

const withFastEncoders: Encode = async ({ pixels }, { width, height, format, quality }) => {
  if (format === 'jpeg') {
    const { FORMAT_RGBX, SAMP_420 } = jpegTurbo;
    return jpegTurbo.compress(pixels, { format: FORMAT_RGBX, width, height, quality, subsampling: SAMP_420 });
  }
  return Transformer.fromRgbaPixels(pixels, width, height).png({
    compressionType: CompressionType.Fast,
    filterType: FilterType.Paeth,
  });
};

function open(encode: Encode, packages: readonly string[]): Peer {
  const fonts = readInter().map(({ weight, woff }) => ({ name: 'Inter', weight, data: woff }));
  return {
    version: ['satori', '@resvg/resvg-js', ...packages].map(versionOf).join(', '),
    async draw(card) {
      const svg = await satori(elementOf(card.tree), { width: card.width, height: card.height, fonts });
      return encode(new Resvg(svg, { font: { loadSystemFonts: false } }).render(), card);
    },
    async close() {},
  };
}

export const openSatori = async () => open(asDocumented, ['sharp']);

export const openSatoriFast = async () => open(withFastEncoders, ['@julusian/jpeg-turbo', '@napi-rs/image']);
