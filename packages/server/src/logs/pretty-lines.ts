import pretty from 'pino-pretty';
import type { RequestLine } from './request-line.js';

/** Turns lines of the log into ones for people: `12:04:07 INFO: POST /v1/validate 200 3.1 ms`. */
export function prettyLines() {
  return pretty({
    translateTime: 'SYS:HH:MM:ss',
    include: 'level,time,err',
    messageFormat: (line) =>
      'path' in line ? requestWords(line as unknown as RequestLine) : String(line.msg),
  });
}

function requestWords({ method, path, status, ms, from, code, stages = {} }: RequestLine): string {
  const steps = Object.entries(stages).map(([name, time]) => `${name} ${time.toFixed(1)}`);
  const detail = [from, code, steps.length > 0 ? `(${steps.join(', ')})` : undefined].filter(Boolean);
  return [`${method} ${path} ${status} ${ms.toFixed(1)} ms`, ...detail].join(' ');
}
