import { LRUCache } from 'lru-cache';
import type { Measure } from '../text/measure.js';
import { featureState } from './features.js';
import { createCanvas, type SKRSContext2D } from './skia.js';
import { prepareText } from './text-state.js';
import type { Lease } from './typefaces.js';

/** Advances are linear in the size, so each text is measured once, at this size in pixels. */
const referenceSize = 100;

/** Words, not paragraphs, come back: longer texts are not kept. */
const longestKept = 64;

const advances = new LRUCache<string, number>({ max: 20_000 });

let ruler: SKRSContext2D | undefined;

function rulerContext(): SKRSContext2D {
  ruler ??= createCanvas(1, 1).getContext('2d');
  return ruler;
}

/** Makes the measurer of one request. It answers 0 for a face the lease does not hold. */
export function createMeasure(lease: Lease): Measure {
  return (text, face, { size, letterSpacing, lang, features }) => {
    if (text === '' || size <= 0) return 0;
    const font = lease.font(face.id, referenceSize);
    if (font === undefined) return 0;
    const scale = size / referenceSize;
    const spacing = letterSpacing / scale;
    const { settings, caps } = featureState(features);
    const key = `${font}\n${lang ?? ''}\n${spacing}\n${settings}\n${caps}\n${text}`;
    const known = advances.get(key);
    if (known !== undefined) return known * scale;
    const context = rulerContext();
    prepareText(context, { font, letterSpacing: spacing, lang, features });
    const { width } = context.measureText(text);
    if (text.length <= longestKept) advances.set(key, width);
    return width * scale;
  };
}
