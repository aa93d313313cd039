/** An icon of Lucide, on a grid of 24 by 24. */
export interface Icon {
  /** Lucide's name, such as `book-open`. */
  readonly name: string;
  /** Older names that mean the same icon. */
  readonly aliases: readonly string[];
  /** Words that people look for it by. */
  readonly tags: readonly string[];
  /** SVG path data of all lines, drawn 2 wide with round ends and joins. */
  readonly stroke: string;
  /** SVG path data of dots that are filled too; mostly empty. */
  readonly fill: string;
}
