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

const widths = new LRUCache<string, number>({ max: 20_000 });

/** All that decides widths but the text itself. */
interface Style extends Pick<MeasureOptions, 'lang' | 'features'> {
  readonly font: string;
  /** Letter spacing at the reference size. */
  readonly spacing: number;
  /** Stands for the style in the key of a width, since putting a long key together takes longer than looking it up. */
  readonly id: number;
}

const ids = new LRUCache<string, number>({ max: 2000 });
let lastId = 0;

/** The style that the ruler is set to. */
let prepared: number | undefined;
let ruler: SKRSContext2D | undefined;

function rulerFor({ id, font, spacing, lang, features }: Style): SKRSContext2D {
  ruler ??= createCanvas(1, 1).getContext('2d');
  // Setting a font takes as long as measuring a word with it.
  if (id !== prepared) prepareText(ruler, { font, letterSpacing: spacing, lang, features });
  prepared = id;
  return ruler;
}

/** Makes the measurer of one request. It answers 0 for a face the lease does not hold. */
export function createMeasure(lease: Lease): Measure {
  const styles = new Map<Face, Style>();
  return (text, face, { size, letterSpacing, lang, features }) => {
    if (text === '' || size <= 0) return 0;
    const scale = size / referenceSize;
    const spacing = letterSpacing / scale;
    let style = styles.get(face);
    if (style?.spacing !== spacing || style.lang !== lang || style.features !== features) {
      const font = lease.font(face.id, referenceSize);
      if (font === undefined) return 0;
      style = styleOf({ font, spacing, lang, features });
      styles.set(face, style);
    }
    const key = `${style.id} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known * scale;
    const { width } = rulerFor(style).measureText(text);
    if (text.length <= longestKept) widths.set(key, width);
    return width * scale;
  };
}

function styleOf(style: Omit<Style, 'id'>): Style {
  const { settings, caps } = featureState(style.features);
  const key = `${style.font}\n${style.lang ?? ''}\n${style.spacing}\n${settings}\n${caps}`;
  const id = ids.get(key) ?? ++lastId;
  ids.set(key, id);
  return { ...style, id };
}
