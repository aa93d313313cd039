// The lines Limn makes, read from the scene that would be painted.
import { createEngine, type Engine } from '@limn/engine';
import type { Lines, Trial } from './lines.js';
import { visibleCount } from './lines.js';

interface Run {
  readonly kind: string;
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
}

export type LimnLines = (trial: Trial) => Promise<Lines>;

export function createLimnLines(
  engine: Engine = createEngine(),
  wrap: 'normal' | 'balance' | 'pretty' = 'normal',
): LimnLines {
  return async ({ sample, setting }) => {
    const { scene } = await engine.scene({
      dimensions: { width: 1000, height: 1000 },
      layers: [
        {
          index: 0,
          type: 'text',
          text: sample.text.replaceAll('*', '\\*'),
          lang: sample.lang,
          font_name: setting.family,
          font_weight: setting.weight,
          font_size_in_px: setting.size,
          text_color: '#000000',
          wrap,
          position: { x: 0, y: 0 },
          dimensions: { width: setting.width, height: 1000 },
        },
      ],
    });
    return linesOf(scene.items.filter((item) => item.kind === 'text'));
  };
}

function linesOf(runs: readonly Run[]): Lines {
  const lines = new Map<number, Run[]>();
  for (const run of runs) lines.set(run.baseline, [...(lines.get(run.baseline) ?? []), run]);
  let count = 0;
  const ends: number[] = [];
  const widths: number[] = [];
  for (const line of lines.values()) {
    const text = line.map((run) => run.text).join('');
    // The hyphen that a soft hyphen shows is none of the text's characters.
    count += visibleCount(text.replace(/\u00AD[-\u2010]/g, ''));
    ends.push(count);
    const left = Math.min(...line.map((run) => run.x));
    widths.push(Math.max(...line.map((run) => run.x + run.width)) - left);
  }
  return { ends, widths };
}
