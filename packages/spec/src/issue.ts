/** One fault or warning of a request: where it is, what it is, and what to write instead. */
export interface Issue {
  /** JSON pointer (RFC 6901) into the request as it was sent; "" is the whole document. */
  readonly path: string;
  /** Machine-readable word, stable across versions, e.g. `unknown_field`. */
  readonly code: string;
  /** One sentence for a person. */
  readonly message: string;
  /** What to write instead. */
  readonly hint?: string;
  /** The limit that was passed and the value that passed it. */
  readonly limit?: number;
  readonly actual?: number;
}

/** Joins keys into a JSON pointer, escaping `~` and `/`. */
export function pointer(keys: readonly PropertyKey[]): string {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
