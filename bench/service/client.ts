// A client that costs little beside the service that it measures: requests are bytes made before, and of an answer it
// reads no more than where it ends.
import { connect, type Socket } from 'node:net';

export interface Reply {
  /** 0 where the connection broke. */
  readonly status: number;
  readonly retryAfter: boolean;
  /** Bytes of the body. */
  readonly length: number;
}

/** One connection, one request at a time. */
export interface Connection {
  readonly ask: (request: Uint8Array) => Promise<Reply>;
  readonly close: () => void;
}

const broken: Reply = { status: 0, retryAfter: false, length: 0 };
const headEnd = Buffer.from('\r\n\r\n');

export function openConnection(port: number): Connection {
  let socket: Socket | undefined;
  let answered: ((reply: Reply) => void) | undefined;
  let head: Buffer = Buffer.alloc(0);
  let reply: Reply | undefined;
  let missing = 0;

  function finish(result: Reply): void {
    const tell = answered;
    answered = undefined;
    reply = undefined;
    head = Buffer.alloc(0);
    tell?.(result);
  }

  function lose(): void {
    socket?.destroy();
    socket = undefined;
    finish(broken);
  }

  function hear(chunk: Buffer): void {
    if (reply === undefined) {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      const end = head.indexOf(headEnd);
      if (end < 0) return;
      reply = readHead(head.toString('latin1', 0, end));
      missing = reply.length - (head.length - end - headEnd.length);
    } else missing -= chunk.length;
    if (missing <= 0) finish(reply);
  }

  function open(): Socket {
    const opened = connect({ port, host: '127.0.0.1', noDelay: true });
    opened.on('data', hear);
    opened.on('error', lose);
    opened.on('close', () => void (opened === socket && lose()));
    return opened;
  }

  return {
    ask: (request) =>
      new Promise((resolve) => {
        answered = resolve;
        socket ??= open();
        socket.write(request);
      }),
    close() {
      const last = socket;
      socket = undefined;
      last?.destroy();
    },
  };
}

function readHead(head: string): Reply {
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (length === undefined) throw new Error(`An answer of unknown length:\n${head}`);
  return {
    status: Number(head.slice(9, 12)),
    retryAfter: /^retry-after:/im.test(head),
    length: Number(length),
  };
}
