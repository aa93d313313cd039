// The thread that writes files. It knows nothing of what is in them.
import { parentPort } from 'node:worker_threads';
import { writeWhole } from './whole-file.js';

export interface WriteOrder {
  readonly drafts: string;
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

/** What went wrong, if anything did. */
export type Result = { readonly message: string; readonly code?: string | undefined } | undefined;

parentPort?.on('message', ({ drafts, files }: WriteOrder) => {
  const results = files.map(({ path, bytes }): Result => {
    try {
      writeWhole(path, bytes, drafts);
      return undefined;
    } catch (error) {
      const { message, code } = error as NodeJS.ErrnoException;
      return { message, code };
    }
  });
  parentPort?.postMessage(results);
});
