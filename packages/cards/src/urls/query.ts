// One way to write the parameters of an address, whatever order and escapes they came in.

/** Names and values as they stand in an address, decoded. */
export type Entries = Iterable<readonly [name: string, value: string]>;

/** Parameters that say who vouches for an address, and until when. */
export const signatureNames = ['sig', 'kid', 'exp'] as const;

/** All but letters, digits and `-._~` (RFC 3986) is escaped. */
function escaped(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * A query as one text for all spellings of it: names sorted by their UTF-16 code units, values of one name in their
 * order, one way to escape. `without` are names to leave out.
 */
export function canonicalQuery(entries: Entries, without: readonly string[] = []): string {
  return [...entries]
    .filter(([name]) => !without.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .join('&');
}

/** The text that decides what a card shows: every parameter but those of the signature. */
export function contentQuery(entries: Entries): string {
  return canonicalQuery(entries, signatureNames);
}
