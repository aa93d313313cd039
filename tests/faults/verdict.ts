/** One thing that must hold, and what was seen of it. */
export interface Verdict {
  readonly what: string;
  readonly wanted: string;
  readonly seen: string;
  readonly held: boolean;
}

/** A fault that is caused, and what must hold meanwhile. */
export interface Fault {
  readonly name: string;
  readonly run: (options: FaultOptions) => Promise<readonly Verdict[]>;
}

export interface FaultOptions {
  /** Pictures of the long run. */
  readonly renders: number;
  /** Seconds of load while something is broken. */
  readonly seconds: number;
}

export function verdict(what: string, wanted: string, seen: string | number, held: boolean): Verdict {
  return { what, wanted, seen: String(seen), held };
}
