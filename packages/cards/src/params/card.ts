import type { Parameter, parameters } from './parameters.js';

type Values = {
  readonly [K in keyof typeof parameters]: (typeof parameters)[K] extends Parameter<infer T> ? T : never;
};

type Defaulted = 'title' | 'theme' | 'pattern' | 'layout' | 'size' | 'format' | 'gradientAngle';

/** What a card says and how it should look, checked, with every default filled in. */
export type Card = Pick<Values, Defaulted> & {
  readonly [K in Exclude<keyof Values, Defaulted>]?: Values[K] | undefined;
};
