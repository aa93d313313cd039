import type { Peer } from './peer.js';

export type PeerName = keyof typeof peers;

/** Each engine is imported only by the process that runs it. */
export const peers = {
  limn: { label: 'Limn', open: async () => (await import('./limn.js')).openLimn() },
  satori: {
    label: 'satori + resvg-js',
    open: async () => (await import('./satori.js')).openSatori(),
  },
  'satori-fast': {
    label: 'satori + resvg-js, fast encoders',
    open: async () => (await import('./satori.js')).openSatoriFast(),
  },
  takumi: { label: 'takumi', open: async () => (await import('./takumi.js')).openTakumi() },
  'chromium-fresh': {
    label: 'Chromium, new page',
    open: async () => (await import('./chromium.js')).openChromiumFresh(),
  },
  chromium: {
    label: 'Chromium, setContent',
    open: async () => (await import('./chromium.js')).openChromium(),
  },
  'chromium-page': {
    label: 'Chromium, same document',
    open: async () => (await import('./chromium.js')).openChromiumPage(),
  },
} satisfies Record<string, { label: string; open: () => Promise<Peer> }>;
