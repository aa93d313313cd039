const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

// Letters, digits and signs that never join with a neighbour: a code unit each.
const SIMPLE =
  /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u058F\u2010-\u2027\u2030-\u205E]*$/;

/** User-perceived characters (UAX 29), in order; joined they give the text back. */
export function clustersOf(text: string): readonly string[] {
  if (SIMPLE.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
