/**
 * Letters to add, drop or change, or neighbours to swap, to make one word of the other, as far as they are `most` or fewer; else
 * a number above `most`, so that words far apart cost next to nothing.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  const far = most + 1;
  if (Math.abs(a.length - b.length) > most) return far;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? before[j - 2]! + 1 : far;
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, change, swap));
      least = Math.min(least, row[j]!);
    }
    if (least > most) return far;
    before = last;
    last = row;
  }
  return Math.min(far, last[b.length]!);
}
