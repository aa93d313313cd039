import picocolors from 'picocolors';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Where the command writes. Data goes to `out`, everything for people to `err`. */
export interface Terminal {
  out(data: string | Uint8Array): Promise<void>;
  err(text: string): void;
  /** Resolves once all that was written is handed over. */
  flush(): Promise<void>;
  readonly outColors: Colors;
  readonly colors: Colors;
  /** Columns of the terminal that people read. */
  readonly width: number;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
}

type Output = Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>;

/** The terminal over the process's own streams. */
export function createTerminal(streams: { out: Output; err: Output }, env: NodeJS.ProcessEnv): Terminal {
  const { out, err } = streams;
  let [lastOut, lastErr]: Promise<void>[] = [];
  const write = (stream: Output, data: string | Uint8Array) =>
    new Promise<void>((resolve) => stream.write(data, () => resolve()));
  return {
    out: (data) => {
      lastOut = write(out, data);
      return lastOut;
    },
    err: (text) => {
      lastErr = write(err, text);
    },
    flush: async () => {
      await Promise.all([lastOut, lastErr]);
    },
    outColors: picocolors.createColors(wantsColor(out, env)),
    colors: picocolors.createColors(wantsColor(err, env)),
    width: Math.max(40, err.columns ?? 110),
    outIsTerminal: out.isTTY === true,
    errIsTerminal: err.isTTY === true,
  };
}

function wantsColor(stream: Output, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/**
 * Text from a spec or a file name, safe to print: control characters, which could steer the terminal, and the
 * marks that turn the direction of text become `\uFFFD`.
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD');
}
