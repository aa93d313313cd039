// Family names as people type them.

/** What two spellings of one family have in common: letters and digits, in lower case. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** How many letters must be added, left out, changed or swapped with a neighbour to get from one word to the other. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

const longestName = 64;
const suggestions = 3;

/** The names most like `name`, nearest first; at most three, none when nothing is near. */
export function nearestNames(name: string, known: readonly string[]): string[] {
  const key = nameKey(name.slice(0, longestName));
  if (key.length < 2) return [];
  const near = known.map((candidate) => {
    const other = nameKey(candidate);
    const inside = other.startsWith(key) || key.startsWith(other);
    return {
      candidate,
      distance: inside ? 1 : editDistance(key, other),
      allowed: Math.max(2, key.length / 3),
    };
  });
  return near
    .filter(({ distance, allowed }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, suggestions)
    .map(({ candidate }) => candidate);
}
