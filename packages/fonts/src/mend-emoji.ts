export function mendEmojiFont(font: Uint8Array): Uint8Array {
  return font;
}
