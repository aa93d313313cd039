import { type ErrorCode, errorTable, type Issue, LimnError } from '@limn/spec';
import type { Call } from './call.js';

/** The body of every error: `error` is a sentence, everything for machines stands beside it. */
export interface ErrorBody {
  readonly success: false;
  readonly error: string;
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  readonly request_id: string;
}

/** Any error as one that may be shown: what is not a `LimnError` says nothing of itself. */
export function shown(error: unknown): LimnError {
  if (error instanceof LimnError) return error;
  const message = 'Limn failed. The log of the service has more under the id of this request.';
  return new LimnError('internal', message, { cause: error });
}

export function errorBody({ code, message, issues }: LimnError, requestId: string): ErrorBody {
  return { success: false, error: message, code, issues, request_id: requestId };
}

/** The answer to an error. Notes its code. */
export function errorAnswer(error: LimnError, call: Call): Response {
  call.notes.code = error.code;
  const wait = retryAfter(error, call);
  return new Response(JSON.stringify(errorBody(error, call.id)), {
    status: errorTable[error.code].status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
      ...(error.code === 'unauthorized' ? { 'www-authenticate': 'Bearer' } : {}),
    },
  });
}

/** Seconds to wait, for the errors that say so. */
function retryAfter(error: LimnError, { notes }: Call): number | undefined {
  if (error.code === 'rate_limited') return notes.rate?.retryAfter ?? 1;
  if (error.code !== 'overloaded') return undefined;
  const own = 'retryAfter' in error && typeof error.retryAfter === 'number' ? error.retryAfter : 1;
  return Math.max(1, Math.ceil(own));
}
