import type { LayoutName } from '../names.js';
import type { CardLayout } from './layout.js';
import { standard } from './standard.js';

/** Every layout by its name. */
export const layouts: Partial<{ readonly [name in LayoutName]: CardLayout }> = { standard };
