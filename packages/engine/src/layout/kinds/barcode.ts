import type { BarcodeLayer, TextLayer } from '@limn/spec';
import type { Box, Item } from '../../scene/scene.js';
import { setBlock } from '../../text/block.js';
import { lettersOf } from '../../text/letters.js';
import { stylesOf } from '../../text/style.js';
import { copyFor } from '../copy.js';
import type { Context, LayerKind } from '../kind.js';
import { moduleGrid } from '../module-grid.js';
import { roundedRect } from '../outline.js';

// Share of the height that readable text takes, and the room between it and the bars.
const TEXT_SHARE = 0.2;
const TEXT_GAP = 0.03;

export const barcode: LayerKind<BarcodeLayer> = {
  needs: (layer, path) => [
    { kind: 'barcode', path, format: layer.format, value: layer.value },
    ...(layer.should_show_text
      ? captionStyles(layer).map((style) => ({ kind: 'typeface', path, style }) as const)
      : []),
  ],
  measure: (_layer, available) => available,
  draw(layer, box, context) {
    const { size, bars, text } = context.assets.bars.get(context.path)!;
    const { start, module, isScannable } = moduleGrid(
      { start: box.x, length: box.width },
      size,
      context.scale,
    );
    if (!isScannable) context.warn(tooSmall(size));
    const height = layer.should_show_text ? box.height * (1 - TEXT_SHARE) : box.height;
    const path = bars
      .map(
        (bar) =>
          `M${start + bar.x * module} ${box.y}h${bar.width * module}v${height}h${-bar.width * module}Z`,
      )
      .join('');
    const background: Item = {
      kind: 'shape',
      box,
      path: roundedRect(box, [0, 0, 0, 0]),
      fill: layer.background_hex_color,
      smooth: true,
    };
    const marks: Item = {
      kind: 'shape',
      box: { ...box, height },
      path,
      fill: layer.foreground_hex_color,
      smooth: false,
    };
    return [background, marks, ...(layer.should_show_text ? captionOf(layer, text, { box, context }) : [])];
  },
};

/** With all digits: the check digit is not known yet. */
function captionStyles(layer: BarcodeLayer) {
  return stylesOf(caption(layer, `${layer.value}0123456789`, 1));
}

function captionOf(
  layer: BarcodeLayer,
  value: string,
  { box, context }: { box: Box; context: Context },
): readonly Item[] {
  const top = box.height * (1 - TEXT_SHARE + TEXT_GAP);
  const room = { x: box.x, y: box.y + top, width: box.width, height: box.height - top };
  const copy = copyFor(caption(layer, value, Math.max(1, Math.round(room.height))), context);
  return lettersOf(setBlock(copy, room), copy, { box: room, fill: layer.foreground_hex_color });
}

/** The value as a line of text under the bars. */
function caption(layer: BarcodeLayer, value: string, size: number): TextLayer {
  return {
    type: 'text',
    text: value.replaceAll('*', '\\*'),
    font_name: 'Inter',
    font_size_in_px: size,
    font_weight: 500,
    font_style: 'normal',
    text_color: layer.foreground_hex_color,
    text_transform: 'none',
    text_decoration: [],
    direction: 'auto',
    text_align: 'center',
    vertical_align: 'center',
    is_splitting_lines: false,
    wrap: 'normal',
    hyphenate: false,
    paragraph_spacing_in_px: 0,
    letter_spacing_in_px: 0,
    should_auto_scale: true,
    opacity: 100,
    rotation_in_degrees: 0,
  };
}

function tooSmall(modules: number) {
  return {
    code: 'code_too_small',
    message: `This barcode is ${modules} modules wide, more than its box has pixels: it cannot be scanned.`,
    hint: `Give it at least ${modules * 2} pixels of width, or a shorter value.`,
    limit: modules,
  };
}
