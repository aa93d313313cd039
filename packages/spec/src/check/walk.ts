import { isLoose } from '../dialect.js';
import type { Issue } from '../issue.js';
import type { IssueCode } from '../issue-codes.js';
import type { Place } from '../layer-kind.js';

/** A layer as it came, canonical in its words and unchecked in its values. */
export interface RawLayer {
  readonly layer: Readonly<Record<string, unknown>>;
  readonly path: readonly PropertyKey[];
  readonly place: Place;
  /** How many layouts it stands in. */
  readonly depth: number;
}

/** An issue whose path is still canonical. */
export interface RawIssue extends Omit<Issue, 'path'> {
  readonly code: IssueCode;
  readonly path: readonly PropertyKey[];
}

/** Every layer of a request, outer before inner, in the order of the lists. */
export function layersOf(request: unknown): RawLayer[] {
  return isLoose(request) ? walk(request.layers, { path: ['layers'], place: 'canvas', depth: 0 }) : [];
}

function walk(list: unknown, at: Omit<RawLayer, 'layer'>): RawLayer[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((layer: unknown, index) => {
    if (!isLoose(layer)) return [];
    const path = [...at.path, index];
    const inner = { depth: at.depth + 1 };
    return [
      { layer, path, place: at.place, depth: at.depth },
      ...walk(layer.background_layers, {
        ...inner,
        path: [...path, 'background_layers'],
        place: 'background',
      }),
      ...walk(layer.layers, { ...inner, path: [...path, 'layers'], place: 'flow' }),
    ];
  });
}
