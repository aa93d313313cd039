export { type Config, type ConfigSources, readConfig } from './config/config.js';
export { ConfigError } from './config/config-error.js';
export { type SettingRow, settingRows } from './config/reference.js';
export type { Key } from './keys/key.js';
export type { KeyOptions, Keys, NewKey } from './keys/keys.js';
export { type OpenKeysOptions, openKeys } from './keys/open-keys.js';
export { isScope, type Scope, scopes } from './keys/scopes.js';
export { type ServeOptions, serve } from './serve.js';
export { StoreError, type StoreFault } from './store/store.js';
