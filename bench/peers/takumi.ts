import { type ImageSource, type Node, Renderer } from '@takumi-rs/core';
import type { Box, Picture } from '../cards/card.js';
import { readInter } from './inter.js';
import type { Peer } from './peer.js';
import { versionOf } from './versions.js';

function nodeOf(box: Box): Node {
  const { style } = box;
  if (box.kind === 'text') return { type: 'text', style, text: box.text };
  if (box.kind === 'box') return { type: 'container', style, children: box.children.map(nodeOf) };
  return { type: 'image', style, src: box.picture.name };
}

function picturesOf(box: Box): readonly Picture[] {
  if (box.kind === 'picture') return [box.picture];
  return box.kind === 'box' ? box.children.flatMap(picturesOf) : [];
}

export async function openTakumi(): Promise<Peer> {
  const renderer = new Renderer();
  for (const { weight, woff2 } of readInter()) {
    await renderer.registerFont({ name: 'Inter', weight, style: 'normal', data: woff2 });
  }
  return {
    version: versionOf('@takumi-rs/core'),
    async draw({ tree, width, height, format, quality }) {
      const images: ImageSource[] = picturesOf(tree).map(({ name, bytes }) => ({ src: name, data: bytes }));
      return renderer.render(nodeOf(tree), { width, height, format, quality, images });
    },
    async close() {},
  };
}
