// Which texts of a spec are words that change, and the spec with other words there.

import type { Layer, Spec, TextLayer } from '@limn/spec';
import { CommandError } from '../command-error.js';
import type { Sample } from './samples.js';

/** A text that gets other words. */
export interface Place {
  readonly path: string;
  readonly role: 'title' | 'line';
}

/** Texts that are shorter than this are labels, and stay. */
const LABEL = 16;

interface Found {
  readonly path: string;
  readonly layer: TextLayer;
}

/**
 * The texts at the pointers that are named, else the largest text and every other that is long enough to be a sentence.
 * The largest of them gets titles, the others the line below.
 * @throws CommandError `usage` for a pointer that leads to no text
 */
export function placesOf({ layers }: Spec, named: readonly string[]): readonly Place[] {
  const texts = textsOf(layers, '/layers').filter(({ layer }) => /[\p{L}\p{N}]/u.test(layer.text));
  const lost = named.find((path) => !texts.some((text) => text.path === path));
  if (lost !== undefined) {
    const known = texts.map(({ path }) => path).join(', ');
    throw new CommandError('usage', `There is no text at ${lost}.`, `There are texts at ${known}.`);
  }
  const chosen = named.length > 0 ? texts.filter(({ path }) => named.includes(path)) : texts;
  const size = Math.max(...chosen.map(({ layer }) => layer.font_size_in_px));
  const title = chosen.find(({ layer }) => layer.font_size_in_px === size);
  return chosen.flatMap((text): readonly Place[] => {
    if (text === title) return [{ path: text.path, role: 'title' }];
    const changes = named.length > 0 || text.layer.text.length >= LABEL;
    return changes ? [{ path: text.path, role: 'line' }] : [];
  });
}

function textsOf(layers: readonly Layer[], path: string): readonly Found[] {
  return layers.flatMap((layer, i): readonly Found[] => {
    const own = `${path}/${i}`;
    if (layer.type === 'text') return [{ path: own, layer }];
    if (layer.type !== 'layout') return [];
    return [
      ...textsOf(layer.layers, `${own}/layers`),
      ...textsOf(layer.background_layers ?? [], `${own}/background_layers`),
    ];
  });
}

/** The spec with the words of a sample in its places; a missing line leaves its places empty. */
export function filled(spec: Spec, places: readonly Place[], sample: Sample): Spec {
  const roles = new Map(places.map(({ path, role }) => [path, role]));
  return { ...spec, layers: filledLayers(spec.layers, '/layers', { roles, sample }) };
}

interface Filling {
  readonly roles: ReadonlyMap<string, Place['role']>;
  readonly sample: Sample;
}

function filledLayers<L extends Layer>(layers: readonly L[], path: string, filling: Filling): L[] {
  return layers.map((layer, i) => filledLayer(layer, `${path}/${i}`, filling) as L);
}

function filledLayer(layer: Layer, path: string, filling: Filling): Layer {
  if (layer.type === 'layout') {
    const { background_layers: behind } = layer;
    return {
      ...layer,
      layers: filledLayers(layer.layers, `${path}/layers`, filling),
      ...(behind && { background_layers: filledLayers(behind, `${path}/background_layers`, filling) }),
    };
  }
  const role = filling.roles.get(path);
  if (layer.type !== 'text' || role === undefined) return layer;
  const { title, line = '', lang } = filling.sample;
  return { ...layer, text: role === 'title' ? title : line, lang };
}
