import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from './sqlite.js';
import type { Store } from './store.js';

const fileIn = (dataFolder: string) => join(dataFolder, 'limn.db');

/**
 * Opens the store of a data folder, which is made if it is not there. Other processes may have it open too.
 * @throws StoreError
 */
export function openStore(dataFolder: string, now: Date = new Date()): Promise<Store> {
  return openSqliteStore(fileIn(dataFolder), now.toISOString());
}

/** Whether there is a store in a data folder already. */
export const storeExists = (dataFolder: string): boolean => existsSync(fileIn(dataFolder));
