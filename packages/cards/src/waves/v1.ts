// The first design of waves. Frozen: a slug gives the same bytes for ever, so a better design is a new file.
import type { WaveDesign, WaveRequest } from './design.js';
import { between, oneOf, type Random, randomFrom, shuffled } from './random.js';
import { sine } from './sine.js';
import { type Point, splineThrough } from './spline.js';
import { chooseTones, dimmed, mix } from './tones.js';

/** A height by place: heights count the picture's height, places the design's width. */
type Curve = (place: number) => number;

interface Band {
  /** Between this band and the one above. */
  readonly gap: Curve;
  readonly thickness: Curve;
}

/** Seven bands that follow one flow. */
interface Strata {
  readonly bands: readonly Band[];
  readonly flow: Curve;
  /** How far the bands are spread, 1 on average: where it is small they gather like strands. */
  readonly spread: Curve;
  /** The share of the bands that is above the line where they gather. */
  readonly pivot: number;
}

/** Thicknesses of the bands: each has its own, and the sum fills most of the height. */
const rhythms: readonly (readonly number[])[] = [
  [0.2, 0.16, 0.13, 0.11, 0.08, 0.05, 0.03],
  [0.26, 0.2, 0.1, 0.07, 0.05, 0.04, 0.03],
  [0.16, 0.15, 0.13, 0.12, 0.1, 0.09, 0.08],
  [0.3, 0.12, 0.1, 0.08, 0.06, 0.03, 0.02],
];

const leastGap = 0.007;
const leastThickness = 0.012;

/** Samples over the design's width: enough for the shortest wave. */
const samples = 20;

/** Draws the wave of a slug. */
export const v1: WaveDesign = (request) => {
  const random = randomFrom(`v1:${request.slug}`);
  const strata = strataFrom(random);
  const { ground, bands } = chooseTones(random, request.colors, strata.bands.length);
  const order = oneOf(random, [darkFirst, darkFirst, lightFirst, lightFirst, lightInside, darkInside]);
  const isLitFromBelow = random() < 0.3;
  const name = `w${Math.floor(random() * 4294967296).toString(16)}`;
  const light = (tone: string, band: number) => gradient(`${name}-${band}`, tone, isLitFromBelow);
  const edges = edgesOf(strata, request);
  const shapes = strata.bands.map(
    (_, band) =>
      `<path fill="url(#${name}-${band})" d="M${splineThrough(edges[2 * band]!)}L${splineThrough(edges[2 * band + 1]!.toReversed())}Z"/>`,
  );
  const { width, height } = request;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<defs>${order(bands).map(light).join('')}</defs>`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    ...shapes,
    '</svg>\n',
  ].join('\n');
};

function strataFrom(random: Random): Strata {
  const amplitude = between(random, 0.1, 0.2);
  const periods = between(random, 0.55, 1.25);
  const long = wave(amplitude, periods, random());
  const short = wave(amplitude * between(random, 0.15, 0.4), periods * between(random, 1.7, 2.4), random());
  const tilt = between(random, -0.28, 0.28);
  const gathering = wave(between(random, 0.3, 0.65), between(random, 0.4, 0.8), random());
  const rhythm = shuffled(random, oneOf(random, rhythms));
  return {
    flow: (place) => long(place) + short(place) + tilt * (place - 0.5),
    spread: (place) => 1 + gathering(place),
    pivot: between(random, 0.2, 0.8),
    bands: rhythm.map((thickness) => bandFrom(random, thickness)),
  };
}

/** A band follows the flow with a variation of its own. */
function bandFrom(random: Random, base: number): Band {
  const swelling = wave(between(random, 0.15, 0.5), between(random, 0.5, 1.3), random());
  const distance = between(random, 0.003, 0.018);
  const opening = wave(between(random, 0.3, 0.9), between(random, 0.5, 1.1), random());
  return {
    thickness: (place) => base * (1 + swelling(place)),
    gap: (place) => distance * (1 + opening(place)),
  };
}

function wave(amplitude: number, periods: number, phase: number): Curve {
  return (place) => amplitude * sine(place * periods + phase);
}

/**
 * Upper and lower edge of each band, from the top down. All have their points at the same x and each height is the one
 * above plus a positive step, so no spline crosses another: what lies between two is a spline through those steps.
 */
function edgesOf(strata: Strata, { width, height }: WaveRequest): readonly (readonly Point[])[] {
  // A wide picture shows more of the design, a tall one less, and none squeezes it.
  const span = width / (1.56 * Math.sqrt(width * height));
  const pieces = Math.max(6, Math.ceil(span * samples));
  // One point beyond each side gives the spline its direction there.
  const shares = Array.from({ length: pieces + 3 }, (_, at) => (at - 1) / pieces);
  const columns = shares.map((share) => heightsAt(strata, 0.5 + (share - 0.5) * span));
  return strata.bands
    .flatMap((_, band) => [2 * band, 2 * band + 1])
    .map((edge) => shares.map((share, at) => ({ x: share * width, y: columns[at]![edge]! * height })));
}

/** The heights of all edges at one place. */
function heightsAt({ bands, flow, spread, pivot }: Strata, place: number): readonly number[] {
  const steps = bands.flatMap(({ gap, thickness }) => [
    leastGap + gap(place) * spread(place),
    leastThickness + thickness(place) * spread(place),
  ]);
  const total = steps.reduce((sum, step) => sum + step, 0);
  let height = 0.5 + (pivot - 0.5) * 1.1 + flow(place) - total * pivot;
  return steps.map((step) => {
    height += step;
    return height;
  });
}

type Order = (tones: readonly string[]) => readonly string[];

const darkFirst: Order = (tones) => tones;
const lightFirst: Order = (tones) => tones.toReversed();
/** The first, third and so on downwards, then the others back upwards. */
const lightInside: Order = (tones) => [
  ...tones.filter((_, at) => at % 2 === 0),
  ...tones.filter((_, at) => at % 2 === 1).toReversed(),
];
const darkInside: Order = (tones) => lightInside(tones.toReversed());

/** From crest to trough, as light falls on a dune. */
function gradient(id: string, tone: string, isLitFromBelow: boolean): string {
  const lit = mix(tone, '#F6F8FF', 0.2);
  const shaded = dimmed(tone, 0.2);
  const [top, bottom] = isLitFromBelow ? [shaded, lit] : [lit, shaded];
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>`;
}
