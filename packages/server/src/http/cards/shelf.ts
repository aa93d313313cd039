// Answers that are known by the address alone: the way from an address to its picture without reading a parameter.
import { LRUCache } from 'lru-cache';

/** What is known of a card that was drawn. */
export interface ShelfEntry {
  /** The content key of the picture. */
  readonly key: string;
  /** Headers of its answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds of the monotonic clock until which its sources need not be asked again. */
  readonly goodUntil: number;
}

export interface Shelf {
  /** The card of an address as it was asked for before, letter by letter. */
  find(address: string): ShelfEntry | undefined;
  /** The card of an id, however it was asked for. */
  card(id: string): ShelfEntry | undefined;
  put(id: string, entry: ShelfEntry): void;
  /** Says which card an address asks for, and in which Unix second its signature ends. */
  name(address: string, id: string, expires?: number): void;
}

/** Characters of addresses that are remembered; those of more than 8 KiB are not. */
const room = 8 * 1024 * 1024;

export function createShelf(): Shelf {
  const cards = new LRUCache<string, ShelfEntry>({ max: 20_000 });
  const names = new LRUCache<string, { readonly id: string; readonly expires: number }>({
    maxSize: room,
    maxEntrySize: room / 1024,
    sizeCalculation: ({ id }, address) => id.length + address.length + 64,
  });

  function card(id: string): ShelfEntry | undefined {
    const entry = cards.get(id);
    return entry && entry.goodUntil > performance.now() ? entry : undefined;
  }

  return {
    card,
    put: (id, entry) => void cards.set(id, entry),
    name: (address, id, expires = Number.POSITIVE_INFINITY) => void names.set(address, { id, expires }),
    find(address) {
      const name = names.get(address);
      if (name === undefined || name.expires * 1000 <= Date.now()) return undefined;
      return card(name.id);
    },
  };
}
