// satori makes an SVG, resvg-js its pixels. Neither writes JPEG, and resvg-js writes PNG slowly: the pixels go to the
// encoders that Limn uses, with the same settings, which is the fastest way to a file that we know of.

import jpegTurbo from '@julusian/jpeg-turbo';
import { CompressionType, FilterType, Transformer } from '@napi-rs/image';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
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

function encode(pixels: Buffer, { width, height, format, quality }: Card): Promise<Uint8Array> {
  if (format === 'jpeg') {
    const { FORMAT_RGBX, SAMP_420 } = jpegTurbo;
    return jpegTurbo.compress(pixels, { format: FORMAT_RGBX, width, height, quality, subsampling: SAMP_420 });
  }
  return Transformer.fromRgbaPixels(pixels, width, height).png({
    compressionType: CompressionType.Fast,
    filterType: FilterType.Paeth,
  });
}

export async function openSatori(): Promise<Peer> {
  const fonts = readInter().map(({ weight, woff }) => ({ name: 'Inter', weight, data: woff }));
  return {
    version: ['satori', '@resvg/resvg-js', '@julusian/jpeg-turbo', '@napi-rs/image']
      .map(versionOf)
      .join(', '),
    async draw(card) {
      const svg = await satori(elementOf(card.tree), { width: card.width, height: card.height, fonts });
      const picture = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
      return encode(picture.pixels, card);
    },
    async close() {},
  };
}
