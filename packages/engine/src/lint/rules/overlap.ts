import type { Box } from '../../scene/scene.js';
import type { Finding } from '../finding.js';
import type { Rule } from '../rule.js';
import type { Words } from '../survey.js';
import { around, boxAfter, shared } from '../transform.js';
import { nameOf } from './name.js';

/** Lines of one text that are compared with those of others: more is a page, not a picture. */
const MOST_LINES = 100;
/** Texts may touch: letters are lower than their capitals, and hair lines look like none. */
const SLACK = 2;

interface Block {
  readonly name: string;
  readonly path: string;
  readonly lines: readonly Box[];
  readonly box: Box;
}

/** Texts that lie on each other. */
export const overlapRule: Rule = ({ survey }) => {
  const blocks = survey.words.map((words) => blockOf(words, nameOf(words, survey)));
  return blocks.flatMap((block, i): readonly Finding[] => {
    const under = blocks
      .slice(0, i)
      .map((other) => ({ other, overlap: overlapOf(block, other) }))
      .filter(({ overlap }) => overlap !== undefined);
    return under.slice(0, 1).map(({ other, overlap }) => findingOf(block, other, overlap!));
  });
};

function blockOf({ path, lines }: Words, name: string): Block {
  const boxes = lines.slice(0, MOST_LINES).map(({ transform, box }) => boxAfter(transform, box));
  return { path, name, lines: boxes, box: boxes.reduce(around) };
}

function overlapOf(one: Block, other: Block): Box | undefined {
  if (!shared(one.box, other.box)) return undefined;
  for (const a of one.lines) {
    for (const b of other.lines) {
      const both = shared(a, b);
      if (both && depth(both) > SLACK) return both;
    }
  }
  return undefined;
}

function depth({ width, height }: Box): number {
  return Math.min(width, height);
}

function findingOf({ path, name }: Block, other: Block, overlap: Box): Finding {
  return {
    path,
    code: 'texts_overlap',
    severity: 'warning',
    message: `${name} lies on ${other.name === 'The title' ? 'the title' : other.name}, ${other.path}.`,
    hint: 'Move one of them, or set both into a layout, whose children never overlap.',
    actual: Math.ceil(depth(overlap)),
    limit: 0,
    box: overlap,
  };
}
