export { type Brand, brandFields, readBrand } from './brand/brand.js';
export { type CardOptions, type CardPicture, createCard } from './card.js';
export { type SizeName, sizeLimits, sizes } from './frame/sizes.js';
export type { CardLayout, PictureName } from './layouts/layout.js';
export { layouts } from './layouts/layouts.js';
export {
  type LayoutName,
  layoutNames,
  type PatternName,
  type PlatformName,
  patternNames,
  platformNames,
  type ThemeName,
  themeNames,
} from './names.js';
export type { Card } from './params/card.js';
export { type Parameter, type ParameterName, parameterNames, parameters } from './params/parameters.js';
export { type CardInput, type ParsedCard, parseCard } from './params/parse-card.js';
export { themes } from './themes/themes.js';
