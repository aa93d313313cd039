import { expect, it } from 'vitest';
import { isEmojiCluster } from './emoji-sequences.js';

it.each(['😀', '☀️', '1️⃣', '#⃣', '🇩🇪', '👍🏽', '👨‍👩‍👧', '❤️‍🔥', '⌚'])('%s is a picture', (cluster) => {
  expect(isEmojiCluster(cluster)).toBe(true);
});

it.each(['1', '☀', '©', 'a', '⌚︎', '#', '→'])('%s is text', (cluster) => {
  expect(isEmojiCluster(cluster)).toBe(false);
});
