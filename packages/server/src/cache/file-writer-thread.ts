// The thread that writes files. It knows nothing of what is in them.
import { parentPort } from 'node:worker_threads';
import { giveBack } from '@limn/engine/memory';
import { writeWhole } from './whole-file.js';

export interface WriteOrder {
  readonly files: readonly {
    readonly path: string;
    readonly drafts: string;
    readonly bytes: Uint8Array<ArrayBuffer>;
  }[];
}

/** What went wrong, if anything did. */
export type Result = { readonly message: string; readonly code?: string | undefined } | undefined;

parentPort?.on('message', ({ files }: WriteOrder) => {
  const results = files.map(({ path, drafts, bytes }): Result => {
    try {
      writeWhole(path, bytes, drafts);
      return undefined;
    } catch (error) {
      const { message, code } = error as NodeJS.ErrnoException;
      return { message, code };
    } finally {
      // This thread makes no garbage of its own, so nobody would come for the files' for long.
      giveBack(bytes);
    }
  });
  parentPort?.postMessage(results);
});
