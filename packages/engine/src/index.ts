export {
  createEngine,
  type Engine,
  type EngineOptions,
  type Rendered,
  type RenderOptions,
} from './engine.js';
export type { Box, Fill, Group, Image, Item, Scene, Shape, TextRun } from './scene/scene.js';
