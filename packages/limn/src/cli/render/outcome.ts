import type { Format, Issue } from '@limn/spec';

/** What became of one spec. */
export interface Outcome {
  /** The spec as people call it. */
  readonly name: string;
  /** The spec's bytes, where they could be read. */
  readonly source: Uint8Array | undefined;
  readonly milliseconds: number;
  readonly warnings: readonly Issue[];
  /** The picture that was written; missing when there is an `error`. */
  readonly picture?: WrittenPicture;
  readonly error?: unknown;
}

export interface WrittenPicture {
  /** Where it lies; null for standard output. */
  readonly path: string | null;
  readonly format: Format;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Size of the file. */
  readonly bytes: number;
}
