import type { OpenAPIHono } from '@hono/zod-openapi';
import type { FileWriter } from '../cache/file-writer.js';
import type { Config } from '../config/config.js';
import type { Log } from '../logs/log.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Renderer } from '../renderer.js';
import type { Admission } from './admission.js';
import type { CallEnv } from './call.js';
import type { PictureAnswers } from './picture-answer.js';

/** What routes are made of. */
export interface Service {
  readonly config: Config;
  readonly renderer: Renderer;
  /** For files that others than the renderer keep. */
  readonly writer: FileWriter;
  readonly admission: Admission;
  readonly answerPicture: PictureAnswers;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Why the service should get no requests now; undefined when it should. */
  readonly unready: () => string | undefined;
}

/** The routes of the service, and the document that describes them. */
export type Routes = OpenAPIHono<CallEnv>;

/** A set of routes: puts them where they belong. */
export type Mount = (routes: Routes, service: Service) => void;
