const words =
  'amber boats carry daily echoes from green harbours into jade kitchens like mild northern oceans'.split(
    ' ',
  );

/** A phrase of `count` words, another one for each round up to a few hundred. */
export function phrase(round: number, count: number): string {
  const picked = Array.from(
    { length: count },
    (_, index) => words[(round * 7 + index * (3 + (round % 5))) % words.length],
  );
  const text = `${picked.join(' ')} ${round}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
