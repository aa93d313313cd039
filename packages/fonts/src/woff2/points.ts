// The points of an outline: from WOFF2's triplets to the flags and offsets of a `glyf` table. One loop each for reading and
// writing, over plain arrays: this is where unpacking spends its time, and most of it before V8 has compiled anything.

/** Room for the points of an outline, used for one after another: new arrays for each cost more than what is put in. */
export interface PointRoom {
  /** Offsets from point to point, in font units. */
  dx: Int32Array;
  dy: Int32Array;
  /** A flag for each point, as in `glyf`. */
  flags: Uint8Array;
}

/** Points that were read into a room. */
export interface Points {
  readonly room: PointRoom;
  readonly count: number;
  /** Whether contours of the outline lie over one another, which its first flag tells. */
  readonly overlap: boolean;
}

export interface Outline {
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

export function createPointRoom(points: number): PointRoom {
  return { dx: new Int32Array(points), dy: new Int32Array(points), flags: new Uint8Array(points) };
}

/** Reads the triplets of an outline (WOFF2, section 5.2) into `room`. Bytes past the end are read as zero; see `end`. */
export function readOutline(kinds: Uint8Array, data: Uint8Array, room: PointRoom): Outline {
  const count = kinds.length;
  if (room.flags.length < count) Object.assign(room, createPointRoom(2 * count));
  const { dx: allDx, dy: allDy, flags } = room;
  let [x, y, left, bottom, right, top] = [0, 0, 0, 0, 0, 0];
  let at = 0;
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
    allDx[i] = dx;
    allDy[i] = dy;
    flags[i] = offsetFlags(dx, dy) | (kinds[i]! < 0x80 ? onCurvePoint : 0);
  }
  return { bounds: [left, bottom, right, top], end: at };
}

/** Bytes that `writeOutline` needs at most for this many points. */
export function outlineRoom(points: number): number {
  return 5 * points;
}

function writeFlags(out: Uint8Array, at: number, points: Points): number {
  const { flags } = points.room;
  let next = at;
  for (let i = 0; i < points.count; ) {
    const flag = flags[i]!;
    let run = 1;
    while (run < 256 && i + run < points.count && flags[i + run] === flag) run++;
    out[next++] = run > 1 ? flag | repeated : flag;
    if (run > 1) out[next++] = run - 1;
    i += run;
  }
  return next;
}

function writeOffsets(out: Uint8Array, at: number, offsets: Int32Array, count: number): number {
  let next = at;
  for (let i = 0; i < count; i++) {
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

/** Writes the flags and offsets of the points into `out` from `at` on; where they end is the result. */
export function writeOutline(out: Uint8Array, at: number, points: Points): number {
  const { room, count, overlap } = points;
  if (overlap) room.flags[0] = room.flags[0]! | overlapping;
  const flagsEnd = writeFlags(out, at, points);
  return writeOffsets(out, writeOffsets(out, flagsEnd, room.dx, count), room.dy, count);
}
