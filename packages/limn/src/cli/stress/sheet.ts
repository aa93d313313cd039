// The sheet: every cell as it is shown in a feed, what was found below it, and where, marked on it.

import { type Finding, hasWeight } from '@limn/engine';
import { type Cell, fails } from './cell.js';

/** Pixels around the sheet, between cells, and below a cell for what was found. */
const MARGIN = 48;
const GAP = 40;
const HEAD = 104;
const LABEL = 34;
const NOTE = 22;
const MOST_NOTES = 4;
const MOST_MARKS = 4;
const BORDER = 3;
/** Width of a sheet that is about as large as a screen. */
const WIDTH = 1820;
/** Room that the name of a cell takes. */
const LEAST = 120;
/** Room that the head takes. */
const LEAST_WIDTH = 640;

const ink = {
  strong: '#101828',
  quiet: '#667085',
  good: '#067647',
  bad: '#B42318',
  page: '#F2F4F7',
} as const;
const noteColors = { error: '#B42318', warning: '#93370D', advice: '#475467' } as const;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Grid {
  readonly columns: number;
  readonly cell: { readonly width: number; readonly height: number };
}

/** The spec of a sheet; pictures are put into it. */
export function sheetOf(name: string, cells: readonly Cell[]): object {
  const grid = gridOf(cells);
  const width = Math.max(LEAST_WIDTH, 2 * MARGIN + grid.columns * (grid.cell.width + GAP) - GAP);
  const rows = rowsOf(cells, grid);
  const height = Math.max(...rows.map(({ bottom }) => bottom)) + MARGIN - GAP;
  const layers = [
    rectangle({ x: 0, y: 0, width, height }, ink.page),
    ...headOf(name, cells, width),
    ...rows.flatMap(({ top, cells: row }) =>
      row.flatMap((cell, i) =>
        cellLayers(cell, { x: MARGIN + i * (grid.cell.width + GAP), y: top, ...grid.cell }),
      ),
    ),
  ];
  return {
    dimensions: { width_in_px: width, height_in_px: height },
    layers: layers.map((layer, index) => ({ ...layer, index })),
  };
}

interface Row {
  readonly top: number;
  /** With the gap below it. */
  readonly bottom: number;
  readonly cells: readonly Cell[];
}

/** Rows are as high as what was found in them needs. */
function rowsOf(cells: readonly Cell[], { columns, cell }: Grid): readonly Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < cells.length; i += columns) {
    const row = cells.slice(i, i + columns);
    const notes = Math.max(...row.map(({ findings }) => Math.min(MOST_NOTES, notesOf(findings).length)));
    const top = rows.at(-1)?.bottom ?? HEAD + MARGIN / 2;
    rows.push({ top, bottom: top + LABEL + cell.height + 12 + notes * NOTE + GAP, cells: row });
  }
  return rows;
}

/** All pictures of a design have one size. */
function gridOf(cells: readonly Cell[]): Grid {
  const { shown } = cells.find(({ error }) => error === undefined) ?? cells[0]!;
  const columns = Math.max(1, Math.floor((WIDTH - 2 * MARGIN + GAP) / (Math.max(LEAST, shown.width) + GAP)));
  return { columns: Math.min(columns, cells.length), cell: shown };
}

function headOf(name: string, cells: readonly Cell[], width: number): readonly object[] {
  const failed = cells.filter(fails).length;
  const sum = failed === 0 ? `All ${cells.length} cells pass` : `${failed} of ${cells.length} cells fail`;
  const room = { x: MARGIN, width: width - 2 * MARGIN };
  return [
    words(name, { ...room, y: 36, height: 40 }, { font_size_in_px: 28, font_weight: 700 }),
    words(
      sum,
      { ...room, y: 76, height: 28 },
      { font_size_in_px: 18, font_weight: 600, text_color: failed === 0 ? ink.good : ink.bad },
    ),
  ];
}

