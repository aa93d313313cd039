import { featureState, plainFeatures } from './features.js';
import type { SKRSContext2D } from './skia.js';

export interface TextState {
  readonly font: string;
  /** Pixels. */
  readonly letterSpacing?: number | undefined;
  /** Pixels. */
  readonly wordSpacing?: number | undefined;
  readonly lang?: string | undefined;
  readonly direction?: 'rtl' | undefined;
  /** Values of OpenType features by tag. */
  readonly features?: Readonly<Record<string, number>> | undefined;
}

// Contexts that once had more than most texts want: others are spared the calls that take it back.
const dressed = new WeakSet<SKRSContext2D>();

/** Sets everything that decides which glyphs are taken and where they go: measuring and drawing must agree. */
export function prepareText(context: SKRSContext2D, state: TextState): void {
  const { font, letterSpacing, lang, direction } = state;
  context.font = font;
  // Without a language Skia takes the machine's.
  context.lang = lang ?? 'und';
  context.direction = direction ?? 'ltr';
  context.letterSpacing = `${letterSpacing ?? 0}px`;
  context.fontKerning = 'normal';
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  dress(context, state);
}

function dress(context: SKRSContext2D, { wordSpacing = 0, features }: TextState): void {
  const { settings, caps } = featureState(features);
  const isPlain = wordSpacing === 0 && settings === plainFeatures.settings && caps === plainFeatures.caps;
  if (isPlain && !dressed.has(context)) return;
  context.wordSpacing = `${wordSpacing}px`;
  context.fontFeatureSettings = settings;
  context.fontVariantCaps = caps;
  dressed.add(context);
}
