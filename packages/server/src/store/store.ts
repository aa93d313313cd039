// What the service remembers, whatever engine keeps it. Every time is given by the caller, as ISO 8601 in UTC, so that
// the store asks no clock and texts sort as times do.

/** A key as it is kept. Of its secret only the hash is. */
export interface KeyRecord {
  readonly id: string;
  readonly name: string;
  /** SHA-256 of the secret, hex. */
  readonly hash: string;
  /** The secret before the last rotation, good until `until`. */
  readonly previous?: { readonly hash: string; readonly until: string };
  readonly scopes: readonly string[];
  /** Requests a minute; what the service has for all keys without it. */
  readonly rate?: number;
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly lastUsedAt?: string;
  readonly revokedAt?: string;
}

export interface Rotation {
  readonly hash: string;
  /** Until when the secret that is replaced stays good; at once useless without it. */
  readonly previousUntil?: string;
}

/** The keys of a store. What is resolved is on the disk and outlives a crash, but for `touch`. */
export interface KeyTable {
  insert(record: KeyRecord): Promise<void>;
  find(id: string): Promise<KeyRecord | undefined>;
  /** All keys, the oldest first. */
  list(): Promise<readonly KeyRecord[]>;
  /** Whether there was such a key and it was not revoked yet. */
  revoke(id: string, at: string): Promise<boolean>;
  /** Whether there was such a key, not revoked. */
  rotate(id: string, rotation: Rotation): Promise<boolean>;
  /** Notes last uses, by id; never moves one back. The newest may be lost in a crash. */
  touch(uses: ReadonlyMap<string, string>): Promise<void>;
}

export interface Store {
  readonly keys: KeyTable;
  close(): Promise<void>;
}

export type StoreFault = 'missing' | 'newer' | 'damaged' | 'unusable';

/** A store that cannot be opened. The message is for the operator: it names the file. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}
