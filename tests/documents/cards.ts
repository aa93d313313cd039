// Addresses of cards that a document shows, drawn as the service would, without it: a busy machine changes nothing.
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { createCard, parseCard } from '@limn/cards';
import type { Engine } from 'limn';

/** One address a line. */
export function addressesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/**
 * The card of an address.
 * @param ending of the picture's name: the format, where the address names none
 * @throws Error when the address is no card's, or its card is drawn with a warning
 */
export async function drawAddress(address: string, ending: string, engine: Engine): Promise<Uint8Array> {
  const { pathname, searchParams } = new URL(address, 'http://127.0.0.1:8080');
  if (pathname !== '/api/v1/og') throw new Error(`${pathname} is no address of a card.`);
  if (!searchParams.has('format')) searchParams.set('format', ending);
  const parsed = parseCard(searchParams);
  const { spec, warnings } = createCard(parsed.card);
  const drawn = await engine.draw(spec);
  const all = [...parsed.warnings, ...warnings, ...drawn.warnings];
  if (all.length > 0) throw new Error(`Warnings: ${all.map(({ message }) => message).join(' ')}`);
  return drawn.bytes;
}

/** The picture of a name, in place of the address that ends with it. */
export function loaderOf(folder: string) {
  return async ({ url }: { readonly url: string }): Promise<Uint8Array> => {
    const file = join(folder, 'pictures', basename(new URL(url).pathname));
    if (!existsSync(file)) throw new Error(`There is no picture ${basename(file)} among the examples.`);
    return readFileSync(file);
  };
}

/** `webp` of `card.webp`. */
export const endingOf = (path: string) => extname(path).slice(1).replace('jpg', 'jpeg');
