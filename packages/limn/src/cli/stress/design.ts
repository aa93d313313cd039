import { type Card, createCard, parseCard } from '@limn/cards';
import { parse, parseJson, type Spec } from '@limn/spec';
import { CommandError } from '../command-error.js';
import { isAddress } from '../lint/subject.js';
import { readSpecFile, specName } from '../spec-file.js';
import { filled, placesOf } from './fill.js';
import type { Sample } from './samples.js';

/** Something that words can be poured into. */
export interface Design {
  /** As people see it. */
  readonly name: string;
  specOf(sample: Sample): Spec;
}

/**
 * The design that an argument names: the address of a card, with or without words, or the file of a spec.
 * @throws CommandError `usage` for a spec without words; LimnError for what is wrong with either
 */
export async function readDesign(arg: string, layers: readonly string[]): Promise<Design> {
  return isAddress(arg) ? cardDesign(arg) : specDesign(arg, layers);
}

/** What is left of a card whose other fields are missing: its look, its file, and what its layout cannot do without. */
const essential: ReadonlySet<string> = new Set<keyof Card>([
  'theme',
  'pattern',
  'icon',
  'layout',
  'titleColor',
  'subtitleColor',
  'accent',
  'bgColor',
  'bgGradient',
  'gradientAngle',
  'size',
  'platform',
  'format',
  'quality',
  'max_bytes',
  'scale',
  'dir',
]);

function cardDesign(address: string): Design {
  const { searchParams } = new URL(address, 'http://localhost');
  if (!searchParams.has('title')) searchParams.set('title', 'Title');
  const { card } = parseCard(searchParams);
  const bare = Object.fromEntries(Object.entries(card).filter(([name]) => essential.has(name))) as Card;
  return {
    name: address,
    specOf({ title, line, lang }) {
      const words = line === undefined ? bare : { brand: 'Acme', ...card, subtitle: line };
      return createCard({ ...words, title, lang }).spec;
    },
  };
}

async function specDesign(file: string, layers: readonly string[]): Promise<Design> {
  const { bytes } = await readSpecFile(file);
  const spec = parse(parseJson(bytes));
  const places = placesOf(spec, layers);
  if (places.length === 0) throw new CommandError('usage', `${specName(file)} has no words to replace.`);
  return { name: specName(file), specOf: (sample) => filled(spec, places, sample) };
}
