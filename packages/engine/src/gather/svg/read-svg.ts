// The gate that every SVG passes before a native painter sees it. What leaves it is written anew from a tree:
// known elements and attributes of the SVG namespace, no CSS that attributes can say, no text, no entities,
// lengths in pixels, references to itself alone, and a bounded amount of work.
import type { Drawing } from '../../scene/drawing.js';
import { checkBounds } from './bounds.js';
import { drawingOf } from './drawing/drawing.js';
import { checkExpansion } from './expansion.js';
import { inlineStyles } from './inline-styles.js';
import { checkNumbers, normalizeLengths } from './lengths.js';
import { painterOf } from './painter.js';
import { parseSvg } from './parse-svg.js';
import { fixSize, type Size } from './size.js';
import { writeSvg } from './write-svg.js';

export interface GatedSvg extends Size {
  /** The canonical document, UTF-8. */
  readonly bytes: Uint8Array;
  readonly painter: 'skia' | 'librsvg';
  /** The same picture as marks, where it is no more than shapes. */
  readonly drawing?: Drawing;
}

/**
 * Checks an SVG and writes it anew, with its size in CSS pixels.
 * @throws svg_rejected, image_invalid and image_too_large for pictures inside
 */
export function readSvg(bytes: Uint8Array): GatedSvg {
  const root = parseSvg(bytes);
  inlineStyles(root);
  normalizeLengths(root);
  checkNumbers(root);
  checkBounds(root);
  checkExpansion(root);
  const size = fixSize(root);
  const painter = painterOf(root);
  const drawing = painter === 'skia' ? drawingOf(root) : undefined;
  return { ...size, bytes: writeSvg(root), painter, ...(drawing && { drawing }) };
}
