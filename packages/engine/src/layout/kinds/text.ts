import type { TextLayer } from '@limn/spec';
import type { Need } from '../../gather/need.js';
import type { Box } from '../../scene/scene.js';
import { type Block, setBlock } from '../../text/block.js';
import { lettersOf } from '../../text/letters.js';
import { styledText, stylesOf } from '../../text/style.js';
import { TOLERANCE } from '../../text/tolerance.js';
import { copyFor } from '../copy.js';
import { gradientFill } from '../gradient-fill.js';
import type { Context, LayerKind } from '../kind.js';
import { roundedRect } from '../outline.js';

export const text: LayerKind<TextLayer> = {
  needs: (layer, path) => [
    ...stylesOf(layer).map((style) => ({ kind: 'typeface', path, style }) as const),
    ...hyphenationNeeds(layer, path),
  ],
  measure(layer, available, context) {
    const width = pixels(layer.dimensions?.width_in_px);
    const height = pixels(layer.dimensions?.height_in_px);
    const room = { width: width ?? available.width, height: height ?? Number.POSITIVE_INFINITY };
    const block = setBlock(copyFor(layer, context), room);
    // Rounded up so that the text surely fits the box that was made for it.
    return { width: width ?? Math.ceil(block.width), height: height ?? Math.ceil(block.height) };
  },
  draw(layer, box, context) {
    const copy = copyFor(layer, context);
    const block = setBlock(copy, box);
    warn(block, box, context);
    const { text_color } = layer;
    const fill = typeof text_color === 'string' ? text_color : gradientFill(text_color, box);
    const items = lettersOf(block, copy, { box, fill });
    if (block.fits || layer.overflow !== 'clip') return items;
    return [{ kind: 'group', opacity: 1, clip: roundedRect(box, [0, 0, 0, 0]), items }];
  },
};

// In a headline no shorter word is divided.
const LONG_WORD = /\p{L}{10}/u;

/** The words of a layer that may divide them: everywhere, or long ones in `pretty`. */
function hyphenationNeeds(layer: TextLayer, path: string): readonly Need[] {
  const { lang, hyphenate, wrap } = layer;
  if (!lang || !(hyphenate || (wrap === 'pretty' && LONG_WORD.test(layer.text)))) return [];
  const text = styledText(layer).map((part) => part.text);
  return [{ kind: 'hyphenation', path, lang, text: text.join('') }];
}

function pixels(length: number | 'auto' | undefined): number | undefined {
  return typeof length === 'number' ? length : undefined;
}

function warn(block: Block, box: Box, context: Context): void {
  if (block.cut) {
    context.warn({
      code: 'text_cut',
      message: 'Part of this text is left out because it does not fit.',
      hint: 'Make the box larger, the text shorter, or set `should_auto_scale`.',
    });
  }
  if (block.fits) return;
  const [needed, given, side] =
    block.width > box.width + TOLERANCE
      ? [block.width, box.width, 'wide']
      : [block.height, box.height, 'high'];
  context.warn({
    code: 'text_overflow',
    message: `This text is ${Math.ceil(needed)} px ${side}, its box only ${Math.floor(given)} px.`,
    hint: 'Make the box larger, the text smaller, or set `should_auto_scale`.',
    limit: given,
    actual: Math.ceil(needed),
  });
}
