import type { FaceRequest } from '@limn/fonts';
import type { TextLayer } from '@limn/spec';
import { composed } from './composed.js';
import { type Span, spansOf } from './markdown.js';

/** A stretch of text with the style that picks its faces. */
export interface StyledText {
  readonly text: string;
  readonly weight: number;
  readonly italic: boolean;
}

/** The words of a layer with markdown resolved. Bold of an already bold text is black. */
export function styledText(layer: TextLayer): readonly StyledText[] {
  return spansOf(composed(layer.text)).map((span) => ({
    text: span.text,
    weight: weightOf(layer, span),
    italic: span.italic || layer.font_style === 'italic',
  }));
}

function weightOf(layer: TextLayer, span: Span): number {
  if (!span.bold) return layer.font_weight;
  return layer.font_weight < 700 ? 700 : 900;
}

/** The styles that a layer is set in, each with all its characters. The layer's own style comes first. */
export function stylesOf(layer: TextLayer): readonly FaceRequest[] {
  const base = { text: layerSigns(layer), weight: layer.font_weight, italic: layer.font_style === 'italic' };
  const styles = new Map<string, FaceRequest>();
  for (const { text, weight, italic } of [base, ...styledText(layer)]) {
    const key = `${weight} ${italic}`;
    const known = styles.get(key)?.text ?? '';
    styles.set(key, { family: layer.font_name, weight, italic, text: known + text, lang: layer.lang });
  }
  return [...styles.values()];
}

/** Signs that setting the text may add to it. */
function layerSigns(layer: TextLayer): string {
  return `${layer.overflow === 'ellipsis' ? '…' : ''}${layer.text.includes('\u00AD') ? '-' : ''}`;
}
