// The words that parameters choose from. The registries of each do not compile when one is missing.

export const themeNames = ['dark', 'light', 'gradient', 'cyberpunk', 'minimal', 'bold'] as const;
export type ThemeName = (typeof themeNames)[number];

export const patternNames = ['none', 'dots', 'grid', 'diagonal', 'waves', 'circuit'] as const;
export type PatternName = (typeof patternNames)[number];

export const layoutNames = [
  'standard',
  'metric',
  'article',
  'product',
  'event',
  'profile',
  'quote',
  'release',
  'podcast',
  'docs',
  'photo',
] as const;
export type LayoutName = (typeof layoutNames)[number];

export const platformNames = [
  'facebook',
  'x',
  'linkedin',
  'whatsapp',
  'slack',
  'discord',
  'imessage',
  'telegram',
] as const;
export type PlatformName = (typeof platformNames)[number];
