import type { ThemeName } from '../names.js';
import { bold } from './bold.js';
import { cyberpunk } from './cyberpunk.js';
import { dark } from './dark.js';
import { gradient } from './gradient.js';
import { light } from './light.js';
import { minimal } from './minimal.js';
import type { Theme } from './theme.js';

/** Every theme by its name. */
export const themes: { readonly [name in ThemeName]: Theme } = {
  dark,
  light,
  gradient,
  cyberpunk,
  minimal,
  bold,
};
