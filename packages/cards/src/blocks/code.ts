// Code on a panel, in whole lines, coloured by what its words are.

import { luminance } from '../color/contrast.js';
import { mix } from '../color/mix.js';
import { clearerOf, readableOn } from '../color/readable-on.js';
import type { Box } from '../frame/frame.js';
import { type LayerInput, placed, svgLayer } from '../layer-input.js';
import type { Part, Stage } from '../layouts/layout.js';
import { widthOf } from '../type/estimate.js';
import { type Token, tokensOf } from './code-tokens.js';
import { wordsIn } from './words.js';

const FAMILY = 'Source Code Pro';
/** Of every letter of the family, in em. */
const ADVANCE = 0.6;
/** Letters that the family has. */
const OWN = /^[\0-\u02ff\u0370-\u052f\u1e00-\u22ff\u2500-\u25ff]$/;
const LINE = 1.75;

interface Inks {
  readonly panel: string;
  readonly edge: string;
  readonly bar: string;
  readonly of: { readonly [kind in Token['kind']]: string };
}

function inksOf({ palette }: Stage): Inks {
  const isLight = luminance(palette.background) > 0.4;
  const panel = isLight ? '#FFFFFF' : mix(palette.background, '#05060A', 0.55);
  const ink = (color: string) => readableOn(color, panel, 4.7);
  const text = clearerOf('#E6EAF2', '#1B2230', panel);
  return {
    panel,
    edge: mix(panel, text, 0.16),
    bar: mix(panel, text, 0.045),
    of: {
      plain: text,
      comment: ink(isLight ? '#6B7280' : '#8791A5'),
      string: ink(isLight ? '#0B7A4B' : '#7EE2B0'),
      number: ink(isLight ? '#B4441F' : '#FFB084'),
      keyword: ink(palette.shape),
      name: ink(isLight ? '#1D4ED8' : '#8CC8FF'),
    },
  };
}

/** A panel that runs out of the card at the end and at the bottom. */
export function codePanel(code: string, { stage, box }: { stage: Stage; box: Box }): Part {
  const { frame, card } = stage;
  const { px } = frame;
  const inks = inksOf(stage);
  const bar = px(56);
  const [left, top] = [px(34), bar + px(26)];
  const all = dedented(code);
  const { size, columns, rows } = gridFor(
    all,
    { width: box.width - left - px(24), height: box.height - top - px(8) },
    px,
  );
  const lines = all.slice(0, rows);
  const inside = { x: left, y: top, size, columns };
  const label = card.codeLang
    ? [
        wordsIn({ x: box.x + px(128), y: box.y, width: box.width - px(150), height: bar }, card.codeLang, {
          stage,
          size: px(20),
          weight: 500,
          color: readableOn(inks.of.comment, inks.bar, 4.7),
          family: FAMILY,
          lines: 1,
          vertical: 'center',
        }),
      ]
    : [];
  const layers = [
    svgLayer(sheet(box, { inks, bar, radius: px(20), unit: frame.scale }), box),
    ...label,
    {
      type: 'layout',
      ...placed(box),
      layers: [],
      background_layers: lines.flatMap((line, row) => lineLayers(line, { inks, row, ...inside })),
    } satisfies LayerInput,
  ];
  return { layers, words: [box] };
}

/** Sizes of code, at 1200x630: the largest that shows all of it, else the middle one, which still reads in a feed. */
const SIZES = [30, 28, 26, 24];
const USUAL = 24;

function gridFor(
  lines: readonly string[],
  { width, height }: { width: number; height: number },
  px: (length: number) => number,
) {
  const longest = Math.max(...lines.map(columnsOf));
  const grids = [...SIZES, USUAL].map((length) => {
    const size = px(length);
    const [columns, rows] = [width / (ADVANCE * size), height / (size * LINE)].map(Math.floor);
    return { size, columns: Math.max(4, columns!), rows: Math.max(1, rows!) };
  });
  return grids.find(({ columns, rows }) => longest <= columns && lines.length <= rows) ?? grids.at(-1)!;
}

function sheet(
  { width, height }: Box,
  { inks, bar, radius, unit }: { inks: Inks; bar: number; radius: number; unit: number },
): string {
  const outline = `M0.5 ${height}V${radius}A${radius} ${radius} 0 0 1 ${radius} 0.5H${width}`;
  const dots = [34, 58, 82]
    .map(
      (x) => `<circle cx="${round(x * unit)}" cy="${bar / 2}" r="${round(6.5 * unit)}" fill="${inks.edge}"/>`,
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="${outline}V${height}Z" fill="${inks.panel}"/><path d="M0.5 ${bar}V${radius}A${radius} ${radius} 0 0 1 ${radius} 0.5H${width}V${bar}Z" fill="${inks.bar}"/><path d="M0 ${bar}H${width}" stroke="${inks.edge}"/><path d="${outline}" fill="none" stroke="${inks.edge}" stroke-width="${Math.max(1, unit * 1.5)}"/>${dots}</svg>`;
}

/** Lines without the indent that all of them share. */
function dedented(code: string): readonly string[] {
  const lines = code.replace(/^\n+|\s+$/g, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)![0].length);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared));
}

/** About how wide a text is, in letters of the family: words of other faces rather leave a gap than lie on the next. */
function columnsOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + columnsOfLetter(letter), 0);
}

function columnsOfLetter(letter: string): number {
  if (OWN.test(letter) || /\p{Mc}/u.test(letter)) return 1;
  return widthOf(letter, { weight: 450, tracking: 0 }) / ADVANCE;
}

/** As many letters as so many columns hold. */
function startOf(line: string, columns: number): string {
  const letters = [...line];
  let used = 0;
  const end = letters.findIndex((letter) => {
    used += columnsOf(letter);
    return used > columns;
  });
  return letters.slice(0, end < 0 ? letters.length : end).join('');
}

interface LinePlace {
  readonly inks: Inks;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly columns: number;
}

function lineLayers(line: string, { inks, row, x, y, size, columns }: LinePlace): readonly LayerInput[] {
  const shown = columnsOf(line) > columns ? `${startOf(line, columns - 1).trimEnd()}…` : line;
  const before = (column: number) => columnsOf([...shown].slice(0, column).join(''));
  const advance = ADVANCE * size;
  const top = Math.round(y + row * size * LINE);
  return tokensOf(shown).map(
    ({ text, kind, column }) =>
      ({
        type: 'text',
        text: text.replaceAll('*', '\\*'),
        font_name: FAMILY,
        font_size_in_px: size,
        font_weight: kind === 'keyword' ? 600 : 450,
        text_color: inks.of[kind],
        is_splitting_lines: false,
        // Code reads from the left in every language.
        direction: 'ltr',
        text_align: 'left',
        font_features: { liga: 0, calt: 0 },
        line_height: LINE,
        ...placed({
          x: x + before(column) * advance,
          y: top,
          width: Math.ceil((columnsOf(text) + 1) * advance),
          height: Math.round(size * LINE),
        }),
      }) satisfies LayerInput,
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
