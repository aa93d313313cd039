// Some systems spell é as e and a mark, が as か and a mark, 한 as its three letters. The faces of a family that is cut
// into slices rarely hold such a letter and its mark together, but one of them has the whole letter.
const APART = /.[\u0300-\u036F\u3099\u309A]+|[\u1100-\u1112][\u1161-\u1175][\u11A8-\u11C2]?/gsu;

/** The text with letters and marks in one character (NFC) where there is one; all else is left as it is spelt. */
export function composed(text: string): string {
  return text.replace(APART, (letter) => letter.normalize('NFC'));
}
