// The rules that no schema can say. They read values that may be of any type and skip what the schema has refused.

import { isLoose } from '../dialect.js';
import { barcodeFaults, qrFaults } from './codes.js';
import {
  autoOnCanvas,
  conflictingLineHeights,
  conflictingSides,
  deepLayout,
  missingFields,
} from './fields.js';
import { canvasFaults, formatConflict, urlFaults } from './request.js';
import { halfCharacters, textFaults, textInRequest } from './text.js';
import { layersOf, type RawIssue, type RawLayer } from './walk.js';

/** Each looks at one layer; none depends on another. */
const layerRules: readonly ((layer: RawLayer) => RawIssue[])[] = [
  missingFields,
  conflictingSides,
  conflictingLineHeights,
  autoOnCanvas,
  deepLayout,
  textFaults,
  halfCharacters,
  qrFaults,
  barcodeFaults,
];

/** All faults of a canonical request that its schema cannot see. */
export function check(request: unknown): RawIssue[] {
  if (!isLoose(request)) return [];
  const layers = layersOf(request);
  const fonts = Array.isArray(request.fonts) ? request.fonts : [];
  const files = [
    ...layers.map(({ layer }) => layer.file),
    ...fonts.map((font) => isLoose(font) && font.file),
  ];
  return [
    ...canvasFaults(request),
    ...formatConflict(request),
    ...urlFaults(files),
    ...textInRequest(layers),
    ...layers.flatMap((layer) => layerRules.flatMap((rule) => rule(layer))),
  ];
}
