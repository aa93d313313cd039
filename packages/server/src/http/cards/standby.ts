// What is shown when a card cannot be drawn and never was: the brand's own picture, else a plain card with its name, else
// a picture that came with the service. All are drawn ahead, so that nothing is waited for.
import { type Brand, createCard, parseCard } from '@limn/cards';
import { parse, type Spec } from '@limn/spec';
import type { Renderer } from '../../renderer.js';
import type { GoodPicture, LastGood } from './last-good.js';
import { plainPicture } from './plain-picture.gen.js';

export interface Standby {
  /** The best there is now. */
  picture(): { readonly picture: GoodPicture; readonly kind: 'brand' | 'plain' };
  /** Draws what is not drawn yet, and tells whether all is; never throws. */
  prepare(): Promise<boolean>;
}

interface StandbyParts {
  readonly brand: Brand | undefined;
  readonly renderer: Pick<Renderer, 'render'>;
  readonly lastGood: LastGood;
}

const size = { width_in_px: 1200, height_in_px: 630 };

/** Without a picture of its own, a service shows this. */
const builtIn: GoodPicture = {
  bytes: Buffer.from(plainPicture, 'base64'),
  mimeType: 'image/jpeg',
  width: size.width_in_px,
  height: size.height_in_px,
};

export function createStandby({ brand, renderer, lastGood }: StandbyParts): Standby {
  const ready: { brand?: GoodPicture; plain?: GoodPicture } = {};

  async function draw(spec: Spec): Promise<GoodPicture> {
    return renderer.render({ spec, tenant: 'standby', signal: AbortSignal.timeout(20_000) });
  }

  /** The brand's picture, or the one from before the service was started last. */
  async function brandPicture(address: string): Promise<GoodPicture | undefined> {
    const id = `standby ${address}`;
    try {
      const picture = await draw(covering(address));
      lastGood.keep(id, picture);
      return picture;
    } catch {
      return lastGood.find(id);
    }
  }

  return {
    picture() {
      if (ready.brand) return { picture: ready.brand, kind: 'brand' };
      return { picture: ready.plain ?? builtIn, kind: 'plain' };
    },
    async prepare() {
      const name = brand?.name;
      const [own, plain] = await Promise.all([
        brand?.fallback && !ready.brand ? brandPicture(brand.fallback) : undefined,
        name && !ready.plain ? draw(plainCard(name, brand)).catch(() => undefined) : undefined,
      ]);
      Object.assign(ready, own && { brand: own }, plain && { plain });
      return (!brand?.fallback || ready.brand !== undefined) && (!name || ready.plain !== undefined);
    },
  };
}

/** The picture of an address over the whole card. */
function covering(url: string): Spec {
  return parse({
    dimensions: size,
    layers: [{ index: 0, type: 'image', file: { type: 'url', url }, should_use_smart_cropping: true }],
    output: { format: 'jpeg', quality: 88 },
  });
}

/** A card that says who the brand is, and shows no picture that could be missing. */
function plainCard(name: string, brand: Brand | undefined): Spec {
  const { card } = parseCard({
    title: name,
    subtitle: brand?.tagline ?? '',
    site: brand?.site ?? '',
    format: 'jpeg',
    quality: 88,
  });
  return createCard(card, { brand: { ...brand, name: undefined }, missing: ['logo'] }).spec;
}
