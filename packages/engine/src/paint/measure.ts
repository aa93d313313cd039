import type { Face } from '@limn/fonts';
import { LRUCache } from 'lru-cache';
import type { Measure, MeasureOptions } from '../text/measure.js';
import { featureState } from './features.js';
import { createCanvas, type SKRSContext2D } from './skia.js';
import { prepareText } from './text-state.js';
import type { Lease } from './typefaces.js';

/** Advances are linear in the size, so each text is measured once, at this size in pixels. */
const referenceSize = 100;

/** Words, not paragraphs, come back: longer texts are not kept. */
const longestKept = 64;

// By style, then by text: no key has to be put together for each word. Together about 20,000 words.
const styles = new LRUCache<string, Advances>({ max: 20 });
const wordsOfStyle = 1000;

interface Advances {
  readonly font: string;
  readonly byText: LRUCache<string, number>;
}

let ruler: SKRSContext2D | undefined;

function rulerContext(): SKRSContext2D {
  ruler ??= createCanvas(1, 1).getContext('2d');
  return ruler;
}

/** Makes the measurer of one request. It answers 0 for a face the lease does not hold. */
export function createMeasure(lease: Lease): Measure {
  // A text is measured word by word in one style: the last one is the next one's.
  let last: Style | undefined;
  return (text, face, { size, letterSpacing, lang, features }) => {
    if (text === '' || size <= 0) return 0;
    const scale = size / referenceSize;
    const spacing = letterSpacing / scale;
    const isSame =
      last?.face === face && last.spacing === spacing && last.lang === lang && last.features === features;
    if (!isSame)
      last = {
        face,
        spacing,
        lang,
        features,
        advances: advancesOf(lease, face, { spacing, lang, features }),
      };
    const advances = last?.advances;
    if (advances === undefined) return 0;
    const known = advances.byText.get(text);
    if (known !== undefined) return known * scale;
    const context = rulerContext();
    prepareText(context, { font: advances.font, letterSpacing: spacing, lang, features });
    const { width } = context.measureText(text);
    if (text.length <= longestKept) advances.byText.set(text, width);
    return width * scale;
  };
}

interface Spelling extends Pick<MeasureOptions, 'lang' | 'features'> {
  /** Letter spacing at the reference size. */
  readonly spacing: number;
}

interface Style extends Spelling {
  readonly face: Face;
  readonly advances: Advances | undefined;
}

function advancesOf(lease: Lease, face: Face, { spacing, lang, features }: Spelling): Advances | undefined {
  const font = lease.font(face.id, referenceSize);
  if (font === undefined) return undefined;
  const { settings, caps } = featureState(features);
  const key = `${font}\n${lang ?? ''}\n${spacing}\n${settings}\n${caps}`;
  const advances = styles.get(key) ?? { font, byText: new LRUCache<string, number>({ max: wordsOfStyle }) };
  styles.set(key, advances);
  return advances;
}
