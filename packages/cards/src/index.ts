export { type Brand, brandFields, readBrand } from './brand/brand.js';
export { type CardOptions, type CardPicture, createCard } from './card.js';
export { type SizeName, sizes } from './frame/sizes.js';
export { searchIcons } from './icons/search-icons.js';
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
export { type CardFormat, type Platform, platforms } from './platforms/platforms.js';
export { type SafeArea, safeAreasOf } from './platforms/safe-areas.js';
export { drawInBudget, smallerSize } from './platforms/smaller.js';
export { themes } from './themes/themes.js';
export { type MetaRequest, type MetaTag, metaHtml, metaTags } from './urls/meta.js';
export { canonicalQuery, contentQuery, signatureNames } from './urls/query.js';
export {
  createVerifier,
  type SignatureFault,
  type SigningKey,
  type SignOptions,
  signUrl,
  type Verifier,
} from './urls/sign.js';
export { type WaveOptions, type WaveVersion, waveDesigns, waveSvg } from './waves/wave.js';
export { type WaveCardOptions, waveCard } from './waves/wave-card.js';
