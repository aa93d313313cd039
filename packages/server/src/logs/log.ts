import pino, { type Logger } from 'pino';
import type { Config } from '../config/config.js';

/** The log of the service. Whoever writes to it passes neither secrets nor data of pictures. */
export type Log = Logger;

/** Lines are written together, so that a busy service does not wait for its log; none waits longer than this, in ms. */
const longestWait = 200;
const written = { dest: 1, sync: false, minLength: 4096, periodicFlush: longestWait };

/** A log on standard output: JSON lines, or pretty for people at a terminal. */
export async function createLog({
  logLevel,
  logFormat,
}: Pick<Config, 'logLevel' | 'logFormat'>): Promise<Log> {
  const options = { level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (logFormat === 'pretty' || (logFormat === 'auto' && process.stdout.isTTY === true)) {
    const { prettyLines } = await import('./pretty-lines.js');
    return pino(options, prettyLines());
  }
  const json = { ...options, formatters: { level: (label: string) => ({ level: label }) } };
  return pino(json, pino.destination(written));
}

/** Resolves when all lines are written. */
export function flushed(log: Log): Promise<void> {
  return new Promise((resolve) => log.flush(() => resolve()));
}
