// What a request for a card comes to before it is drawn: a spec, and how to do without what cannot be had.
import { type Brand, createCard, type ParsedCard, smallerSize, waveCard } from '@limn/cards';
import { urlSourcesOf } from '@limn/engine/sources';
import type { Issue, Spec } from '@limn/spec';

export interface Design {
  /** The same for all requests for the same card, whatever is drawn for them. */
  readonly id: string;
  readonly spec: Spec;
  readonly warnings: readonly Issue[];
  /** What the picture shows, in words. */
  readonly alt: string;
  readonly theme?: string;
  /** Addresses of the pictures it shows. */
  readonly pictures: readonly string[];
  /** The same with something of its own in place of pictures. */
  without(addresses: ReadonlySet<string>): Design;
  /** The same on a smaller canvas, 0 to 1; undefined where no smaller one makes sense. */
  smaller(factor: number): Design | undefined;
}

/** Sources of pictures that a card's parameters name. */
const pictureNames = ['image', 'logo', 'avatar'] as const;

interface CardRequest {
  readonly id: string;
  readonly parsed: ParsedCard;
  readonly brand: Brand | undefined;
  readonly missing?: ReadonlySet<string>;
}

/** The design of a card by its parameters. */
export function cardDesign(request: CardRequest): Design {
  const { id, parsed, brand, missing = new Set() } = request;
  const { card } = parsed;
  const addressOf = (name: (typeof pictureNames)[number]) =>
    card[name] ?? (name === 'logo' ? brand?.logo : undefined);
  const absent = pictureNames.filter((name) => missing.has(addressOf(name) ?? ''));
  const { spec, warnings, alt, theme } = createCard(card, { brand, missing: absent });
  return {
    id,
    spec,
    alt,
    theme,
    warnings: [...parsed.warnings, ...warnings],
    pictures: addressesIn(spec),
    without: (addresses) => cardDesign({ ...request, missing: new Set([...missing, ...addresses]) }),
    smaller(factor) {
      const size = smallerSize(card.size, factor);
      return size && cardDesign({ ...request, parsed: { ...parsed, card: { ...card, size } } });
    },
  };
}

interface WaveRequest {
  readonly id: string;
  readonly slug: string;
  readonly brand: Brand | undefined;
  readonly isLogoMissing?: boolean;
}

/** The design of the card of a slug: its wave above the brand. */
export function waveCardDesign(request: WaveRequest): Design {
  const { id, slug, brand, isLogoMissing = false } = request;
  const spec = waveCard(slug, { brand, isLogoMissing });
  return {
    id,
    spec,
    alt: [brand?.name, brand?.tagline].filter(Boolean).join('. '),
    warnings: [],
    pictures: addressesIn(spec),
    without: () => waveCardDesign({ ...request, isLogoMissing: true }),
    smaller: () => undefined,
  };
}

function addressesIn(spec: Spec): readonly string[] {
  return urlSourcesOf(spec).map(({ url }) => url);
}
