import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What each connection is still to be answered: requests may come before the answers to those ahead of them are out. */
export interface Pipelines {
  /** Notes that a request came, which this response will answer. */
  readonly note: (response: ServerResponse) => void;
  /** Runs `work` once all requests that came whole on a connection are answered; at once where nobody reads them. */
  readonly afterAnswers: (socket: Socket, work: () => void) => void;
}

export function createPipelines(): Pipelines {
  const owed = new WeakMap<Socket, Set<ServerResponse>>();
  return {
    note(response) {
      const { socket } = response.req;
      const responses = owed.get(socket) ?? new Set();
      owed.set(socket, responses.add(response));
      response.once('close', () => responses.delete(response));
    },
    afterAnswers(socket, work) {
      const whole = [...(owed.get(socket) ?? [])].filter(({ req }) => req.complete);
      const last = whole.at(-1);
      if (last === undefined || !socket.writable) work();
      else last.once('close', work);
    },
  };
}
