import type { Issue } from '@limn/spec';
import type { Picture } from '../gather/assets.js';
import type { Scene } from '../scene/scene.js';
import type { Finding } from './finding.js';
import type { LintLimits, SafeArea } from './options.js';
import type { Shown } from './pixels.js';
import type { Survey } from './survey.js';

/** All that rules judge. */
export interface Case {
  readonly scene: Scene;
  readonly survey: Survey;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Device pixels for one pixel of the scene. */
  readonly scale: number;
  readonly file: {
    readonly bytes: number;
    readonly maxBytes: number | undefined;
    readonly isForFeeds: boolean;
  };
  /** What layout and encode said by themselves. */
  readonly warnings: readonly Issue[];
  readonly safeAreas: readonly SafeArea[];
  readonly limits: LintLimits;
  /** What letters look like, and what they stand on, at any point. */
  readonly shown: () => Shown;
}

/** One rule of lint. Pure. */
export type Rule = (judged: Case) => readonly Finding[];
