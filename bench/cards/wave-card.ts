// Card 1: the first example of the language, a wave, a logo and two lines of Inter, as JPEG.

import { readFileSync } from 'node:fs';
import { pathOf } from '../place.js';
import { at, type Box, type Card, pictureOf, type Style } from './card.js';
import { phrase } from './words.js';

interface Layer {
  readonly file?: { readonly base64: string };
}

const example = JSON.parse(readFileSync(pathOf('packages/spec/examples/og-image.json'), 'utf8')) as {
  readonly layers: readonly [Layer, Layer, Layer, Layer, Layer];
};

const svgOf = ({ file }: Layer) => Buffer.from(file?.base64 ?? '', 'base64').toString('utf8');
const wave = svgOf(example.layers[1]);
const logo = pictureOf('logo', 'image/svg+xml', Buffer.from(svgOf(example.layers[2])));

/** The wave with its first band in another grey: a document nobody has parsed before. */
function freshWave(round: number): string {
  const grey = (0xe0 + (round % 16)).toString(16);
  const other = (0x80 + (Math.floor(round / 16) % 128)).toString(16);
  return wave.replace('#E7E9ED', `#${grey}${grey}ED`).replace('#7A8494', `#7A${other}94`);
}

const line: Style = { display: 'flex', alignItems: 'center', fontFamily: 'Inter', fontSize: 32 };

export function waveCard(round: number, kept: boolean): Card {
  const svg = Buffer.from(kept ? wave : freshWave(round));
  const picture = pictureOf(kept ? 'wave' : `wave-${round}`, 'image/svg+xml', svg);
  const [name, claim] = [`Limn ${round}`, phrase(round, 6)];
  const [background, waveLayer, logoLayer, nameLayer, claimLayer] = example.layers;
  const file = { type: 'base64', name: 'wave.svg', base64: picture.base64 };
  const children: readonly Box[] = [
    { kind: 'picture', style: { ...at(20, 20, 1160, 478), borderRadius: 24 }, picture },
    { kind: 'picture', style: at(20, 542, 56, 56), picture: logo },
    {
      kind: 'text',
      style: { ...at(90, 542, 400, 56), ...line, color: '#000000', fontWeight: 700 },
      text: name,
    },
    {
      kind: 'text',
      style: {
        ...at(20, 542, 1160, 56),
        ...line,
        color: '#6B7280',
        fontWeight: 500,
        justifyContent: 'flex-end',
      },
      text: claim,
    },
  ];
  return {
    width: 1200,
    height: 630,
    format: 'jpeg',
    quality: 85,
    weights: [500, 700],
    spec: {
      ...example,
      output: { quality: 85 },
      layers: [
        background,
        { ...waveLayer, file },
        logoLayer,
        { ...nameLayer, text: name },
        { ...claimLayer, text: claim },
      ],
    },
    tree: {
      kind: 'box',
      style: { display: 'flex', position: 'relative', width: 1200, height: 630, backgroundColor: '#FFFFFF' },
      children,
    },
  };
}
