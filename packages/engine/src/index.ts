export {
  createEngine,
  type DrawOptions,
  type Engine,
  type EngineOptions,
  type Rendered,
  type RenderOptions,
  type Stage,
} from './engine.js';
export { type Finding, hasWeight, type Severity, severities } from './lint/finding.js';
export { type FindingCode, findingTable } from './lint/finding-codes.js';
export { type LintLimits, type LintOptions, lintLimits, type SafeArea } from './lint/options.js';
export type { Box, Fill, Group, Image, Item, Scene, Shape, TextRun } from './scene/scene.js';
