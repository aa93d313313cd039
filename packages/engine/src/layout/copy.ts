import type { TextLayer } from '@limn/spec';
import { type Copy, copyOf } from '../text/block.js';
import { covers, createFacePicker } from '../text/coverage.js';
import type { Setter } from '../text/paragraph.js';
import type { StyledText } from '../text/style.js';
import { styleKey } from '../text/style-key.js';
import type { Context } from './kind.js';

const ELLIPSIS = 0x2026;

/** A text layer's words with the faces that were gathered for it. */
export function copyFor(layer: TextLayer, { assets, measure, path }: Context): Copy {
  const stackOf = ({ weight, italic }: Omit<StyledText, 'text'>) =>
    assets.stacks.get(styleKey(path, { weight, italic }))!;
  const own = stackOf({ weight: layer.font_weight, italic: layer.font_style === 'italic' });
  const pickers = new Map<string, ReturnType<typeof createFacePicker>>();
  const pickerOf = (style: StyledText) => {
    const key = `${style.weight} ${style.italic}`;
    const picker = pickers.get(key) ?? createFacePicker(stackOf(style));
    pickers.set(key, picker);
    return picker;
  };
  const setter: Setter = {
    faceFor: (cluster, style) => pickerOf(style)(cluster),
    ellipsisFace: (beside) =>
      covers(beside, ELLIPSIS) ? beside : (own.find((face) => covers(face, ELLIPSIS)) ?? beside),
    advance: (text, face) => measure(text, face, { size: 1, letterSpacing: 0, lang: layer.lang }),
  };
  return copyOf(layer, setter, own[0]!);
}
