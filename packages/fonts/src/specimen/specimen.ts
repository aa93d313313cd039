import type { FontFacts } from './font-facts.js';
import { type SampleText, sampleTextFor } from './sample-texts.js';

const ink = '#171614';
const quiet = '#736E66';
const accent = '#B4441F';
const paper = '#FAF9F6';
const hairline = '#DEDAD2';

const canvas = { width: 1200, height: 1500 };
const margin = 90;
const column = canvas.width - 2 * margin;
/** Where the samples start: right of their labels. */
const indent = 210;

const weightNames: Readonly<Record<number, string>> = {
  100: 'Thin',
  200: 'Extra Light',
  300: 'Light',
  400: 'Regular',
  500: 'Medium',
  600: 'Semibold',
  700: 'Bold',
  800: 'Extra Bold',
  900: 'Black',
};

interface Line {
  readonly text: string;
  readonly top: number;
  readonly height: number;
  readonly size: number;
  readonly left?: number;
  readonly family?: string;
  readonly weight?: number;
  readonly italic?: boolean;
  readonly color?: string;
  readonly align?: 'left' | 'right' | undefined;
}

/** A spec that shows one family: its name, a ladder of its weights or sizes, its italic, its letters. */
export function specimenOf(font: FontFacts): unknown {
  const sample = sampleTextFor(font);
  const ladderEnd = 1080;
  const layers = [
    { type: 'solid-color', hex_color: paper },
    { type: 'solid-color', hex_color: accent, ...box(margin, 84, 44, 6) },
    ...header(font),
    rule(404),
    ...ladder(font, sample, { top: 432, bottom: ladderEnd - 28 }),
    rule(ladderEnd),
    ...letters(font, sample, ladderEnd + 40),
  ];
  return {
    dimensions: { width_in_px: canvas.width, height_in_px: canvas.height },
    layers: layers.map((layer, index) => ({ index, ...layer })),
  };
}

/** A spec that shows one line of a family, for lists. */
export function sampleOf(font: FontFacts): unknown {
  const { sentence, align = 'left' } = sampleTextFor(font);
  const [width, height, edge] = [960, 200, 40];
  const lettering = { font_name: font.name, font_weight: nearest(font.weights, 400) };
  return {
    dimensions: { width_in_px: width, height_in_px: height },
    layers: [
      { index: 0, type: 'solid-color', hex_color: paper },
      {
        index: 1,
        type: 'text',
        text: sentence,
        ...lettering,
        font_size_in_px: 72,
        text_color: ink,
        text_align: align,
        vertical_align: 'center',
        is_splitting_lines: false,
        should_auto_scale: true,
        ...box(edge, 0, width - 2 * edge, height),
      },
    ],
  };
}

function header(font: FontFacts) {
  const italics = font.italic ? 'with italics' : 'no italics';
  const weights = font.weights.length === 1 ? 'one weight' : `${font.weights.length} weights`;
  const kind = font.variable ? `Variable, ${weights}` : `Static, ${weights}`;
  const name = { family: font.name, weight: nearest(font.weights, 700), color: ink };
  return [
    line({ text: `${kind}, ${italics}`, top: 112, height: 34, size: 24, color: quiet }),
    line({ text: font.licence, top: 112, height: 34, size: 24, color: quiet, align: 'right' }),
    line({ text: font.name, top: 178, height: 206, size: 150, ...name }),
  ];
}

/** One row a weight; a family of one weight shows sizes instead. */
function ladder(font: FontFacts, sample: SampleText, { top, bottom }: { top: number; bottom: number }) {
  const hasWeights = font.weights.length > 1;
  const rows = hasWeights ? weightRows(font) : sizeRows(font);
  // Sizes must be true, so their line is one that the widest face can set.
  const text = hasWeights ? sample.sentence : (sample.sentence.split(',')[0] ?? '');
  const wanted = rows.reduce((sum, row) => sum + row.height, 0);
  const factor = (bottom - top) / wanted;
  let y = top;
  return rows.flatMap((row) => {
    const height = Math.floor(row.height * factor);
    const place = { top: Math.round(y), height };
    y += row.height * factor;
    const size = row.size ?? Math.min(76, Math.round(height * 0.62));
    return [
      line({ text: row.label, ...place, size: 22, color: quiet }),
      line({
        text,
        ...place,
        size,
        left: indent,
        family: font.name,
        weight: row.weight,
        italic: row.italic,
        align: sample.align,
      }),
    ];
  });
}

interface Row {
  readonly label: string;
  readonly weight: number;
  readonly italic: boolean;
  /** Relative to the others. */
  readonly height: number;
  /** Fixed size of its text; grows with the row without it. */
  readonly size?: number;
}

function weightRows(font: FontFacts): readonly Row[] {
  const upright = font.weights.map((weight) => ({
    label: `${weight} ${weightNames[weight] ?? ''}`.trim(),
    weight,
    italic: false,
    height: 1,
  }));
  if (!font.italic) return upright;
  return [...upright, { label: 'Italic', weight: nearest(font.weights, 400), italic: true, height: 1 }];
}

function sizeRows(font: FontFacts): readonly Row[] {
  const weight = font.weights[0] ?? 400;
  const sizes = [56, 44, 36, 28, 22, 18];
  const upright = sizes.map((size) => row(`${size} px`, size, false));
  return font.italic ? [...upright, row('Italic', 44, true)] : upright;

  function row(label: string, size: number, italic: boolean): Row {
    return { label, weight, italic, height: size + 36, size };
  }
}

function letters(font: FontFacts, sample: SampleText, top: number) {
  const weight = nearest(font.weights, 400);
  const [first = '', second = '', third = ''] = sample.letters;
  const height = 92;
  return [first, second, third].map((text, index) =>
    line({
      text,
      top: top + index * (height + 14),
      height,
      size: 58,
      family: font.name,
      weight,
      align: sample.align,
    }),
  );
}

function line(options: Line) {
  const { text, top, height, size, left = 0, align = 'left', color = ink } = options;
  return {
    type: 'text',
    text,
    font_name: options.family ?? 'Inter',
    font_size_in_px: size,
    font_weight: options.weight ?? 400,
    font_style: options.italic ? 'italic' : 'normal',
    text_color: color,
    text_align: align,
    vertical_align: 'center',
    is_splitting_lines: false,
    should_auto_scale: true,
    ...box(margin + left, top, column - left, height),
  };
}

function rule(top: number) {
  return { type: 'solid-color', hex_color: hairline, ...box(margin, top, column, 2) };
}

function box(x: number, y: number, width: number, height: number) {
  return {
    position: { x_in_px: x, y_in_px: y },
    dimensions: { width_in_px: width, height_in_px: height },
  };
}

/** The weight of a family that is nearest to the one wanted. */
function nearest(weights: readonly number[], wanted: number): number {
  const sorted = weights.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return sorted[0] ?? wanted;
}
