import type { LintOptions } from '@limn/engine';
import type { Spec } from '@limn/spec';
import type { SourceResult } from './messages.js';

export interface DrawTask {
  readonly spec: Spec;
  /** By `sourceKey`: bytes or fault of every source that the spec names by URL. */
  readonly sources: ReadonlyMap<string, SourceResult>;
  /** Equal for equal pictures: what ended two children is refused by it. */
  readonly contentHash: string;
  /** Who asks: tenants take turns. */
  readonly tenant: string;
  /** Gives the picture up. */
  readonly signal: AbortSignal;
  /** Has the picture judged. */
  readonly lint?: LintOptions | undefined;
}
