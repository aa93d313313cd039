import type { Place, PlacementField } from './layer-kind.js';
import { layerKinds } from './layers.js';

const byType = new Map(layerKinds.map((kind) => [kind.schema.shape.type.value, kind]));

/** The fields that a layer must have in a place; none for an unknown type. */
export function requiredIn(place: Place, type: unknown): readonly PlacementField[] {
  return (typeof type === 'string' && byType.get(type)?.required[place]) || [];
}

export const layerTypes: readonly string[] = [...byType.keys()];
