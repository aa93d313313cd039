import type * as z from 'zod';

/** Where a layer stands: on the canvas, in the flow of a layout, or behind the children of a layout. */
export type Place = 'canvas' | 'flow' | 'background';

export type PlacementField = 'index' | 'position' | 'dimensions';

/** A kind of layer in the language: its fields, and which of those that place it must be said in each place. */
export interface LayerKind {
  readonly schema: z.ZodType & { readonly shape: { readonly type: z.ZodLiteral<string> } };
  readonly required: Readonly<Record<Place, readonly PlacementField[]>>;
}
