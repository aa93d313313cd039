import { LimnError } from '@limn/spec';
import { LRUCache } from 'lru-cache';
import type { PoolLimits } from './limits.js';

/** Remembers pictures that ended the processes which drew them. */
export interface Quarantine {
  /** @throws the code that the picture was noted with, while it is remembered */
  readonly check: (contentHash: string) => void;
  readonly note: (contentHash: string, code: Loss) => void;
  readonly size: () => number;
}

export function createQuarantine(limits: PoolLimits): Quarantine {
  const noted = new LRUCache<string, Loss>({ max: 10_000, ttl: limits.quarantineTime });
  return {
    check(contentHash) {
      const code = noted.get(contentHash);
      if (code !== undefined) throw lost(code, limits);
    },
    note: (contentHash, code) => void noted.set(contentHash, code),
    size: () => noted.size,
  };
}

/** How the process of a picture was lost, as callers are told. */
export type Loss = 'render_crashed' | 'render_memory_exceeded' | 'render_deadline_exceeded';

const messages: Readonly<Record<Loss, string>> = {
  render_crashed: 'Drawing this picture ended the process that drew it, twice.',
  render_memory_exceeded: 'Drawing this picture takes more memory than the limit.',
  render_deadline_exceeded: 'Drawing this picture took longer than the limit.',
};

const smaller = 'Take a smaller canvas, or fewer and smaller pictures';
const hints: Readonly<Record<Loss, string>> = {
  render_crashed: 'Change the picture. As it is, it is refused for some minutes.',
  render_memory_exceeded: `${smaller}.`,
  render_deadline_exceeded: `${smaller}; AVIF takes longer to write than the other formats.`,
};

/** The error for a picture whose process was lost. */
export function lost(code: Loss, { renderTime, memory }: PoolLimits): LimnError {
  const message = messages[code];
  const limit = {
    render_crashed: undefined,
    render_memory_exceeded: memory,
    render_deadline_exceeded: renderTime,
  }[code];
  const issue = { path: '', code, message, hint: hints[code], ...(limit !== undefined && { limit }) };
  return new LimnError(code, message, { issues: [issue] });
}
