import { createCard, parseCard } from '@limn/cards';
import { parse, parseJson, type Spec } from '@limn/spec';
import { findInputs } from '../render/inputs.js';
import { readSpecFile, specName } from '../spec-file.js';

/** A picture to judge. */
export interface Subject {
  /** As people see it. */
  readonly name: string;
  /** Reads it. Throws what reading and parsing throw; `keep` gets the text that a fault can be shown in. */
  read(keep: (source: Uint8Array) => void): Promise<Spec>;
}

/** What the arguments name: addresses of cards as they are, else files and folders. */
export async function findSubjects(args: readonly string[]): Promise<readonly Subject[]> {
  const found = await Promise.all(args.map(async (arg) => (isAddress(arg) ? [cardAt(arg)] : specsAt(arg))));
  return found.flat();
}

export function isAddress(arg: string): boolean {
  return /^https?:\/\//i.test(arg) || /^\/?[\w./-]*\?[^=]+=/.test(arg);
}

/** A card, designed here from the parameters of its address. */
function cardAt(address: string): Subject {
  return {
    name: address,
    read: async () => createCard(parseCard(new URL(address, 'http://localhost').searchParams).card).spec,
  };
}

async function specsAt(arg: string): Promise<readonly Subject[]> {
  const inputs = await findInputs([arg]);
  return inputs.map(({ file }) => ({
    name: specName(file),
    async read(keep) {
      const { bytes } = await readSpecFile(file);
      keep(bytes);
      return parse(parseJson(bytes));
    },
  }));
}
