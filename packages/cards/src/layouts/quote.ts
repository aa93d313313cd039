import { header } from '../blocks/header.js';
import { message } from '../blocks/message.js';
import { portrait, sourceOf } from '../blocks/picture.js';
import { wordsIn } from '../blocks/words.js';
import type { Box } from '../frame/frame.js';
import { type LayerInput, placed } from '../layer-input.js';
import { widthOf } from '../type/estimate.js';
import { quoteSteps } from '../type/title-size.js';
import { type CardLayout, joined, type Part, type Stage } from './layout.js';
import { marksFor, unquoted } from './quotation-marks.js';

const SERIF = 'Lora';

/** Somebody's words, set as a book would, and whose they are. */
export const quote: CardLayout = {
  name: 'quote',
  description: 'A quotation with its author.',
  uses: ['author', 'role', 'avatar', 'icon'],
  leavesRoom: () => true,
  compose(stage) {
    const { frame, card, brand } = stage;
    const top = header(stage, { icon: true });
    const y = frame.area.y + top.height;
    const below = { ...frame.area, y, height: frame.area.height - top.height };
    const foot = byline(stage, below);
    const [open, close] = marksFor(card.lang, frame.script);
    const family = brand.titleFont ?? SERIF;
    const area = { ...below, height: below.height - foot.height };
    const title = `${unquoted(card.title)}${close}`;
    const style = { vertical: 'center', family, steps: quoteSteps, hanging: open } as const;
    const words = message({ title }, { stage, area, ...style });
    return joined(top, words, foot);
  },
  alt: ({ title, author }) => (author ? `“${unquoted(title)}” ${author}` : `“${unquoted(title)}”`),
};

/** A short bar, then the name and what the person does. */
function byline(stage: Stage, area: Box): Part & { readonly height: number } {
  const { card, frame, palette } = stage;
  const { px } = frame;
  const name = card.author ?? card.subtitle;
  if (!name) return { layers: [], words: [], height: 0 };
  const role = card.role ?? (card.author ? card.subtitle : undefined) ?? card.caption;
  const face = sourceOf(stage, 'avatar') ? px(84) : 0;
  const height = Math.max(face, role ? px(78) : px(42));
  const y = area.y + area.height - height;
  const x = area.x + (face ? face + px(22) : px(64) + px(22));
  const width = area.x + area.width - x;
  const nameHow = {
    stage,
    size: px(30),
    weight: 600,
    color: palette.title,
    tracking: -0.012,
    lines: 1,
    vertical: 'center',
  } as const;
  const roleHow = { stage, size: px(26), color: palette.quiet, lines: 1, vertical: 'center' } as const;
  const longest = Math.max(
    widthOf(name, { weight: 600, tracking: 0 }) * px(30),
    widthOf(role ?? '', { weight: 400, tracking: 0 }) * px(26),
  );
  const head: readonly LayerInput[] = face
    ? portrait({ x: area.x, y, width: face, height: face }, { stage, name: 'avatar', person: name })
    : [
        {
          type: 'solid-color',
          hex_color: palette.shape,
          ...placed({ x: area.x, y: y + px(19), width: px(64), height: px(4) }),
        },
      ];
  const first = { x, y: y + (face && !role ? (face - px(42)) / 2 : face ? px(3) : 0), width, height: px(42) };
  const second = { x, y: first.y + px(40), width, height: px(36) };
  return {
    layers: [...head, wordsIn(first, name, nameHow), ...(role ? [wordsIn(second, role, roleHow)] : [])],
    words: [{ x: area.x, y, width: Math.min(area.width, x - area.x + longest), height }],
    height: height + px(36),
  };
}
