// Stretches a line to the width of its box: at its spaces, and between ideographs, which are written without any.

import { clustersOf } from './clusters.js';
import { ideographicStretches, isIdeographic } from './ideographs.js';
import type { Fragment, Setter } from './paragraph.js';

/** A fragment with what justifying adds to it, in pixels. */
export interface Stretched extends Fragment {
  readonly wordSpacing?: number;
  /** Beside the layer's own letter spacing. */
  readonly letterSpacing?: number;
  /** Added behind the fragment. */
  readonly after?: number;
}

interface Piece {
  readonly fragment: Fragment;
  readonly ideographic: boolean;
  /** Places inside the fragment, or right behind it, that can be stretched. */
  readonly spaces: number;
  readonly letters: number;
  readonly behind: number;
}

/** Fills the spare width of a line in logical order; a line that has no place to stretch stays as it is. */
export function justified(
  fragments: readonly Fragment[],
  spare: number,
  setter: Setter,
): readonly Stretched[] {
  const pieces = placesOf(fragments.flatMap((fragment) => split(fragment, setter)));
  const places = pieces.reduce((sum, piece) => sum + piece.spaces + piece.letters + piece.behind, 0);
  if (places === 0 || spare <= 0) return fragments;
  const gap = spare / places;
  return pieces.map(({ fragment, ideographic, spaces, behind }) => ({
    ...fragment,
    ...(spaces > 0 && { wordSpacing: gap }),
    ...(ideographic && { letterSpacing: gap }),
    ...(behind > 0 && { after: gap }),
  }));
}

/** Ideographs and other letters apart; what holds only one kind stays whole, and keeps its measure. */
function split(fragment: Fragment, setter: Setter): readonly Fragment[] {
  const stretches = ideographicStretches(fragment.text);
  if (stretches.length < 2) return [fragment];
  const pieces = stretches.map((text) => ({ text, em: setter.advance(text, fragment.face) }));
  // What stands between them, such as punctuation that closes up, is in the measure of the whole.
  const rest = fragment.em - pieces.reduce((sum, { em }) => sum + em, 0);
  return pieces.map(({ text, em }, i) => ({
    ...fragment,
    text,
    em: i === pieces.length - 1 ? em + rest : em,
    letters: fragment.letters && clustersOf(text).length,
  }));
}

function placesOf(fragments: readonly Fragment[]): readonly Piece[] {
  const last = fragments.length - 1;
  return fragments.map((fragment, i) => {
    const ideographic = isIdeographic(fragment.text);
    const next = fragments[i + 1];
    if (ideographic) {
      // Letter spacing stands behind each letter, but what stands at the end of the line is no place.
      const letters = clustersOf(fragment.text).length - (i === last ? 1 : 0);
      return { fragment, ideographic, spaces: 0, letters, behind: 0 };
    }
    const touches = next !== undefined && isIdeographic(next.text) && !/\s$/u.test(fragment.text);
    const spaces = fragment.text.match(/[ \u00A0]/g)?.length ?? 0;
    return { fragment, ideographic, spaces, letters: 0, behind: touches ? 1 : 0 };
  });
}
