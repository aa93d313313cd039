import { join } from 'node:path';
import { openSqliteStore } from './sqlite.js';
import type { Store } from './store.js';

/**
 * Opens the store of a data folder, which is made if it is not there. Other processes may have it open too.
 * @throws StoreError
 */
export function openStore(dataFolder: string, now: Date = new Date()): Promise<Store> {
  return openSqliteStore(join(dataFolder, 'limn.db'), now.toISOString());
}
