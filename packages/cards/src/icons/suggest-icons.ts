import { brandStandIns } from './brands.js';
import { catalogue, keyOf } from './catalogue.js';
import { searchIcons } from './search-icons.js';
import { slipsBetween } from './slips.js';

const MOST_SUGGESTIONS = 3;

/** So many of the suggestions go to slips of the pen before meanings have their turn. */
const FIRST_SLIPS = 2;

/**
 * Names that an unknown name may have meant, best first, three at most: those a slip or two of the pen away, then those that its
 * words describe (`deal` is no icon, but `handshake` has it as a tag).
 */
export function suggestIcons(name: string): readonly string[] {
  const asked = name.slice(0, 64);
  const key = keyOf(asked);
  if (key === '') return [];
  const words = asked
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1)
    .slice(0, 4);
  const standIns = brandStandIns[key] ?? words.flatMap((word) => brandStandIns[word] ?? []);
  const close = closestTo(key);
  const meant = [words.join(' '), ...words].flatMap(firstOf);
  const misspelt = meant.length + standIns.length === 0 ? words.flatMap(firstOfMisspelt) : [];
  const all = [...standIns, ...close.slice(0, FIRST_SLIPS), ...meant, ...close, ...misspelt];
  return [...new Set(all)].slice(0, MOST_SUGGESTIONS);
}

const firstOf = (query: string) =>
  query === ''
    ? []
    : searchIcons(query)
        .slice(0, MOST_SUGGESTIONS)
        .map((icon) => icon.name);

/** Slips that are still the same word: one of four letters, two of seven, three of ten. */
const mostSlips = (word: string) => Math.min(3, Math.floor((word.length - 1) / 3));

/** Names a few slips away, the nearest first. */
function closestTo(key: string): readonly string[] {
  const most = mostSlips(key);
  const near = [...catalogue().byKey].flatMap(([other, icon]) => {
    const slips = slipsBetween(key, other, most);
    return slips <= most ? [{ name: icon.name, slips }] : [];
  });
  return [...new Set(near.sort((a, b) => a.slips - b.slips).map(({ name }) => name))];
}

/** Icons of the word, in names and tags, that is nearest to a misspelt one: `dashbord` has the icons of `dashboard`. */
function firstOfMisspelt(word: string): readonly string[] {
  let best: string | undefined;
  let most = mostSlips(word);
  for (const icon of catalogue().icons) {
    for (const other of [...icon.name.split('-'), ...icon.tags]) {
      const slips = slipsBetween(word, other, most);
      if (slips > most) continue;
      best = other;
      most = slips - 1;
    }
  }
  return best === undefined ? [] : firstOf(best);
}
