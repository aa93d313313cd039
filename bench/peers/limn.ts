import { createCard, createEngine, parseCard } from 'limn';
import type { Peer } from './peer.js';
import { versionOf } from './versions.js';

export async function openLimn(): Promise<Peer> {
  const engine = createEngine();
  return {
    version: versionOf('limn'),
    draw: async ({ spec, query }) => {
      const { bytes } = query
        ? await engine.draw(createCard(parseCard(query).card).spec)
        : await engine.render(spec);
      return bytes;
    },
    close: () => engine.close(),
  };
}
