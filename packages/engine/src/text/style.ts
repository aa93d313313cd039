import type { FaceRequest } from '@limn/fonts';
import type { TextLayer } from '@limn/spec';
import { composed } from './composed.js';
import { inCase } from './letter-case.js';
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
    text: inCase(span.text, layer),
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
  const features = Object.entries(layer.font_features ?? {});
  const shared = {
    family: layer.font_name,
    lang: layer.lang,
    ...(features.length > 0 && { features: features.filter(([, value]) => value > 0).map(([tag]) => tag) }),
  };
  const styles = new Map<string, FaceRequest>();
  for (const { text, weight, italic } of [base, ...styledText(layer)]) {
    const key = `${weight} ${italic}`;
    const known = styles.get(key)?.text ?? '';
    styles.set(key, { ...shared, weight, italic, text: known + withCapitals(text, layer) });
  }
  return [...styles.values()];
}

/** Small capitals may be drawn as capitals. */
function withCapitals(text: string, { font_features }: TextLayer): string {
  return font_features?.smcp ? text + text.toUpperCase() : text;
}

/** Signs that setting the text may add to it. */
function layerSigns(layer: TextLayer): string {
  return `${layer.overflow === 'ellipsis' ? '…' : ''}${mayDivide(layer) ? '-' : ''}`;
}

function mayDivide({ text, hyphenate, wrap }: TextLayer): boolean {
  return text.includes('\u00AD') || hyphenate || wrap === 'pretty';
}
