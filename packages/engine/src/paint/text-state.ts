import type { SKRSContext2D } from './skia.js';

export interface TextState {
  readonly font: string;
  /** Pixels. */
  readonly letterSpacing?: number | undefined;
  readonly lang?: string | undefined;
  readonly direction?: 'rtl' | undefined;
}

/** Sets everything that decides which glyphs are taken and where they go: measuring and drawing must agree. */
export function prepareText(
  context: SKRSContext2D,
  { font, letterSpacing, lang, direction }: TextState,
): void {
  context.font = font;
  // Without a language Skia takes the machine's.
  context.lang = lang ?? 'und';
  context.direction = direction ?? 'ltr';
  context.letterSpacing = `${letterSpacing ?? 0}px`;
  context.fontKerning = 'normal';
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
}
