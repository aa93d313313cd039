export type { CustomFont, FontDeclaration } from './custom-font.js';
export type { Face, FaceRequest, FaceStack, FontFile, Metrics, Rule } from './face.js';
export type { Family } from './family.js';
export { createFontLibrary, type FontLibrary } from './font-library.js';
export { openFont } from './open-font.js';
export { type FontFacts, factsOf, matches } from './specimen/font-facts.js';
export { sampleOf, specimenOf } from './specimen/specimen.js';
