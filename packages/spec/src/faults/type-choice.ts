import type { Issue } from '../issue.js';
import { layerTypes } from '../placement.js';
import type { Site, UnionFault } from './site.js';
import { nearest } from './suggest.js';
import { either, quote } from './wording.js';

/** A `type` that chooses none of the kinds there are. */
export function typeChoiceFault(fault: UnionFault, site: Site): Issue {
  const options = ('options' in fault ? (fault.options ?? []) : []).map(String);
  const isLayer = options.includes(layerTypes[0]!);
  const all = `Write ${either(options.map(quote))}.`;
  if (typeof site.value !== 'string') {
    const message =
      site.value === undefined
        ? `${site.name} is missing.`
        : `${site.name} must be text, not ${quote(site.value)}.`;
    return {
      path: site.pointer,
      code: site.value === undefined ? 'required_field' : 'wrong_type',
      message,
      hint: all,
    };
  }
  const meant = meantType(site.value, isLayer ? [...options, ...typeWords] : options);
  return {
    path: site.pointer,
    code: isLayer ? 'unknown_layer_type' : 'invalid_choice',
    message: `${quote(site.value)} is not a type of ${isLayer ? 'layer' : 'file'}.`,
    hint: meant ? `Did you mean ${quote(meant)}?` : all,
  };
}

function meantType(value: string, options: readonly string[]): string | undefined {
  const word = value.toLowerCase();
  return Object.hasOwn(typeSlips, word) ? typeSlips[word] : nearest(word.replaceAll('_', '-'), options);
}

/** Types of the other dialect that are worth suggesting. */
const typeWords = ['rectangle', 'static-image'];

/** Other tools' words for kinds of layer. */
const typeSlips: Readonly<Record<string, string>> = {
  rect: 'solid-color',
  box: 'solid-color',
  shape: 'solid-color',
  color: 'solid-color',
  background: 'solid-color',
  img: 'image',
  picture: 'image',
  photo: 'image',
  svg: 'image',
  icon: 'image',
  logo: 'image',
  label: 'text',
  title: 'text',
  heading: 'text',
  qr: 'qr-code',
  stack: 'layout',
  row: 'layout',
  column: 'layout',
  group: 'layout',
  flex: 'layout',
  container: 'layout',
};
