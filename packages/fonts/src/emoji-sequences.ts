// When a cluster of characters is a picture, and how it must be spelt for the emoji font.

// Flags, keycaps, characters that are pictures by themselves or by a variation selector, and those of mended sequences.
const emojiCluster =
  /^(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|\p{Emoji}\uFE0F|\p{Emoji_Presentation}(?!\uFE0E)|\p{Emoji}\p{Emoji_Modifier}|\p{Extended_Pictographic}\u200D|[\u{10FF00}-\u{10FF03}])/u;

/** Whether a grapheme cluster is to be drawn as a colour picture, as Unicode's emoji presentation has it. */
export function isEmojiCluster(cluster: string): boolean {
  return emojiCluster.test(cluster);
}

/**
 * Emoji that Skia would draw as two pictures, and the private-use character that stands for each in the built emoji
 * font. Put the character in the text before measuring and drawing with a face that is `color`.
 */
export const mendedSequences: ReadonlyMap<string, string> = new Map([
  ['\u{1F3F3}\uFE0F\u200D\u{1F308}', '\u{10FF00}'],
  ['\u2764\uFE0F\u200D\u{1F525}', '\u{10FF01}'],
  ['\u2764\uFE0F\u200D\u{1FA79}', '\u{10FF02}'],
  ['\u26D3\uFE0F\u200D\u{1F4A5}', '\u{10FF03}'],
]);
