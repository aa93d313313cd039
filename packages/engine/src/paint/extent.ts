import type { Box, Item } from '../scene/scene.js';

/** What items may draw on, generously: letters reach over their lines. Undefined where a group may turn them anywhere. */
export function extentOf(items: readonly Item[]): Box | undefined {
  const boxes = items.map(boxOf);
  if (boxes.some((box) => box === undefined)) return undefined;
  return (boxes as readonly Box[]).reduce<Box | undefined>(join, undefined);
}

function boxOf(item: Item): Box | undefined {
  if (item.kind === 'group') return item.rotation || item.shadow ? undefined : extentOf(item.items);
  if (item.kind !== 'text') return grown(item.box, item.kind === 'shape' ? (item.outline ?? 0) : 0);
  const { x, baseline, width, size } = item;
  return grown({ x, y: baseline - size, width, height: size }, size + (item.outline ?? 0));
}

function grown({ x, y, width, height }: Box, reach: number): Box {
  return { x: x - reach, y: y - reach, width: width + 2 * reach, height: height + 2 * reach };
}

function join(one: Box | undefined, other: Box): Box {
  if (one === undefined) return other;
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}
