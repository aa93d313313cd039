// A golden is a pair: cases/<area>/<sentence>.json and the picture it must give beside it, <sentence>.png.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createCard, parseCard } from '@limn/cards';

const folder = join(import.meta.dirname, 'cases');
const fixtures = join(import.meta.dirname, 'fixtures');

/** How far a picture may be from its golden. */
export interface Tolerance {
  /** The most that one channel of a pixel may differ, 0 to 255, colours multiplied by their alpha. */
  readonly channel: number;
  /** How many pixels may differ by more. */
  readonly pixels: number;
}

// Processors round blending a step or two apart; anything that can be seen is more.
const usual: Tolerance = { channel: 6, pixels: 0 };

export interface GoldenCase {
  /** `<area>/<sentence>`. */
  readonly name: string;
  readonly spec: Readonly<Record<string, unknown>>;
  readonly tolerance: Tolerance;
  /** Path of the golden. */
  readonly golden: string;
}

interface CaseFile {
  readonly spec?: Readonly<Record<string, unknown>>;
  /** Parameters of a card, instead of a spec. */
  readonly card?: Readonly<Record<string, unknown>>;
  /** Only with a reason. */
  readonly tolerance?: Partial<Tolerance> & { readonly reason: string };
}

/** All cases, by name. Every `{ "fixture": "name" }` in a spec has become that file of fixtures/. */
export function goldenCases(): readonly GoldenCase[] {
  return namesOf('.json').map((name) => {
    const { spec, card, tolerance } = JSON.parse(
      readFileSync(join(folder, `${name}.json`), 'utf8'),
    ) as CaseFile;
    if (tolerance && !tolerance.reason) throw new Error(`${name}: a tolerance needs a reason.`);
    return {
      name,
      spec: (card ? createCard(parseCard(card).card).spec : withFixtures(spec)) as GoldenCase['spec'],
      tolerance: { ...usual, ...tolerance },
      golden: goldenPath(name),
    };
  });
}

/** Names of goldens that no case asks for. */
export function orphans(): readonly string[] {
  const cases = new Set(namesOf('.json'));
  return namesOf('.png').filter((name) => !cases.has(name));
}

export function goldenPath(name: string): string {
  return join(folder, `${name}.png`);
}

function namesOf(extension: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).slice(0, -extension.length))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

function withFixtures(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withFixtures);
  if ('fixture' in value) return fixture(value.fixture as string);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withFixtures(inner)]));
}

function fixture(name: string) {
  return { type: 'base64', name, base64: readFileSync(join(fixtures, name)).toString('base64') };
}
