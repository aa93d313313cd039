import { openStore, storeExists } from '../store/open-store.js';
import { StoreError } from '../store/store.js';
import { createKeys, type Keys, type KeysOptions } from './keys.js';

export interface OpenKeysOptions extends KeysOptions {
  /** Refuses a data folder without a store instead of making one. */
  readonly mustExist?: boolean;
}

/**
 * The keys of a data folder, for a program that needs nothing else of it; `close` closes the store too. A service may
 * have the folder open at the same time.
 * @throws StoreError
 */
export async function openKeys(dataFolder: string, options: OpenKeysOptions = {}): Promise<Keys> {
  if (options.mustExist && !storeExists(dataFolder)) {
    throw new StoreError('missing', `There are no keys in ${dataFolder}.`);
  }
  const store = await openStore(dataFolder, options.now?.());
  const keys = createKeys(store, options);
  return {
    ...keys,
    close: async () => {
      await keys.close();
      await store.close();
    },
  };
}
