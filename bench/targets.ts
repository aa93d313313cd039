import { median } from './measure/statistics.js';
import type { PeerName } from './peers/peers.js';
import type { CardName } from './race/messages.js';
import type { Result } from './race/race.js';
import { table } from './report.js';

interface Ratio {
  readonly card: CardName;
  readonly peer: PeerName;
  /** How many times as long as Limn the other engine should take at least; without it, it stands here to compare. */
  readonly least?: number;
}

const ratios: readonly Ratio[] = [
  { card: 'card1', peer: 'satori', least: 8 },
  { card: 'card1', peer: 'satori-fast' },
  { card: 'card1', peer: 'takumi', least: 3 },
  { card: 'card1', peer: 'chromium-fresh', least: 20 },
  { card: 'card1', peer: 'chromium' },
  { card: 'card2', peer: 'satori', least: 4 },
  { card: 'card2', peer: 'satori-fast' },
  { card: 'card2', peer: 'takumi', least: 4 },
  { card: 'card2-kept', peer: 'takumi', least: 2 },
  { card: 'card3', peer: 'satori', least: 8 },
  { card: 'card3', peer: 'satori-fast' },
];

export interface Measured {
  readonly races: ReadonlyMap<CardName, readonly Result[]>;
  /** Milliseconds, medians; absent when they were not measured. */
  readonly lintMs?: number | undefined;
  readonly commandMs?: number | undefined;
  readonly rss?: number | undefined;
}

const verdict = (met: boolean) => (met ? 'met' : 'missed');

function ratioRow({ races }: Measured, { card, peer, least }: Ratio): readonly string[] | undefined {
  const results = races.get(card);
  const own = results?.find(({ name }) => name === 'limn');
  const other = results?.find(({ name }) => name === peer);
  if (own === undefined || other === undefined) return undefined;
  const ratio = median(other.times) / median(own.times);
  const undisturbed = Math.min(...other.times) / Math.min(...own.times);
  return [
    `${card}: ${other.label} to Limn`,
    least === undefined ? 'to compare' : `at least ${least}x`,
    `${ratio.toFixed(1)}x`,
    least === undefined ? '' : verdict(ratio >= least),
    `${undisturbed.toFixed(1)}x`,
  ];
}

/** Which of the two ways with satori a target is about. */
export const targetNote =
  "Targets for satori are read from the row `satori + resvg-js`: an SVG from satori, a PNG from resvg-js's `asPng()`, and for JPEG that PNG through sharp, as their documents show it and people run it. The row with fast encoders is no product one can install; it shows how much of the distance is the encoder's.";

/** What the project promises beside what was measured. */
export function targetTable(measured: Measured): string {
  const { lintMs, commandMs, rss } = measured;
  const rows = ratios.map((ratio) => ratioRow(measured, ratio)).filter((row) => row !== undefined);
  const url = measured.races.get('card3')?.find(({ name }) => name === 'limn');
  if (url !== undefined) {
    const ms = median(url.times);
    rows.push(['card3: Limn', 'under 15 ms', `${ms.toFixed(1)} ms`, verdict(ms < 15)]);
  }
  if (lintMs !== undefined) {
    rows.push(['card3: lint adds', 'at most 2 ms', `${lintMs.toFixed(1)} ms`, verdict(lintMs <= 2)]);
  }
  if (commandMs !== undefined) {
    rows.push([
      'limn render, start to exit',
      'under 400 ms',
      `${commandMs.toFixed(0)} ms`,
      verdict(commandMs < 400),
    ]);
  }
  if (rss !== undefined) {
    const megabytes = rss / 1e6;
    rows.push([
      'memory after 60 pictures',
      'under 200 MB',
      `${megabytes.toFixed(0)} MB`,
      verdict(megabytes < 200),
    ]);
  }
  return table(['target', 'wanted', 'measured', '', 'by least times'], rows);
}
