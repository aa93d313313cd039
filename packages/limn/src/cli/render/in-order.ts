/** Works on items with `atOnce` of them under way, and hands the results over in the order of the items. */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  steps: {
    readonly atOnce: number;
    readonly work: (item: Item) => Promise<Result>;
    readonly done: (result: Result) => void | Promise<void>;
  },
): Promise<void> {
  const underWay: Promise<Result>[] = [];
  for (const item of items) {
    underWay.push(steps.work(item));
    if (underWay.length >= steps.atOnce) await steps.done(await underWay.shift()!);
  }
  for (const rest of underWay) await steps.done(await rest);
}
