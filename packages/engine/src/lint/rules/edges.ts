// Letters and codes at edges: of the canvas, of clips, and of what the places that show the picture leave of it.

import type { Box } from '../../scene/scene.js';
import type { Finding } from '../finding.js';
import type { Case, Rule } from '../rule.js';
import { reachOutOf } from '../transform.js';
import { nameOf } from './name.js';

/** Letters lie a little inside or outside of their advance: so many pixels are no fault. */
const SLACK = 1;

interface Thing {
  readonly path: string;
  readonly name: string;
  /** On the canvas; a box a line. */
  readonly boxes: readonly Box[];
}

function thingsOf({ survey }: Case): readonly Thing[] {
  const words = survey.words.map((each) => ({
    path: each.path,
    name: nameOf(each, survey),
    boxes: each.lines.map(({ ink }) => ink),
  }));
  const codes = survey.codes.map(({ path, box }) => ({ path, name: 'This code', boxes: [box] }));
  return [...words, ...codes];
}

/** The box of a thing that reaches farthest out of an area, and how far. */
function farthest(boxes: readonly Box[], area: Box): Reach {
  const reaches = boxes.map((box) => ({ box, reach: reachOutOf(area, box) }));
  return reaches.reduce((most, each) => (each.reach > most.reach ? each : most));
}

export const canvasRule: Rule = (judged) => {
  const { width, height } = judged.scene;
  const canvas = { x: 0, y: 0, width, height };
  const margin = judged.limits.margin * Math.min(width, height);
  const calm = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  return thingsOf(judged).flatMap((thing): readonly Finding[] => {
    const over = farthest(thing.boxes, canvas);
    if (over.reach > SLACK) return [outside(thing, over)];
    const near = farthest(thing.boxes, calm);
    return near.reach > 0 ? [nearEdge(thing, near, margin)] : [];
  });
};

interface Reach {
  readonly box: Box;
  readonly reach: number;
}

function outside({ path, name }: Thing, { box, reach }: Reach): Finding {
  return {
    path,
    code: 'text_outside_canvas',
    severity: 'error',
    message: `${name} reaches ${Math.ceil(reach)} px over the edge of the picture.`,
    hint: 'Move the layer inside, make its box narrower, or set `should_auto_scale`.',
    actual: Math.ceil(reach),
    limit: 0,
    box,
  };
}

function nearEdge({ path, name }: Thing, { box, reach }: Reach, margin: number): Finding {
  const left = Math.max(0, Math.floor(margin - reach));
  return {
    path,
    code: 'text_near_edge',
    severity: 'advice',
    message: `${name} stands ${left} px from the edge of the picture, where round corners and frames cut in.`,
    hint: `Keep ${Math.ceil(margin)} px free at the edges; more looks calmer.`,
    actual: left,
    limit: Math.ceil(margin),
    box,
  };
}

export const clipRule: Rule = ({ survey }) =>
  survey.words.flatMap((words) => {
    const { path, lines } = words;
    const cut = lines.flatMap(({ ink, clip }) => (clip ? [{ box: ink, reach: reachOutOf(clip, ink) }] : []));
    const most = cut.reduce((a, b) => (b.reach > a.reach ? b : a), { box: lines[0]!.ink, reach: 0 });
    if (most.reach <= SLACK) return [];
    return [
      {
        path,
        code: 'text_clipped',
        severity: 'error',
        message: `${nameOf(words, survey)} is cut off: it reaches ${Math.ceil(most.reach)} px out of the box that clips it.`,
        hint: 'Make that box larger, the text shorter, or set `should_auto_scale`.',
        actual: Math.ceil(most.reach),
        limit: 0,
        box: most.box,
      },
    ];
  });

export const safeAreaRule: Rule = (judged) =>
  thingsOf(judged).flatMap(({ path, name, boxes }) => {
    const passed = judged.safeAreas
      .map((area) => ({ area, ...farthest(boxes, area.box) }))
      .filter(({ reach }) => reach > SLACK)
      .sort((a, b) => b.reach - a.reach);
    const [worst] = passed;
    if (worst === undefined) return [];
    const names = passed.map(({ area }) => area.name).join(', ');
    const { x, y, width, height } = worst.area.box;
    return [
      {
        path,
        code: 'outside_safe_area',
        severity: 'warning',
        message: `${name} reaches ${Math.ceil(worst.reach)} px out of what is surely seen: ${names}.`,
        hint: `For ${worst.area.name}, stay between ${Math.ceil(x)} and ${Math.floor(x + width)} px from the left, ${Math.ceil(y)} and ${Math.floor(y + height)} px from the top.`,
        actual: Math.ceil(worst.reach),
        limit: 0,
        box: worst.box,
      },
    ];
  });
