import type { Fill, Item, TextRun } from '../scene/scene.js';
import { type Mark, marksOf } from './outline-marks.js';
import { createEmojiShelf } from './svg-emoji.js';
import { colorAttributes, strokeAttributes, svgFill } from './svg-fill.js';
import { decimal, type SvgPen } from './svg-pen.js';
import { emOutlines, emUnits } from './text-outline.js';

export interface SvgText {
  /** A run of text as SVG elements: outlines, so that no reader needs the font; colour emoji as pictures. */
  write(run: TextRun): string;
  /** What the elements refer to; ask when all are written. */
  definitions(): string;
}

/** About what `<use>` and the definition it shows take, in bytes: pieces are shared where that is shorter. */
const bytesOfUse = 40;

/** Writes the text of one document: pieces of outlines that come back are written once. */
export function createSvgText(items: readonly Item[], pen: SvgPen): SvgText {
  const outlines = outlinesOf(items, pen);
  const counts = countsOf(outlines);
  const emoji = createEmojiShelf(pen);
  const ids = new Map<string, string>();

  function isShared({ body }: Mark): boolean {
    const count = counts.get(body) ?? 0;
    return body.length * (count - 1) > bytesOfUse * (count + 1);
  }

  function useOf({ x, y, body }: Mark): string {
    const id = ids.get(body) ?? pen.nextId();
    ids.set(body, id);
    return `<use xlink:href="#${id}" x="${x}"${y === 0 ? '' : ` y="${y}"`}/>`;
  }

  function letters(run: TextRun): string {
    const marks = outlines.get(run) ?? [];
    if (marks.length === 0) return '';
    const place = placeOf(run);
    if (typeof run.color !== 'string' || run.outline !== undefined) return dressed(run, marks, pen);
    const own = marks.filter((mark) => !isShared(mark));
    const shared = marks.filter(isShared).map(useOf);
    const color = colorAttributes(run.color, 'fill');
    if (shared.length === 0) return `<path ${color} ${place} d="${dataOf(own)}"/>`;
    const path = own.length === 0 ? '' : `<path d="${dataOf(own)}"/>`;
    return `<g ${color} ${place}>${path}${shared.join('')}</g>`;
  }

  return {
    write(run) {
      if (run.text === '' || pen.typefaces.font(run.face, run.size) === undefined) return '';
      if (!isEmoji(run, pen)) return letters(run);
      return run.outline === undefined ? emoji.show(run) : '';
    },
    definitions() {
      const pieces = Array.from(ids, ([body, id]) => `<path id="${id}" d="M0 0${body}"/>`).join('');
      const content = pieces + emoji.definitions();
      return content === '' ? '' : `<defs>${content}</defs>`;
    },
  };
}

function isEmoji({ face }: TextRun, { typefaces }: SvgPen): boolean {
  return typefaces.face(face)?.color === true;
}

type Outlines = ReadonlyMap<TextRun, readonly Mark[]>;

function outlinesOf(items: readonly Item[], pen: SvgPen): Outlines {
  const runs = runsIn(items).filter((run) => !isEmoji(run, pen));
  const outlines = emOutlines(runs, pen.typefaces);
  return new Map(runs.map((run, index) => [run, marksOf(outlines[index] as string)]));
}

function runsIn(items: readonly Item[]): readonly TextRun[] {
  return items.flatMap((item) => {
    if (item.kind === 'group') return runsIn(item.items);
    return item.kind === 'text' ? [item] : [];
  });
}

/** How often each piece comes in the runs that may share. */
function countsOf(outlines: Outlines): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [{ color, outline }, marks] of outlines) {
    if (typeof color !== 'string' || outline !== undefined) continue;
    for (const { body } of marks) counts.set(body, (counts.get(body) ?? 0) + 1);
  }
  return counts;
}

function placeOf({ x, baseline, size }: TextRun): string {
  return `transform="translate(${decimal(x)} ${decimal(baseline)})scale(${decimal(size / emUnits, 8)})"`;
}

function dataOf(marks: readonly Mark[]): string {
  return marks.map(({ x, y, body }) => `M${x} ${y}${body}`).join('');
}

/** Outlines filled with a gradient, or the line along them. */
function dressed(run: TextRun, marks: readonly Mark[], pen: SvgPen): string {
  const d = `${placeOf(run)} d="${dataOf(marks)}"`;
  const unit = emUnits / run.size;
  if (run.outline !== undefined) return `<path ${strokeAttributes(run.color, run.outline * unit)} ${d}/>`;
  const { attributes, definition } = svgFill(inEms(run.color, run, unit), pen.nextId());
  return `<defs>${definition}</defs><path ${attributes} ${d}/>`;
}

/** A fill of the scene as the letters of a run see it. */
function inEms(fill: Fill, { x, baseline }: TextRun, unit: number): Fill {
  if (typeof fill === 'string') return fill;
  const across = (value: number) => (value - x) * unit;
  const down = (value: number) => (value - baseline) * unit;
  if (fill.kind === 'linear') {
    const { x0, y0, x1, y1 } = fill;
    return { ...fill, x0: across(x0), y0: down(y0), x1: across(x1), y1: down(y1) };
  }
  const { cx, cy, rx, ry } = fill;
  return { ...fill, cx: across(cx), cy: down(cy), rx: rx * unit, ry: ry * unit };
}
