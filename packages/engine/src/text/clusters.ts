const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Letters, digits and signs that never join with a neighbour of their kind, a code unit each: of Latin, Greek, Cyrillic
 * and Armenian, of Hebrew and Arabic without their points, of Chinese and Japanese, and whole syllables of Korean.
 */
export const SIMPLE =
  /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u058F\u05D0-\u05F4\u0620-\u064A\u0660-\u066F\u0671-\u06D3\u1E00-\u1FFF\u2010-\u2027\u2030-\u205E\u3001-\u3029\u3041-\u3096\u309B-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF9D]*$/;

/** User-perceived characters (UAX 29), in order; joined they give the text back. */
export function clustersOf(text: string): readonly string[] {
  if (text.length === 1) return [text];
  if (SIMPLE.test(text)) return text.split('');
  const found = known.get(text) ?? Array.from(segmenter.segment(text), ({ segment }) => segment);
  if (text.length <= LONGEST_KNOWN) remember(text, found);
  return found;
}

// Words come back, and the segmenter takes some microseconds for each: the last few thousand short ones are kept.
const LONGEST_KNOWN = 32;
const MOST_KNOWN = 4000;
const known = new Map<string, readonly string[]>();

function remember(text: string, clusters: readonly string[]): void {
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, clusters);
}
