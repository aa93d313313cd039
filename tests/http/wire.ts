// A client that sends bytes as they are, and reads what comes.
import { connect, type Socket } from 'node:net';

export interface WireAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Sends bytes, and gives all that came until the other side closed, or nothing more came for `quiet` milliseconds. */
export function exchange(
  port: number,
  request: string | Buffer,
  { quiet = 12_000 }: { readonly quiet?: number } = {},
): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = open(port);
    const done = () => {
      socket.destroy();
      resolve(Buffer.concat(chunks));
    };
    socket.setTimeout(quiet, done);
    socket.on('data', (chunk) => chunks.push(chunk)).on('close', done);
    socket.write(request);
  });
}

/** A connection that survives whatever the other side does to it. */
export function open(port: number): Socket {
  return connect(port, '127.0.0.1').on('error', () => {});
}

/** The answers in a stream of bytes, in their order; those before the last one must say how long they are. */
export function answersIn(stream: Buffer): readonly WireAnswer[] {
  const answers: WireAnswer[] = [];
  let rest = stream.toString('latin1');
  while (rest !== '') {
    const split = rest.indexOf('\r\n\r\n');
    if (split < 0) throw new Error(`No end of a head in ${JSON.stringify(rest.slice(0, 200))}`);
    const [first = '', ...lines] = rest.slice(0, split).split('\r\n');
    const headers = new Map(lines.map((line) => headerIn(line)));
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
    const length = status < 200 ? 0 : Number(headers.get('content-length') ?? Number.POSITIVE_INFINITY);
    const body = rest.slice(split + 4, split + 4 + length);
    rest = rest.slice(split + 4 + body.length);
    if (status >= 200) answers.push({ status, headers, body });
  }
  return answers;
}

function headerIn(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}
