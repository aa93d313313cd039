/** A bundled family: one package of font files. */
export interface Family {
  /** As people write it: `Playfair Display`. */
  readonly name: string;
  /** The npm package that holds the files. */
  readonly package: string;
  /** Whether one file holds all weights. */
  readonly variable: boolean;
  /** For texts of any kind, for scripts the others lack, or for colour emoji. */
  readonly role: 'text' | 'fallback' | 'emoji';
  /** SPDX identifier, or `UFL-1.0`. */
  readonly licence: string;
  /** What it has letters for, as font packages call it: `latin`, `cyrillic`, `vietnamese`, `chinese-simplified`. */
  readonly scripts: readonly string[];
  /** Variable: the lowest and the highest weight. Static: each weight there is. Empty: no such style. */
  readonly weights: { readonly normal: readonly number[]; readonly italic: readonly number[] };
}

/** The part of a family's package name that its files start with: `playfair-display`. */
export function familyId(family: Pick<Family, 'package'>): string {
  return family.package.slice(family.package.indexOf('/') + 1);
}
