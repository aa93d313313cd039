// All icons by all their names. The rows are parted when the first icon is asked for.
import type { Icon } from './icon.js';
import { lucideRows } from './lucide.gen.js';

interface Catalogue {
  readonly icons: readonly Icon[];
  readonly byKey: ReadonlyMap<string, Icon>;
}

let parted: Catalogue | undefined;

/** The same for `book-open`, `BookOpen`, `book_open` and `Book Open`. No two icons share one. */
export const keyOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

const list = (words: string) => (words === '' ? [] : words.split(','));

function iconOf(row: string): Icon {
  const [names, stroke, fill, tags] = row.split('\t') as [string, string, string, string];
  const [name, ...aliases] = names.split(',') as [string, ...string[]];
  return { name, aliases, tags: list(tags), stroke, fill };
}

/** Every icon, sorted by name. */
export function catalogue(): Catalogue {
  if (parted !== undefined) return parted;
  const icons = lucideRows.split('\n').map(iconOf);
  const byKey = new Map<string, Icon>();
  for (const icon of icons) for (const name of [...icon.aliases, icon.name]) byKey.set(keyOf(name), icon);
  parted = { icons, byKey };
  return parted;
}
