import { mountCards } from './cards/mount-cards.js';
import { mountAccount } from './routes/account.js';
import { mountDocuments } from './routes/documents.js';
import { mountFonts } from './routes/fonts.js';
import { mountGenerate } from './routes/generate.js';
import { mountHealth } from './routes/health.js';
import { mountLint } from './routes/lint.js';
import { mountValidate } from './routes/validate.js';
import type { Mount } from './service.js';

/** Every set of routes, in the order of the documentation. */
export const mounts: readonly Mount[] = [
  mountGenerate,
  mountValidate,
  mountLint,
  mountCards,
  mountFonts,
  mountAccount,
  mountHealth,
  mountDocuments,
];
