import { catalogue, keyOf } from './catalogue.js';
import type { Icon } from './icon.js';

/** An icon with its names taken apart, so that a search only compares. */
interface Entry {
  readonly icon: Icon;
  readonly keys: readonly string[];
  readonly parts: readonly string[];
  readonly tagWords: readonly string[];
  /** Of icons that answer alike, the one with the shorter name is the plainer one. */
  readonly length: number;
}

let kept: readonly Entry[] | undefined;

function entryOf(icon: Icon): Entry {
  const names = [icon.name, ...icon.aliases];
  const length = icon.name.length + 4 * icon.name.split('-').length;
  const tagWords = icon.tags.flatMap((tag) => tag.split(' '));
  return { icon, keys: names.map(keyOf), parts: names.flatMap((name) => name.split('-')), tagWords, length };
}

function entries(): readonly Entry[] {
  kept ??= catalogue().icons.map(entryOf);
  return kept;
}

/** How well an icon answers one word: 0 not at all, then by how close to its name the word is found. */
function scoreOf({ icon, keys, parts, tagWords }: Entry, word: string): number {
  if (keys[0] === word) return 100;
  if (keys.includes(word)) return 90;
  if (parts.includes(word)) return 70;
  if (icon.tags.includes(word)) return 60;
  if (keys.some((key) => key.startsWith(word))) return 50;
  if (tagWords.includes(word)) return 40;
  if (parts.some((part) => part.startsWith(word))) return 30;
  if (word.length < 3) return 0;
  if (icon.tags.some((tag) => tag.startsWith(word))) return 20;
  return keys.some((key) => key.includes(word)) ? 10 : 0;
}

/** Words that are one name, such as `book open`, count as the name; else each must be answered. */
function scoreOfAll(entry: Entry, words: readonly string[]): number {
  const whole = scoreOf(entry, words.join(''));
  if (words.length === 1 || whole >= 90) return whole;
  const scores = words.map((word) => scoreOf(entry, word));
  if (scores.includes(0)) return 0;
  return scores.reduce((sum, score) => sum + score, 0) / words.length;
}

/**
 * Icons whose names, older names or tags answer every word of `query`, best first. All icons for an empty query.
 *
 * @param query in any case, words parted by spaces or commas
 */
export function searchIcons(query: string): readonly Icon[] {
  const asked = query.slice(0, 200).toLowerCase();
  if (asked.trim() === '') return catalogue().icons;
  const words = asked
    .split(/[\s,]+/)
    .map(keyOf)
    .filter((word) => word !== '')
    .slice(0, 8);
  if (words.length === 0) return [];
  return entries()
    .map((entry) => ({ entry, score: scoreOfAll(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.entry.length - b.entry.length)
    .map(({ entry }) => entry.icon);
}
