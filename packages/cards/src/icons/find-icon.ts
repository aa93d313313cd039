import { catalogue, keyOf } from './catalogue.js';
import type { Icon } from './icon.js';

/** `LucideRocket`, `lucide:rocket`, `lucide-rocket` and `RocketIcon`, as other tools have them. */
const decoration = /^lucide(?=.)|(?<=.)icon$/g;

/**
 * The icon of a name or an older name, in any spelling: `book-open`, `BookOpen`, `book_open`, `BookOpenIcon`.
 * `suggestIcons` answers what an unknown name may have meant.
 */
export function findIcon(name: string): Icon | undefined {
  const { byKey } = catalogue();
  const key = keyOf(name.slice(0, 64));
  return byKey.get(key) ?? byKey.get(key.replace(decoration, ''));
}

/** Names of all icons, sorted; older names are left out unless asked for. */
export function iconNames({ aliases = false } = {}): readonly string[] {
  const { icons } = catalogue();
  if (!aliases) return icons.map((icon) => icon.name);
  return icons.flatMap((icon) => [icon.name, ...icon.aliases]).sort();
}
