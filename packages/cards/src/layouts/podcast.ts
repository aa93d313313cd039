import { type Band, emptyBand, header } from '../blocks/header.js';
import { centredIn, litPanel } from '../blocks/lit-panel.js';
import { message } from '../blocks/message.js';
import { picture, sourceOf } from '../blocks/picture.js';
import { aboveBand, belowBand, columnSteps, shareBeside, split } from '../blocks/split.js';
import { waveform } from '../blocks/waveform.js';
import { wordsOf } from '../blocks/words.js';
import type { Box, Frame } from '../frame/frame.js';
import { type LayerInput, type LayoutInput, placed } from '../layer-input.js';
import { widthOf } from '../type/estimate.js';
import { type CardLayout, joined, type Part, type Stage } from './layout.js';

/** A square cover, a title in serifs, and the length at the end of its wave. */
export const podcast: CardLayout = {
  name: 'podcast',
  description: 'A cover, an episode and its length.',
  uses: ['image', 'episode', 'author', 'duration', 'icon'],
  compose(stage) {
    const { card, frame } = stage;
    const places = placesOf(frame, shareBeside(card.title, 0.44));
    const { words } = places;
    const top = header(stage, { area: words });
    const wave = waveBand(stage, words);
    const area = aboveBand(belowBand(words, top.height), wave.height);
    const text = {
      title: card.title,
      subtitle: card.subtitle ?? card.author,
      caption: captionOf(stage, words),
    };
    const serif = {
      vertical: 'center',
      largest: 72,
      steps: columnSteps,
      family: stage.brand.titleFont ?? 'Lora',
    } as const;
    return joined(coverOn(stage, places), top, message(text, { stage, area, ...serif }), wave);
  },
};

const COVER = 462;

interface Places {
  readonly cover: Box;
  readonly words: Box;
  /** Behind the cover, where it stands above the words. */
  readonly panel?: Box;
}

function placesOf(frame: Frame, share: number): Places {
  const { shape, area, height, px } = frame;
  if (shape === 'wide') {
    const side = Math.min(px(COVER), area.height, Math.round(area.width * share));
    const cover = { x: area.x, y: Math.round((height - side) / 2), width: side, height: side };
    const x = area.x + side + px(60);
    return { cover, words: { ...area, x, width: area.x + area.width - x } };
  }
  const { picture: panel, words } = split(frame, { above: shape === 'square' ? 0.38 : 0.5 });
  const side = Math.round(Math.min(panel.width, panel.height) * 0.78);
  return { cover: centredIn(panel, side), words, panel };
}

function coverOn(stage: Stage, { cover, panel }: Places): Part {
  const look = { stage, name: 'image', sign: 'mic' } as const;
  const framed = { ...look, radius: stage.frame.px(26) };
  if (!panel) return { layers: picture(cover, framed), words: [cover] };
  if (!sourceOf(stage, 'image')) return { layers: picture(panel, look), words: [] };
  return {
    layers: [litPanel(panel, { stage, radius: cover.width * 0.6 }), ...picture(cover, framed)],
    words: [],
  };
}

/** `Episode 42`, and who is heard, where the subtitle says something else. */
function captionOf({ card, frame }: Stage, area: Box): string | undefined {
  if (card.caption) return card.caption;
  const episode = card.episode && (/^\d+$/.test(card.episode) ? `#${card.episode}` : card.episode);
  const host = card.subtitle ? card.author : undefined;
  const both = [episode, host].filter(Boolean).join(' · ');
  const fits = widthOf(both, { weight: 560, tracking: 0 }) * frame.px(27) <= area.width;
  return (fits ? both : (episode ?? host)) || undefined;
}

function waveBand(stage: Stage, area: Box): Band {
  const { card, frame, palette } = stage;
  const height = frame.px(64);
  if (area.height < height * 3) return emptyBand;
  const size = frame.px(26);
  const room = card.duration
    ? widthOf(card.duration, { weight: 500, tracking: 0 }) * size * 1.05 + frame.px(24)
    : 0;
  const width = Math.round(Math.max(frame.px(120), area.width - room));
  const duration = (text: string): LayerInput =>
    wordsOf(text, {
      stage,
      size,
      width: 'auto',
      weight: 500,
      color: palette.quiet,
      lines: 1,
      wrap: 'normal',
    });
  const box = { ...area, y: area.y + area.height - height, height };
  const row: LayoutInput = {
    type: 'layout',
    gap: frame.px(24),
    vertical_alignment: 'center',
    ...placed(box),
    layers: [
      waveform(card.title, { stage, width, height }),
      ...(card.duration ? [duration(card.duration)] : []),
    ],
  };
  return { layers: [row], words: [box], height: height + frame.px(36) };
}
