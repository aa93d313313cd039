import type { TextLayer } from '@limn/spec';
import type { Item, Shape, TextRun } from '../scene/scene.js';
import type { Block, Copy } from './block.js';
import { lineThrough, underline } from './decoration.js';
import { type Place, type PlacedLine, placedLines } from './runs.js';

/**
 * What a set text draws in its box, from back to front: shadow, outlines of all letters, lines under them, letters,
 * lines through them. So nothing of one line covers the letters of another.
 */
export function lettersOf(block: Block, copy: Copy, place: Place): readonly Item[] {
  const { stroke, shadow, text_decoration: decoration } = copy.layer;
  const lines = placedLines(block, copy, place);
  const letters = lines.flatMap((line) => line.items);
  if (!stroke && !shadow && decoration.length === 0) return letters;
  const pen = { copy, size: block.size, fill: place.fill };
  const under = decoration.includes('underline') ? rules(lines, (line) => underline(line, pen)) : [];
  const through = decoration.includes('line-through') ? rules(lines, (line) => lineThrough(line, pen)) : [];
  const drawn = [...under, ...letters, ...through];
  const items = stroke && stroke.width_in_px > 0 ? [...outlines(drawn, stroke), ...drawn] : drawn;
  if (!shadow || items.length === 0) return items;
  const { hex_color: color, x_in_px: x, y_in_px: y, blur_in_px: blur } = shadow;
  return [{ kind: 'group', opacity: 1, shadow: { color, x, y, blur }, items }];
}

function outlines(
  items: readonly (Shape | TextRun)[],
  { hex_color: color, width_in_px: outline }: NonNullable<TextLayer['stroke']>,
): readonly (Shape | TextRun)[] {
  return items.map((item) =>
    item.kind === 'text' ? { ...item, color, outline } : { ...item, fill: color, outline },
  );
}

function rules(lines: readonly PlacedLine[], rule: (line: PlacedLine) => Shape): readonly Shape[] {
  return lines.filter(({ items }) => items.length > 0).map(rule);
}
