// The points of an outline: from WOFF2's triplets to the flags and offsets of a `glyf` table. One loop each for reading and
// writing, over plain arrays: this is where unpacking spends its time, and most of it before V8 has compiled anything.

export interface Outline {
  /** Offsets from point to point, in font units. */
  readonly dx: Int32Array;
  readonly dy: Int32Array;
  /** A flag for each point, as in `glyf`. */
  readonly flags: Uint8Array;
  /** Left, bottom, right and top edge. */
  readonly bounds: readonly [number, number, number, number];
  /** Where the bytes after the triplets start. */
  readonly end: number;
}

const onCurvePoint = 1;
const shortX = 2;
const shortY = 4;
const repeated = 8;
const sameOrPositiveX = 16;
const sameOrPositiveY = 32;
const overlapping = 64;

// A first byte below these is followed by one, two or three bytes; any other by four.
const oneByte = 84;
const twoBytes = 120;
const threeBytes = 124;

/** How the offsets of a point are written: in no byte when zero, in one when small. */
function offsetFlags(dx: number, dy: number): number {
  let flags = 0;
  if (dx === 0) flags |= sameOrPositiveX;
  else if (dx > -256 && dx < 256) flags |= dx > 0 ? shortX | sameOrPositiveX : shortX;
  if (dy === 0) flags |= sameOrPositiveY;
  else if (dy > -256 && dy < 256) flags |= dy > 0 ? shortY | sameOrPositiveY : shortY;
  return flags;
}

/** Reads the triplets of an outline (WOFF2, section 5.2). Bytes past the end are read as zero; see `end`. */
export function readOutline(kinds: Uint8Array, data: Uint8Array, start: number): Outline {
  const count = kinds.length;
  const outline = { dx: new Int32Array(count), dy: new Int32Array(count), flags: new Uint8Array(count) };
  let [x, y, left, bottom, right, top] = [0, 0, 0, 0, 0, 0];
  let at = start;
  for (let i = 0; i < count; i++) {
    const kind = kinds[i]! & 0x7f;
    const a = data[at++]!;
    let dx = 0;
    let dy = 0;
    if (kind < 10) dy = ((kind & 14) << 7) + a;
    else if (kind < 20) dx = (((kind - 10) & 14) << 7) + a;
    else if (kind < oneByte) {
      dx = 1 + ((kind - 20) & 0x30) + (a >> 4);
      dy = 1 + (((kind - 20) & 0x0c) << 2) + (a & 0x0f);
    } else {
      const b = data[at++]!;
      if (kind < twoBytes) {
        dx = 1 + ((((kind - 84) / 12) | 0) << 8) + a;
        dy = 1 + ((((kind - 84) % 12) >> 2) << 8) + b;
      } else if (kind < threeBytes) {
        dx = (a << 4) + (b >> 4);
        dy = ((b & 0x0f) << 8) + data[at++]!;
      } else {
        dx = (a << 8) + b;
        dy = (data[at]! << 8) + data[at + 1]!;
        at += 2;
      }
    }
    // The sign of the one offset of the shortest kinds is where others have that of x.
    if ((kind & 1) === 0) dx = -dx;
    if (((kind < 10 ? kind : kind >> 1) & 1) === 0) dy = -dy;
    x += dx;
    y += dy;
    if (i === 0 || x < left) left = x;
    if (i === 0 || x > right) right = x;
    if (i === 0 || y < bottom) bottom = y;
    if (i === 0 || y > top) top = y;
    outline.dx[i] = dx;
    outline.dy[i] = dy;
    outline.flags[i] = offsetFlags(dx, dy) | (kinds[i]! < 0x80 ? onCurvePoint : 0);
  }
  return { ...outline, bounds: [left, bottom, right, top], end: at };
}

/** Bytes that `writeOutline` needs at most for this many points. */
export function outlineRoom(points: number): number {
  return 5 * points;
}

function writeFlags(out: Uint8Array, at: number, flags: Uint8Array): number {
  let next = at;
  for (let i = 0; i < flags.length; ) {
    const flag = flags[i]!;
    let run = 1;
    while (run < 256 && flags[i + run] === flag) run++;
    out[next++] = run > 1 ? flag | repeated : flag;
    if (run > 1) out[next++] = run - 1;
    i += run;
  }
  return next;
}

function writeOffsets(out: Uint8Array, at: number, offsets: Int32Array): number {
  let next = at;
  for (let i = 0; i < offsets.length; i++) {
    const offset = offsets[i]!;
    if (offset === 0) continue;
    if (offset > -256 && offset < 256) out[next++] = offset < 0 ? -offset : offset;
    else {
      out[next++] = offset >> 8;
      out[next++] = offset;
    }
  }
  return next;
}

/**
 * Writes flags and offsets into `out` from `at` on; where they end is the result.
 * @param overlap whether contours of the outline lie over one another, which its first flag tells
 */
export function writeOutline(out: Uint8Array, at: number, outline: Outline & { overlap: boolean }): number {
  if (outline.overlap) outline.flags[0] = outline.flags[0]! | overlapping;
  const flagsEnd = writeFlags(out, at, outline.flags);
  return writeOffsets(out, writeOffsets(out, flagsEnd, outline.dx), outline.dy);
}
