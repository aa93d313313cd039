import { createEngine } from 'limn';
import type { Peer } from './peer.js';
import { versionOf } from './versions.js';

export async function openLimn(): Promise<Peer> {
  const engine = createEngine();
  return {
    version: versionOf('limn'),
    draw: async ({ spec }) => (await engine.render(spec)).bytes,
    close: () => engine.close(),
  };
}
