import type { TextLayer } from '@limn/spec';
import { type Copy, copyOf } from '../text/block.js';
import { clustersOf } from '../text/clusters.js';
import { covers, createFacePicker } from '../text/coverage.js';
import type { Hyphenation } from '../text/hyphenation.js';
import { MISSING_ADVANCE, missingFace } from '../text/missing.js';
import type { Setter } from '../text/paragraph.js';
import type { StyledText } from '../text/style.js';
import { styleKey } from '../text/style-key.js';
import type { Context } from './kind.js';

const ELLIPSIS = 0x2026;
const NO_HYPHENS: Hyphenation = new Map();

/** A text layer's words with the faces that were gathered for it; warns of clusters that none of them draws. */
export function copyFor(layer: TextLayer, context: Context): Copy {
  const { assets, measure, path } = context;
  const stackOf = ({ weight, italic }: Omit<StyledText, 'text'>) =>
    assets.stacks.get(styleKey(path, { weight, italic }))!;
  const own = stackOf({ weight: layer.font_weight, italic: layer.font_style === 'italic' });
  const pickers = new Map<StyledText, ReturnType<typeof createFacePicker>>();
  const pickerOf = (style: StyledText) => {
    const picker = pickers.get(style) ?? createFacePicker(stackOf(style));
    pickers.set(style, picker);
    return picker;
  };
  const lacking = new Set<string>();
  const setter: Setter = {
    lang: layer.lang,
    pick(cluster, style) {
      const picked = pickerOf(style)(cluster);
      if (picked.lacks) lacking.add(cluster);
      return picked;
    },
    ellipsisFace: (beside) =>
      covers(beside, ELLIPSIS) ? beside : (own.find((face) => covers(face, ELLIPSIS)) ?? missingFace),
    advance: (text, face) =>
      face === missingFace
        ? MISSING_ADVANCE * clustersOf(text).length
        : measure(text, face, { size: 1, letterSpacing: 0, lang: layer.lang, features: layer.font_features }),
  };
  const hyphenation = assets.hyphenation.get(path) ?? NO_HYPHENS;
  const copy = copyOf(layer, { setter, face: own[0]!, hyphenation });
  if (lacking.size > 0) context.warn(missingGlyph([...lacking]));
  return copy;
}

const MOST_NAMED = 10;

function missingGlyph(clusters: readonly string[]) {
  const named = clusters.slice(0, MOST_NAMED).map((cluster) => `${cluster} (${codePoints(cluster)})`);
  const more = clusters.length > MOST_NAMED ? ` and ${clusters.length - MOST_NAMED} more` : '';
  return {
    code: 'missing_glyph',
    message: `No font at hand draws ${named.join(', ')}${more}.`,
    hint: 'Bring a font that has these characters in `fonts`.',
  };
}

function codePoints(cluster: string): string {
  return [...cluster]
    .map((c) => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
