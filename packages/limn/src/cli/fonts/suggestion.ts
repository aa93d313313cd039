import type { FontLibrary } from '@limn/fonts';

/** What to try when a name is not known. */
export function suggestion(name: string, library: FontLibrary): string {
  const near = library.suggest(name);
  return near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'limn fonts lists all.';
}
