import type { Size } from '../frame/sizes.js';
import { type PlatformName, platformNames } from '../names.js';
import { platforms } from './platforms.js';

/** A part of a picture that a platform surely shows, in its pixels. */
export interface SafeArea {
  readonly name: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** What a large card is cropped to, from its middle: width over height. */
const cropped: { readonly [P in PlatformName]?: number } = {
  facebook: 1200 / 630,
  x: 2,
  linkedin: 1200 / 627,
};

/** Width over height of what is shown as a large card, and below which a picture is shown as a story. */
const cards = { from: 1.5, to: 2.5 } as const;
const stories = 0.6;

/** What stories lay their own words and buttons over, as shares of the height. */
const storyBars = { top: 250 / 1920, bottom: 340 / 1920 } as const;

/** The parts of a picture that platforms leave to see: crops of large cards, what bars leave of stories. */
export function safeAreasOf(size: Size, names: readonly PlatformName[] = platformNames): readonly SafeArea[] {
  const { width, height } = size;
  const shape = width / height;
  if (shape < stories) {
    const [top, bottom] = [Math.round(storyBars.top * height), Math.round(storyBars.bottom * height)];
    return [{ name: 'stories', box: { x: 0, y: top, width, height: height - top - bottom } }];
  }
  if (shape < cards.from || shape > cards.to) return [];
  return names.flatMap((name) => {
    const aspect = cropped[name];
    return aspect === undefined ? [] : [{ name: platforms[name].name, box: middle(size, aspect) }];
  });
}

/** The largest part of a shape in the middle, in whole pixels. */
function middle({ width, height }: Size, aspect: number): SafeArea['box'] {
  const kept = { width: Math.min(width, height * aspect), height: Math.min(height, width / aspect) };
  const [x, y] = [Math.round((width - kept.width) / 2), Math.round((height - kept.height) / 2)];
  return { x, y, width: width - 2 * x, height: height - 2 * y };
}
