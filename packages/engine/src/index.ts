export {
  createEngine,
  type DrawOptions,
  type Engine,
  type EngineOptions,
  type Rendered,
  type RenderOptions,
  type Stage,
} from './engine.js';
export type { Box, Fill, Group, Image, Item, Scene, Shape, TextRun } from './scene/scene.js';
