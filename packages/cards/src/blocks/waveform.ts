import { type LayerInput, svgSource } from '../layer-input.js';
import type { Stage } from '../layouts/layout.js';
import { hash } from '../patterns/hash.js';

const PITCH = 10;
const BAR = 5;
/** What has been heard, in the accent. */
const HEARD = 0.36;

interface WaveformLook {
  readonly stage: Stage;
  /** Whole pixels. */
  readonly width: number;
  readonly height: number;
}

/** Bars of sound: the same words have the same bars. */
export function waveform(words: string, { stage, width, height }: WaveformLook): LayerInput {
  const { frame, palette } = stage;
  const pitch = Math.max(6, frame.px(PITCH));
  const count = Math.floor(width / pitch);
  const seed = [...words].reduce((sum, letter) => hash(sum % 65536, letter.codePointAt(0)!), 7) % 65536;
  const bars = Array.from({ length: count }, (_, at) => {
    const x = (at + 0.5) * pitch;
    const half = Math.round((loudness(seed, at) * (height - BAR)) / 2);
    const data = `M${frame.dir === 'rtl' ? width - x : x} ${height / 2 - half}v${2 * half}`;
    return { data, isHeard: at < count * HEARD };
  });
  const path = (isHeard: boolean, look: string) =>
    `<path ${look} d="${bars.flatMap((bar) => (bar.isHeard === isHeard ? [bar.data] : [])).join('')}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="none" stroke-linecap="round" stroke-width="${Math.max(3, frame.px(BAR))}">${path(true, `stroke="${palette.shape}"`)}${path(false, `stroke="${palette.quiet}" stroke-opacity="0.45"`)}</g></svg>`;
  const dimensions = { width_in_px: width, height_in_px: height };
  return { type: 'image', file: svgSource(svg), fit: 'fill', dimensions };
}

/** 0.08 to 1: phrases that swell and fall, with single sounds in them. */
function loudness(seed: number, at: number): number {
  const phrase = 0.55 + 0.45 * Math.sin(at * 0.23 + (seed % 7)) * Math.sin(at * 0.071 + (seed % 11));
  const sound = 0.35 + 0.65 * ((hash(seed, at) % 1000) / 1000);
  return Math.max(0.08, Math.min(1, phrase * sound));
}
