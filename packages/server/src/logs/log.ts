import pino, { type Logger } from 'pino';
import type { Config } from '../config/config.js';

/** The log of the service. Whoever writes to it passes neither secrets nor data of pictures. */
export type Log = Logger;

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
  return pino({ ...options, formatters: { level: (label) => ({ level: label }) } }, pino.destination(1));
}