function cellLayers(cell: Cell, box: Box): readonly object[] {
  const isBad = fails(cell);
  const picture = { ...box, y: box.y + LABEL };
  const frame = {
    x: box.x - BORDER,
    y: picture.y - BORDER,
    width: box.width + 2 * BORDER,
    height: box.height + 2 * BORDER,
  };
  const below = { x: box.x, y: picture.y + box.height + 12, width: box.width, height: NOTE };
  return [
    words(
      `${isBad ? '✗' : '✓'}  ${cell.name}`,
      { ...box, height: LABEL - 8 },
      { font_size_in_px: 17, font_weight: 600, text_color: isBad ? ink.bad : ink.strong },
    ),
    rectangle(frame, isBad ? ink.bad : '#FFFFFF', 5),
    rectangle(picture, '#FFFFFF'),
    ...(cell.error === undefined ? pictureLayers(cell, picture) : []),
    ...notesOf(cell.findings)
      .slice(0, MOST_NOTES)
      .map(({ text, severity }, i) =>
        words(
          text,
          { ...below, y: below.y + i * NOTE },
          { font_size_in_px: 14, text_color: noteColors[severity] },
        ),
      ),
  ];
}

function pictureLayers(cell: Cell, box: Box): readonly object[] {
  const file = {
    type: 'base64',
    name: `${cell.name}.png`,
    base64: Buffer.from(cell.thumbnail).toString('base64'),
  };
  const scale = box.width / cell.size.width;
  const marked = cell.findings.filter((finding) => hasWeight(finding) && finding.box !== undefined);
  return [
    { type: 'image', file, ...placed(box), fit: 'fill' },
    ...marked.slice(0, MOST_MARKS).flatMap((finding) => markOf(finding.box!, box, scale)),
  ];
}

/** A frame around what was found, kept on the picture. */
function markOf(found: Box, picture: Box, scale: number): readonly object[] {
  const x = Math.max(picture.x, picture.x + found.x * scale - 3);
  const y = Math.max(picture.y, picture.y + found.y * scale - 3);
  const width = Math.min(picture.x + picture.width - x, found.width * scale + 6);
  const height = Math.min(picture.y + picture.height - y, found.height * scale + 6);
  if (width < 4 || height < 4) return [];
  const sides: readonly Box[] = [
    { x, y, width, height: 2 },
    { x, y: y + height - 2, width, height: 2 },
    { x, y, width: 2, height },
    { x: x + width - 2, y, width: 2, height },
  ];
  return sides.map((side) => rectangle(side, '#F04438'));
}

interface Note {
  readonly severity: Finding['severity'];
  readonly text: string;
}

/** A line a code: `error  contrast low  2.1, limit 4.5`. */
function notesOf(findings: readonly Finding[]): readonly Note[] {
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byCode.get(finding.code) ?? [];
    if (known.length === 0) byCode.set(finding.code, known);
    known.push(finding);
  }
  return [...byCode.values()].map(([first, ...rest]) => {
    const { severity, code, actual, limit } = first!;
    const more = rest.length > 0 ? `, and ${rest.length} more` : '';
    return { severity, text: `${severity}  ${code.replaceAll('_', ' ')}${numbersOf(actual, limit)}${more}` };
  });
}

function numbersOf(actual: number, limit: number): string {
  const [measured, wanted] = [actual, limit].map((value) => value.toLocaleString('en-US'));
  if (limit !== 0) return `  ${measured}, limit ${wanted}`;
  return actual === 1 ? '' : `  ${measured}`;
}

function placed({ x, y, width, height }: Box) {
  return {
    position: { x_in_px: x, y_in_px: y },
    dimensions: {
      width_in_px: Math.max(1, Math.round(width)),
      height_in_px: Math.max(1, Math.round(height)),
    },
  };
}

function rectangle(box: Box, hex_color: string, border_radius = 0): object {
  return { type: 'solid-color', hex_color, ...placed(box), ...(border_radius > 0 && { border_radius }) };
}

function words(text: string, box: Box, style: object): object {
  return {
    type: 'text',
    text: text.replaceAll('*', '\\*'),
    font_name: 'Inter',
    text_color: ink.strong,
    vertical_align: 'center',
    max_lines: 1,
    overflow: 'ellipsis',
    ...placed(box),
    ...style,
  };
}
