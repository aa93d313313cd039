/** A picture's size in whole pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

interface NamedSize extends Size {
  readonly description: string;
}

/** The sizes a card can be asked for by name. */
export const sizes = {
  og: {
    width: 1200,
    height: 630,
    description: 'Open Graph: Facebook, WhatsApp, Slack, Discord and most others.',
  },
  x: { width: 1200, height: 600, description: 'The 2:1 large card of X.' },
  linkedin: { width: 1200, height: 627, description: 'A shared link on LinkedIn.' },
  square: { width: 1080, height: 1080, description: 'A square post.' },
  story: {
    width: 1080,
    height: 1920,
    description: 'A full-screen story; its top and bottom stay free of words.',
  },
  pin: { width: 1000, height: 1500, description: 'A pin on Pinterest.' },
  youtube: { width: 1280, height: 720, description: 'A video thumbnail.' },
} as const satisfies Record<string, NamedSize>;

export type SizeName = keyof typeof sizes;

export const sizeNames = Object.keys(sizes) as SizeName[];

/** Limits of a size given as `WxH`. */
export const sizeLimits = {
  /** Below it no platform shows a card. */
  least: 200,
  most: 4096,
  /** Beyond it no words of a sensible size fit. */
  longest: 3,
} as const;
