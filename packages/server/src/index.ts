export { type Config, type ConfigSources, readConfig } from './config/config.js';
export { ConfigError } from './config/config-error.js';
export { type SettingRow, settingRows } from './config/reference.js';
