import type { Image, Item, Scene } from '../scene/scene.js';

function touches({ box }: Image, scene: Scene): boolean {
  return box.x < scene.width && box.y < scene.height && box.x + box.width > 0 && box.y + box.height > 0;
}

/** Image items that may show: those wholly off the canvas are left out, unless a turned group may bring them in. */
export function visibleImages(scene: Scene): readonly Image[] {
  const found: Image[] = [];
  const visit = (item: Item, turned: boolean): void => {
    if (item.kind === 'group') {
      for (const child of item.items) visit(child, turned || item.rotation !== undefined);
    } else if (item.kind === 'image' && (turned || touches(item, scene))) {
      found.push(item);
    }
  };
  for (const item of scene.items) visit(item, false);
  return found;
}
