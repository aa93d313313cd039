import type { FaceRequest } from '@limn/fonts';

/** The key of a text style in `Assets.stacks`: equal for equal family, weight, slant and language. */
export function styleKey(style: Pick<FaceRequest, 'family' | 'weight' | 'italic' | 'lang'>): string {
  return JSON.stringify([style.family, style.weight, style.italic, style.lang ?? '']);
}
