import type { ImageLayer } from '@limn/spec';
import type { Picture } from '../../gather/assets.js';
import type { Box, Image, Item } from '../../scene/scene.js';
import type { Context, LayerKind, Size } from '../kind.js';
import { hasRadii, radiiOf, roundedRect } from '../outline.js';

export const image: LayerKind<ImageLayer> = {
  needs: (layer, path) => [
    {
      kind: 'picture',
      path,
      source: layer.file,
      ...(layer.should_remove_background && { cutOut: true }),
      // Vision is asked only where the box is known before layout; elsewhere the crop follows attention.
      ...(layer.should_use_smart_cropping && layer.dimensions && { smartCrop: aspectOf(layer.dimensions) }),
    },
  ],
  measure(layer, available, context) {
    const fills = context.place !== 'flow' && !layer.position;
    return fills ? available : shrunk(pictureOf(context), available);
  },
  draw(layer, box, context) {
    const item = fitted(layer, box, context);
    const radii = radiiOf(layer);
    if (!hasRadii(radii)) return [item];
    return [
      { kind: 'group', opacity: 1, clip: roundedRect(item.box, radii), items: [item] },
    ] satisfies Item[];
  },
};

type Focus = NonNullable<ImageLayer['focus']>;

function focusOf({ focus }: ImageLayer): Focus {
  return focus ?? { x_in_percent: 50, y_in_percent: 50 };
}

function aspectOf({ width_in_px, height_in_px }: NonNullable<ImageLayer['dimensions']>): number {
  return width_in_px / height_in_px;
}

function pictureOf(context: Context): Picture {
  return context.assets.pictures.get(context.path)!;
}

function shrunk(size: Size, available: Size): Size {
  const scale = Math.min(1, available.width / size.width, available.height / size.height);
  return { width: Math.max(1, size.width * scale), height: Math.max(1, size.height * scale) };
}

function fitted(layer: ImageLayer, box: Box, context: Context): Image {
  const picture = pictureOf(context);
  const whole = { x: 0, y: 0, width: picture.width, height: picture.height };
  const shown = { kind: 'image', picture: context.path } as const;
  if (layer.fit === 'fill') return { ...shown, box, crop: whole };
  if (layer.fit === 'contain') return { ...shown, box: contained(picture, box, focusOf(layer)), crop: whole };
  return { ...shown, box, crop: coverCrop(layer, box, context) };
}

function contained(picture: Size, box: Box, { x_in_percent, y_in_percent }: Focus): Box {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  const x = box.x + ((box.width - width) * x_in_percent) / 100;
  const y = box.y + ((box.height - height) * y_in_percent) / 100;
  return { x, y, width, height };
}

function coverCrop(layer: ImageLayer, box: Box, context: Context): Box | 'attention' {
  const picture = pictureOf(context);
  const seen = context.assets.crops.get(context.path);
  if (seen) return seen;
  const scale = Math.min(picture.width / box.width, picture.height / box.height);
  const width = box.width * scale;
  const height = box.height * scale;
  const crops = picture.width - width > 0.5 || picture.height - height > 0.5;
  if (layer.should_use_smart_cropping && !layer.focus && crops && picture.kind === 'raster')
    return 'attention';
  const { x_in_percent, y_in_percent } = focusOf(layer);
  return {
    x: slide(x_in_percent, picture.width, width),
    y: slide(y_in_percent, picture.height, height),
    width,
    height,
  };
}

/** Start of a window that holds the focus in its middle as far as the picture allows. */
function slide(percent: number, whole: number, window: number): number {
  return Math.min(Math.max((percent / 100) * whole - window / 2, 0), whole - window);
}
