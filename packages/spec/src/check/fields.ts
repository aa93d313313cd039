// Rules between the fields of one layer.

import { exampleOf } from '../faults/examples.js';
import { field } from '../faults/wording.js';
import { limitOf } from '../limits.js';
import { requiredIn } from '../placement.js';
import type { RawIssue, RawLayer } from './walk.js';

/** Fields that the place of the layer requires. */
export function missingFields({ layer, path, place }: RawLayer): RawIssue[] {
  return requiredIn(place, layer.type)
    .filter((name) => layer[name] === undefined)
    .map((name) => ({
      path: [...path, name],
      code: 'required_field',
      message: `${field(name)} is missing; ${reasons[place]}.`,
      hint: name === 'index' ? `Add index: ${String(path.at(-1))}.` : `Add ${exampleOf(name, layer)}.`,
    }));
}

const reasons = {
  canvas: 'a layer on the canvas needs it',
  flow: 'this kind of layer needs it inside a layout',
  background: 'this kind of layer needs it behind a layout',
} as const;

/** Pairs of one field for all sides and fields for single sides. */
const shorthands = [
  {
    all: 'border_radius',
    single: [
      'border_top_left_radius',
      'border_top_right_radius',
      'border_bottom_left_radius',
      'border_bottom_right_radius',
    ],
  },
  { all: 'padding', single: ['padding_top', 'padding_right', 'padding_bottom', 'padding_left'] },
] as const;

/** One field for all sides beside fields for single sides. */
export function conflictingSides({ layer, path }: RawLayer): RawIssue[] {
  return shorthands.flatMap(({ all, single }) => {
    const both = layer[all] === undefined ? [] : single.filter((name) => layer[name] !== undefined);
    if (both.length === 0) return [];
    return [
      {
        path: [...path, all],
        code: 'conflicting_fields',
        message: `${field(all)} stands beside ${both.map(field).join(', ')}; a layer has one form or the other.`,
        hint: `Keep ${field(all)}, or write all four sides one by one.`,
      },
    ];
  });
}

/** The distance of baselines as a multiple beside the distance in pixels. */
export function conflictingLineHeights({ layer, path }: RawLayer): RawIssue[] {
  if (layer.line_height === undefined || layer.line_height_in_px === undefined) return [];
  return [
    {
      path: [...path, 'line_height'],
      code: 'conflicting_fields',
      message: `${field('line_height')} stands beside ${field('line_height_in_px')}; a text has one or the other.`,
      hint: `Keep ${field('line_height')} for a multiple of the size, ${field('line_height_in_px')} for pixels.`,
    },
  ];
}

/** `"auto"` fits a text to its words, which needs a layout around it. */
export function autoOnCanvas({ layer, path, place }: RawLayer): RawIssue[] {
  const size = layer.dimensions;
  if (place !== 'canvas' || typeof size !== 'object' || size === null) return [];
  return Object.entries(size)
    .filter(([, value]) => value === 'auto')
    .map(([name]) => ({
      path: [...path, 'dimensions', name],
      code: 'auto_outside_layout',
      message: '"auto" fits a text to its words only inside a layout.',
      hint: 'Write a number of pixels, or put the text into a layer of type "layout".',
    }));
}

/** Layouts inside layouts beyond the limit. */
export function deepLayout({ layer, path, depth }: RawLayer): RawIssue[] {
  const limit = limitOf('layout_depth');
  if (layer.type !== 'layout' || depth !== limit) return [];
  return [
    {
      path,
      code: 'layout_too_deep',
      message: `Layouts stand inside one another ${limit + 1} levels deep or more; ${limit} are drawn.`,
      hint: 'Join layouts that have the same direction.',
      limit,
      actual: limit + 1,
    },
  ];
}
