// Rules for the request as a whole: the canvas, the format, the sources.

import { isLoose } from '../dialect.js';
import { field } from '../faults/wording.js';
import { limitOf } from '../limits.js';
import type { RawIssue } from './walk.js';

type Loose = Readonly<Record<string, unknown>>;

/** Sides and area of the canvas in device pixels. */
export function canvasFaults(request: Loose): RawIssue[] {
  const size = isLoose(request.dimensions) ? request.dimensions : {};
  const sides = ['width_in_px', 'height_in_px'].map((name) => ({ name, value: size[name] }));
  const scale = scaleOf(request);
  const faults = sides.flatMap(({ name, value }) => sideFault(['dimensions', name], value, scale));
  return faults.length > 0
    ? faults
    : areaFault(
        request,
        sides.map(({ value }) => value),
        scale,
      );
}

function sideFault(path: readonly PropertyKey[], value: unknown, scale: number): RawIssue[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) return [];
  const limit = limitOf('canvas_side');
  const actual = value * scale;
  if (value >= 1 && actual <= limit) return [];
  const scaled = scale === 1 ? '' : ` at scale ${scale}`;
  const code = 'dimensions_out_of_range';
  if (value < 1) {
    const message = `A side of the canvas must have at least 1 pixel, not ${value}.`;
    return [
      {
        path,
        code,
        message,
        hint: 'Write 1200 for the width or 630 for the height of a card.',
        limit: 1,
        actual,
      },
    ];
  }
  const message = `A side of the canvas must have at most ${limit} pixels; this one has ${actual}${scaled}.`;
  return [{ path, code, message, hint: `Write ${Math.floor(limit / scale)} or less.`, limit, actual }];
}

function areaFault(request: Loose, sides: readonly unknown[], scale: number): RawIssue[] {
  const [width, height] = sides;
  if (typeof width !== 'number' || typeof height !== 'number') return [];
  const isAvif = formatOf(request) === 'avif';
  const limit = limitOf(isAvif ? 'canvas_area_avif' : 'canvas_area');
  const actual = Math.ceil(width * scale) * Math.ceil(height * scale);
  if (!Number.isFinite(actual) || actual <= limit) return [];
  const message = `The canvas has ${actual} pixels${scale === 1 ? '' : ` at scale ${scale}`}; ${isAvif ? 'AVIF takes' : 'it may have'} at most ${limit}.`;
  const hint = isAvif
    ? 'Write a smaller size, or another format such as "webp".'
    : 'Write a smaller size or scale.';
  return [{ path: ['dimensions'], code: 'dimensions_out_of_range', message, hint, limit, actual }];
}

function outputOf(request: Loose): Loose {
  return isLoose(request.output) ? request.output : {};
}

function scaleOf(request: Loose): number {
  const { scale } = outputOf(request);
  const isGood = typeof scale === 'number' && scale >= limitOf('scale_min') && scale <= limitOf('scale_max');
  return isGood ? scale : 1;
}

function formatOf(request: Loose): unknown {
  return outputOf(request).format ?? request.output_format;
}

/** Two formats that disagree. */
export function formatConflict(request: Loose): RawIssue[] {
  const { format } = outputOf(request);
  const other = request.output_format;
  if (format === undefined || other === undefined || format === other) return [];
  return [
    {
      path: ['output', 'format'],
      code: 'conflicting_fields',
      message: `${field('output.format')} and ${field('output_format')} name different formats.`,
      hint: 'Keep one of them.',
    },
  ];
}

/** More addresses than one request may fetch. */
export function urlFaults(files: readonly unknown[]): RawIssue[] {
  const limit = limitOf('source_urls');
  const actual = files.filter((file) => isLoose(file) && file.type === 'url').length;
  if (actual <= limit) return [];
  const message = `The request names ${actual} addresses of pictures and fonts; at most ${limit} are fetched.`;
  const hint = 'Send some of them in base64.';
  return [{ path: ['layers'], code: 'too_many_urls', message, hint, limit, actual }];
}
