// Fonts are known to Skia by names nobody can guess or choose: bundled files by their id, a request's own files by the
// hash of their bytes. The registry is one for the process, worker threads included, and so is the table here.

import { createHash, randomBytes } from 'node:crypto';
import type { Face } from '@limn/fonts';
import type { Assets } from '../gather/assets.js';
import { LimnError } from '../limn-error.js';
import { cssWeight, type FileWeight, fileWeightOf } from './css-weight.js';
import { type FontKey, GlobalFonts } from './skia.js';

interface Registered {
  readonly alias: string;
  readonly key: FontKey;
  readonly file: FileWeight;
  /** Requests that draw with it now; bundled files are never counted down. */
  users: number;
}

/** The right to draw with the faces of one request, until it is released. */
export interface Lease {
  /** CSS `font` for a face at a size in pixels; undefined for a face the request has not got. */
  font(face: string, size: number): string | undefined;
  face(id: string): Face | undefined;
  /** Ends the lease. Later calls do nothing. */
  release(): void;
}

export interface Typefaces {
  /**
   * Makes the fonts of a request known to Skia.
   *
   * @throws LimnError `font_invalid`
   */
  use(assets: Pick<Assets, 'stacks' | 'fontFiles'>): Lease;
}

/** Custom fonts kept after their last request: enough for a site that draws with its own family. */
const idleFonts = 8;

/** Ids of a request's own files start with this; all others are bundled and trusted to name their bytes. */
const customPrefix = 'custom/';

const registered = new Map<string, Registered>();
const hashes = new WeakMap<Uint8Array, string>();

function hashOf(bytes: Uint8Array): string {
  const known = hashes.get(bytes);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(bytes).digest('hex');
  hashes.set(bytes, hash);
  return hash;
}

function aliasOf(id: string, bytes: Uint8Array): string {
  return id.startsWith(customPrefix) ? `limn own ${hashOf(bytes)}` : `limn ${id.replace(/["\\]/g, '')}`;
}

function register(alias: string, id: string, bytes: Uint8Array): Registered {
  // Skia identifies a font by its bytes, and removing it removes every name it has: the tail makes the copy of this
  // registration unlike any other, so that removing it cannot take a bundled font or another thread's away.
  const own = id.startsWith(customPrefix);
  const source = own
    ? Buffer.concat([bytes, randomBytes(8)])
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const key = GlobalFonts.register(source, alias);
  if (key === null) throw new LimnError('font_invalid', 'A font file could not be read as TTF or OTF.');
  const entry = { alias, key, file: fileWeightOf(bytes), users: 0 };
  registered.set(alias, entry);
  return entry;
}

/** Counts a request in, and moves the font to the young end of the table. */
function acquire(id: string, bytes: Uint8Array): Registered {
  const alias = aliasOf(id, bytes);
  const entry = registered.get(alias) ?? register(alias, id, bytes);
  entry.users += 1;
  registered.delete(alias);
  registered.set(alias, entry);
  return entry;
}

/** Removes idle custom fonts, the longest unused first, until few enough are left. */
function dropIdle(): void {
  const idle = [...registered.values()].filter(
    ({ users, alias }) => users === 0 && alias.startsWith('limn own '),
  );
  for (const { alias, key } of idle.slice(0, Math.max(0, idle.length - idleFonts))) {
    GlobalFonts.remove(key);
    registered.delete(alias);
  }
}

function leaseOf(faces: ReadonlyMap<string, Face>, files: ReadonlyMap<string, Registered>): Lease {
  let open = true;
  return {
    face: (id) => faces.get(id),
    font(id, size) {
      const face = faces.get(id);
      const entry = face && files.get(face.file);
      if (!open || face === undefined || entry === undefined) return undefined;
      // Skia slants every file that is asked for italic and does not call itself so: ask only where slanting is meant.
      const slant = face.synthetic.oblique ? 'italic ' : '';
      return `${slant}${cssWeight(face, entry.file)} ${size}px "${entry.alias}"`;
    },
    release() {
      if (!open) return;
      open = false;
      for (const entry of files.values()) entry.users -= 1;
      dropIdle();
    },
  };
}

/** Makes the door to Skia's font registry. */
export function createTypefaces(): Typefaces {
  return {
    use({ stacks, fontFiles }) {
      const faces = new Map<string, Face>();
      for (const stack of stacks.values()) for (const face of stack) faces.set(face.id, face);
      const files = new Map<string, Registered>();
      const lease = leaseOf(faces, files);
      try {
        for (const [id, bytes] of fontFiles) files.set(id, acquire(id, bytes));
      } catch (error) {
        lease.release();
        throw error;
      }
      return lease;
    },
  };
}
