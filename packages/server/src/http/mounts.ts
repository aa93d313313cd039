import { mountAccount } from './routes/account.js';
import { mountDocuments } from './routes/documents.js';
import { mountFonts } from './routes/fonts.js';
import { mountGenerate } from './routes/generate.js';
import { mountHealth } from './routes/health.js';
import { mountValidate } from './routes/validate.js';
import type { Mount } from './service.js';

/** Every set of routes, in the order of the documentation. */
export const mounts: readonly Mount[] = [
  mountGenerate,
  mountValidate,
  mountFonts,
  mountAccount,
  mountHealth,
  mountDocuments,
];
