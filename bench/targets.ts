import { median } from './measure/statistics.js';
import type { PeerName } from './peers/peers.js';
import type { CardName } from './race/messages.js';
import type { Result } from './race/race.js';
import { table } from './report.js';

/** How many times as long as Limn another engine should take at least. */
const ratios: readonly { readonly card: CardName; readonly peer: PeerName; readonly least: number }[] = [
  { card: 'card1', peer: 'satori', least: 8 },
  { card: 'card1', peer: 'takumi', least: 3 },
  { card: 'card1', peer: 'chromium-fresh', least: 20 },
  { card: 'card1', peer: 'chromium', least: 20 },
  { card: 'card2', peer: 'satori', least: 4 },
  { card: 'card2', peer: 'takumi', least: 4 },
  { card: 'card2-kept', peer: 'takumi', least: 2 },
];

export interface Measured {
  readonly races: ReadonlyMap<CardName, readonly Result[]>;
  /** Milliseconds, median; absent when it was not measured. */
  readonly commandMs?: number | undefined;
  readonly rss?: number | undefined;
}

const verdict = (met: boolean) => (met ? 'met' : 'missed');

function ratioRow(
  { races }: Measured,
  { card, peer, least }: (typeof ratios)[number],
): readonly string[] | undefined {
  const results = races.get(card);
  const own = results?.find(({ name }) => name === 'limn');
  const other = results?.find(({ name }) => name === peer);
  if (own === undefined || other === undefined) return undefined;
  const ratio = median(other.times) / median(own.times);
  const undisturbed = Math.min(...other.times) / Math.min(...own.times);
  return [
    `${card}: ${other.label} to Limn`,
    `at least ${least}x`,
    `${ratio.toFixed(1)}x`,
    verdict(ratio >= least),
    `${undisturbed.toFixed(1)}x`,
  ];
}

/** What the project promises beside what was measured. */
export function targetTable(measured: Measured): string {
  const { commandMs, rss } = measured;
  const rows = ratios.map((ratio) => ratioRow(measured, ratio)).filter((row) => row !== undefined);
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
