import type { ResultCache } from '../cache/result-cache.js';
import type { SourceCache } from '../cache/source-cache.js';
import type { Pool } from '../pool/pool.js';
import type { Rates } from '../rates/rates.js';
import type { WatchedNumber } from './metrics.js';

interface Watched {
  readonly pool: Pick<Pool, 'stats'>;
  readonly results: Pick<ResultCache, 'stats'>;
  readonly sources: Pick<SourceCache, 'stats'>;
  readonly rates: Pick<Rates, 'stats'>;
}

type Row = readonly [name: string, help: string, read: () => number];

/** What pool, caches and rates know of themselves. */
export function watchedNumbers(watched: Watched): readonly WatchedNumber[] {
  return [...poolRows(watched), ...cacheRows(watched), ...sourceRows(watched)].map(([name, help, read]) => ({
    name: `limn_${name}`,
    help,
    read,
  }));
}

function poolRows({ pool }: Watched): readonly Row[] {
  return [
    ['render_children', 'Render children that work at once.', () => pool.stats().children],
    ['render_children_ready', 'Render children that can draw, the spare included.', () => pool.stats().ready],
    ['render_children_busy', 'Render children that draw now.', () => pool.stats().busy],
    ['render_queue_length', 'Pictures that wait for a child.', () => pool.stats().queued],
    [
      'render_refused_total',
      'Pictures refused since the start because too many waited.',
      () => pool.stats().refused,
    ],
    [
      'render_retried_total',
      'Pictures drawn once more because their child was lost.',
      () => pool.stats().retried,
    ],
    [
      'render_quarantined',
      'Pictures refused now because they ended children.',
      () => pool.stats().quarantined,
    ],
    [
      'render_service_seconds',
      'Seconds that a child is busy with a picture, a moving average.',
      () => pool.stats().serviceTime / 1000,
    ],
  ];
}

function cacheRows({ results, rates }: Watched): readonly Row[] {
  const memory = () => results.stats().memory;
  const disk = () => results.stats().disk;
  return [
    ['cache_memory_bytes', 'Bytes of pictures in memory.', () => memory().bytes],
    ['cache_memory_entries', 'Pictures in memory.', () => memory().entries],
    ['cache_memory_hits_total', 'Pictures answered from memory since the start.', () => memory().hits],
    ['cache_disk_bytes', 'Bytes of pictures on the disk.', () => disk()?.bytes ?? 0],
    ['cache_disk_files', 'Pictures on the disk.', () => disk()?.files ?? 0],
    ['cache_disk_hits_total', 'Pictures answered from the disk since the start.', () => disk()?.hits ?? 0],
    [
      'cache_disk_corrupt_total',
      'Damaged files found on the disk, and drawn again.',
      () => disk()?.corrupt ?? 0,
    ],
    ['cache_disk_evicted_total', 'Files deleted to make room.', () => disk()?.evicted ?? 0],
    ['cache_disk_faults_total', 'Faults of the disk.', () => disk()?.faults ?? 0],
    ['cache_misses_total', 'Pictures that had to be drawn.', () => results.stats().misses],
    ['cache_joined_total', 'Requests that waited for the picture of another.', () => results.stats().joined],
    ['rate_callers', 'Callers whose requests are counted now.', () => rates.stats().ids],
  ];
}

function sourceRows({ sources }: Watched): readonly Row[] {
  return [
    ['sources_bytes', 'Bytes of fetched sources in memory.', () => sources.stats().bytes],
    ['sources_hits_total', 'Sources answered from memory since the start.', () => sources.stats().hits],
    [
      'sources_revalidated_total',
      'Sources asked for again and not changed.',
      () => sources.stats().revalidated,
    ],
    ['sources_fetched_total', 'Sources fetched whole.', () => sources.stats().fetched],
    [
      'sources_stale_total',
      'Sources served stale where their server allows it.',
      () => sources.stats().stale,
    ],
    ['sources_faults_total', 'Sources that could not be had.', () => sources.stats().faults],
  ];
}
