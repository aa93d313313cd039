import type { SizeName } from '../frame/sizes.js';
import type { PlatformName } from '../names.js';

const kB = 1000;
const MB = 1000 * kB;

/** The formats that a card can have. */
export type CardFormat = 'png' | 'jpeg' | 'webp' | 'avif' | 'svg';

/** What a platform that fetches pictures wants of one. */
export interface Platform {
  readonly name: string;
  /** The size it shows best. */
  readonly size: SizeName;
  /** The most bytes it takes, or takes well. */
  readonly maxBytes: number;
  /** What it shows, the best for a card first. */
  readonly formats: readonly CardFormat[];
  /** What else a publisher should know. */
  readonly notes: string;
}

/** Each platform by the word for `platform=`. */
export const platforms: { readonly [P in PlatformName]: Platform } = {
  facebook: {
    name: 'Facebook',
    size: 'og',
    maxBytes: 8 * MB,
    formats: ['jpeg', 'png'],
    notes:
      'At least 600x315 for the large card. `og:image:width` and `og:image:height` let the first share show it at once. Kept for about a day.',
  },
  x: {
    name: 'X',
    size: 'x',
    maxBytes: 5 * MB - 1,
    formats: ['jpeg', 'png', 'webp'],
    notes:
      'Crops to 2:1; needs `twitter:card`, and takes `og:image` where there is no `twitter:image`. No SVG.',
  },
  linkedin: {
    name: 'LinkedIn',
    size: 'linkedin',
    maxBytes: 5 * MB,
    formats: ['jpeg', 'png'],
    notes: 'WebP is reported not to be fetched. Kept for about seven days.',
  },
  whatsapp: {
    name: 'WhatsApp',
    size: 'og',
    maxBytes: 300 * kB,
    formats: ['jpeg', 'png'],
    notes:
      'Drops pictures above 300 to 600 kB without a word; at least 300 px wide. A new address is fetched anew.',
  },
  slack: {
    name: 'Slack',
    size: 'og',
    maxBytes: 5 * MB,
    formats: ['png', 'jpeg', 'webp'],
    notes: 'Shown about 500 px wide, through its own proxy. Kept for about half an hour.',
  },
  discord: {
    name: 'Discord',
    size: 'og',
    maxBytes: 8 * MB,
    formats: ['png', 'jpeg', 'webp'],
    notes:
      'Shown about 400 px wide, through its own proxy; a slow or failed answer leaves no picture at all.',
  },
  imessage: {
    name: 'iMessage',
    size: 'og',
    maxBytes: 5 * MB,
    formats: ['jpeg', 'png'],
    notes: 'Fetched by the device of whoever sends the link.',
  },
  telegram: {
    name: 'Telegram',
    size: 'og',
    maxBytes: 5 * MB,
    formats: ['jpeg', 'png'],
    notes: 'Kept by its servers until @WebpageBot is told to fetch anew.',
  },
};
