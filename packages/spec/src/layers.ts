import * as z from 'zod';
import type { LayerKind } from './layer-kind.js';
import { barcode } from './layers/barcode.js';
import { gradient } from './layers/gradient.js';
import { image } from './layers/image.js';
import { type LayoutOf, layoutOf } from './layers/layout.js';
import { qrCode } from './layers/qr-code.js';
import { solidColor } from './layers/solid-color.js';
import { text } from './layers/text.js';

const child: z.ZodType<Layer> = z.lazy(() => layer);

/** The registry of layer kinds: one line a kind. Layouts, which hold all the others, are named in the type below. */
const leaves = [
  solidColor, //
  gradient,
  text,
  image,
  qrCode,
  barcode,
] as const;

export interface LayoutLayer extends LayoutOf<Layer> {}

export type Layer = z.output<(typeof leaves)[number]['schema']> | LayoutLayer;

const layout = layoutOf(child);

export const layerKinds: readonly LayerKind[] = [...leaves, layout];

export const layer = z
  .discriminatedUnion('type', [...schemasOf(leaves), layout.schema])
  .meta({ id: 'Layer', description: 'One thing that is drawn.' });

type Schemas<Kinds extends readonly LayerKind[]> = { [K in keyof Kinds]: Kinds[K]['schema'] };

function schemasOf<const Kinds extends readonly LayerKind[]>(kinds: Kinds): Schemas<Kinds> {
  return kinds.map(({ schema }) => schema) as unknown as Schemas<Kinds>;
}
