import { type ErrorCode, LimnError } from '@limn/spec';
import { LRUCache } from 'lru-cache';

/** Remembers pictures that ended the processes which drew them. */
export interface Quarantine {
  /** @throws the code that the picture was noted with, while it is remembered */
  readonly check: (contentHash: string) => void;
  readonly note: (contentHash: string, code: ErrorCode) => void;
  readonly size: () => number;
}

/** `time` in milliseconds. */
export function createQuarantine(time: number): Quarantine {
  const noted = new LRUCache<string, ErrorCode>({ max: 10_000, ttl: time });
  return {
    check(contentHash) {
      const code = noted.get(contentHash);
      if (code !== undefined) throw lost(code);
    },
    note: (contentHash, code) => void noted.set(contentHash, code),
    size: () => noted.size,
  };
}

const messages: Partial<Record<ErrorCode, string>> = {
  render_crashed: 'Drawing this picture ended the process that drew it, twice.',
  render_memory_exceeded: 'Drawing this picture takes more memory than the limit.',
  render_deadline_exceeded: 'Drawing this picture took longer than the limit.',
};

/** The error for a picture whose process was lost. */
export function lost(code: ErrorCode): LimnError {
  return new LimnError(code, messages[code] ?? 'The picture could not be drawn.');
}
