const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of `90d`, `12h`, `30m`, `45s` or `0`; undefined for anything else, and for more than ten years. */
export function durationOf(text: string): number | undefined {
  if (text === '0') return 0;
  const [, number, unit = ''] = /^(\d{1,9})([smhd])$/.exec(text) ?? [];
  const duration = Number(number) * (units[unit] ?? Number.NaN);
  return duration <= 3653 * 86_400_000 ? duration : undefined;
}

/** A time from now, or the beginning of a day in UTC. Undefined for anything else, and for what is over. */
export function momentOf(text: string, now: Date): Date | undefined {
  const duration = durationOf(text);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const time = duration === undefined ? (isDay ? Date.parse(text) : Number.NaN) : now.getTime() + duration;
  // A day like 2027-02-30 is taken for another one.
  const isThere = !isDay || (Number.isFinite(time) && new Date(time).toISOString().startsWith(text));
  return isThere && time > now.getTime() ? new Date(time) : undefined;
}

/** `2026-11-21 15:47 UTC`. */
export const written = (time: string): string => `${time.slice(0, 16).replace('T', ' ')} UTC`;
