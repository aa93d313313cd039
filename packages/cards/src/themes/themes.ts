import type { ThemeName } from '../names.js';
import { dark } from './dark.js';
import type { Theme } from './theme.js';

/** Every theme by its name. */
export const themes: Partial<{ readonly [name in ThemeName]: Theme }> = { dark };
