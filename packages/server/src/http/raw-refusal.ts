// Answers to what Node's parser gave up on. There is no request and no response then, only a socket.
import type { Duplex } from 'node:stream';
import { errorTable, LimnError } from '@limn/spec';
import { errorBody } from './error-answer.js';

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

/** What to answer to an error of the parser; nothing when there is nobody left to answer. */
export function refusalOf(error: Error): LimnError | undefined {
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ECONNRESET' || code === 'EPIPE') return undefined;
  if (code === 'HPE_HEADER_OVERFLOW') {
    const message = 'The headers have more than 16 KiB.';
    const issue = { path: '', code: 'headers_too_large', message, limit: 16 * 1024 };
    return new LimnError('headers_too_large', message, { issues: [issue] });
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    const message = 'The request took too long to arrive; its headers have 10 s, all of it has 30 s.';
    return new LimnError('request_timeout', message);
  }
  return new LimnError('invalid_http', 'This is not HTTP/1.1.');
}

/** Answers, where the socket still takes it, and closes the socket. */
export function endSocket(
  socket: Duplex,
  refusal: LimnError,
  { id, headers }: { readonly id: string; readonly headers: Readonly<Record<string, string>> },
): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status } = errorTable[refusal.code];
  const body = JSON.stringify(errorBody(refusal, id));
  const all = {
    ...headers,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${reasons[status]}`, ...lines, '', body].join('\r\n'));
}
