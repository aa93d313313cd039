export type { Assets } from './gather/assets.js';
export type { Scene } from './scene/scene.js';
