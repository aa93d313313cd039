/** What Skia is told of OpenType features. */
export interface FeatureState {
  /** As CSS `font-feature-settings`. */
  readonly settings: string;
  /** Skia makes small capitals of capitals where the font has none. */
  readonly caps: 'normal' | 'small-caps' | 'all-small-caps';
}

export const plainFeatures: FeatureState = { settings: 'normal', caps: 'normal' };

// A layer brings the same object for every word of it.
const known = new WeakMap<Readonly<Record<string, number>>, FeatureState>();

/** The state for features by tag. */
export function featureState(features: Readonly<Record<string, number>> | undefined): FeatureState {
  if (features === undefined) return plainFeatures;
  const state = known.get(features) ?? stateOf(features);
  known.set(features, state);
  return state;
}

function stateOf({ smcp = 0, c2sc = 0, ...others }: Readonly<Record<string, number>>): FeatureState {
  const caps = smcp === 0 ? 'normal' : c2sc === 0 ? 'small-caps' : 'all-small-caps';
  const all = smcp === 0 && c2sc > 0 ? { ...others, c2sc } : others;
  const settings = Object.entries(all).map(([tag, value]) => `"${tag}" ${value}`);
  return { settings: settings.join(', ') || 'normal', caps };
}
