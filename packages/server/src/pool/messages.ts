// What crosses the border between the service and the processes that draw. All of it is plain data that
// `serialization: 'advanced'` copies: no prototypes, bytes as typed arrays.
import type { Finding, LintOptions } from '@limn/engine';
import { type ErrorCode, type Issue, LimnError, type Spec } from '@limn/spec';

/** What the service got for a source that a spec names by URL. */
export type SourceResult = { readonly bytes: Uint8Array } | { readonly error: WireError };

/** A LimnError on its way. `cause` is for logs only. */
export interface WireError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly issues: readonly Issue[];
  readonly cause?: string;
}

export interface DrawMessage {
  readonly kind: 'draw';
  readonly id: number;
  readonly spec: Spec;
  /** By `sourceKey`: every source that the spec names by URL. */
  readonly sources: ReadonlyMap<string, SourceResult>;
  /** Has the picture judged. */
  readonly lint?: LintOptions | undefined;
}

/** A picture as the process that drew it hands it over. */
export interface Drawn {
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
  readonly warnings: readonly Issue[];
  /** Only where `lint` was asked for. */
  readonly findings?: readonly Finding[];
  /** Milliseconds of each step. */
  readonly stages: Readonly<Record<string, number>>;
}

export type ToChild = DrawMessage | { readonly kind: 'cancel'; readonly id: number };

export type Answer =
  | { readonly kind: 'drawn'; readonly id: number; readonly picture: Drawn }
  | { readonly kind: 'failed'; readonly id: number; readonly error: WireError };

/** `memory` is the resident set of the process in bytes. */
export type FromChild =
  | { readonly kind: 'ready'; readonly memory: number }
  | { readonly kind: 'memory'; readonly memory: number }
  | { readonly kind: 'broken'; readonly cause: string }
  | Answer;

/** Any error as data; what is not a LimnError becomes `internal`. */
export function toWire(error: unknown): WireError {
  if (error instanceof LimnError) {
    const { code, message, issues } = error;
    return { code, message, issues };
  }
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'internal', message: 'The picture could not be drawn.', issues: [], cause };
}

export function fromWire({ code, message, issues, cause }: WireError): LimnError {
  return new LimnError(code, message, { issues, ...(cause !== undefined && { cause: new Error(cause) }) });
}
