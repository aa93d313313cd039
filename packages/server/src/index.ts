export { type App, createApp } from './app.js';
export { type Config, type ConfigSources, readConfig } from './config/config.js';
export { ConfigError } from './config/config-error.js';
export { type SettingRow, settingRows } from './config/reference.js';
export { type ServeOptions, serve } from './serve.js';
