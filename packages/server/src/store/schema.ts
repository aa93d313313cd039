/** The columns as they lie in the store: nothing but text and whole numbers, which every engine keeps alike. */
export interface Schema {
  readonly migrations: { id: string; applied_at: string };
  readonly keys: KeyRow;
}

export interface KeyRow {
  id: string;
  name: string;
  hash: string;
  previous_hash: string | null;
  previous_until: string | null;
  /** JSON: a list of strings. */
  scopes: string;
  rate: number | null;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
}
