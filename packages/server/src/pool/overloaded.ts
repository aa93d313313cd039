import { LimnError } from '@limn/spec';

/** `overloaded`, with the time after which it is worth asking again. */
export class Overloaded extends LimnError {
  /** Whole seconds, at least 1. */
  readonly retryAfter: number;

  constructor(waitMs: number) {
    const seconds = Math.max(1, Math.ceil(waitMs / 1000));
    super('overloaded', `More pictures are asked for than can be drawn now; ask again in ${seconds} s.`);
    this.retryAfter = seconds;
  }
}
