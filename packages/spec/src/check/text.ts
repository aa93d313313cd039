import { field } from '../faults/wording.js';
import { limitOf } from '../limits.js';
import type { RawIssue, RawLayer } from './walk.js';

/** Length and characters of one text. */
export function textFaults({ layer, path }: RawLayer): RawIssue[] {
  if (layer.type !== 'text' || typeof layer.text !== 'string') return [];
  const at = [...path, 'text'];
  const limit = limitOf('text_in_layer');
  const actual = codePoints(layer.text);
  if (actual > limit) {
    const message = `${field('text')} has ${actual} characters; one layer holds ${limit}.`;
    return [
      { path: at, code: 'text_too_long', message, hint: 'Share it out over several layers.', limit, actual },
    ];
  }
  return [...controlFaults(layer.text, at), ...markFaults(layer.text, at)];
}

/** All texts of a request together. */
export function textInRequest(layers: readonly RawLayer[]): RawIssue[] {
  const texts = layers.map(({ layer }) => (layer.type === 'text' ? layer.text : undefined));
  const actual = texts.reduce<number>(
    (sum, text) => sum + (typeof text === 'string' ? codePoints(text) : 0),
    0,
  );
  const limit = limitOf('text_in_request');
  if (actual <= limit) return [];
  const message = `All texts together have ${actual} characters; one request holds ${limit}.`;
  return [{ path: ['layers'], code: 'text_too_long', message, limit, actual }];
}

// A string has at least half as many code points as units: what is far too long need not be counted.
function codePoints(text: string): number {
  if (text.length > 1_000_000) return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function controlFaults(text: string, path: readonly PropertyKey[]): RawIssue[] {
  const at = text.search(/[\0-\x08\x0b-\x1f]/);
  if (at < 0) return [];
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return [
    {
      path,
      code: 'invalid_text',
      message: `${field('text')} holds the control character U+${code} at position ${at}.`,
      hint: 'Take it out; of the control characters only line ends and \\t may stand in a text.',
    },
  ];
}

// Thousands of marks on one letter cost a shaper quadratic time.
function markFaults(text: string, path: readonly PropertyKey[]): RawIssue[] {
  const limit = limitOf('marks_in_cluster');
  const marks = text.match(/\p{M}/gu)?.length ?? 0;
  if (marks <= limit) return [];
  // Made here because few texts have many marks, and loading it would slow every start.
  const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });
  for (const { segment } of clusters.segment(text)) {
    const actual = segment.length <= limit ? 0 : (segment.match(/\p{M}/gu)?.length ?? 0);
    if (actual <= limit) continue;
    const message = `One letter of ${field('text')} carries ${actual} marks; at most ${limit} are drawn.`;
    return [{ path, code: 'invalid_text', message, hint: 'Take combining marks out.', limit, actual }];
  }
  return [];
}

/** Half of a surrogate pair in any string of a layer: no encoder can write it. */
export function halfCharacters({ layer, path }: RawLayer): RawIssue[] {
  return Object.entries(layer)
    .filter(([, value]) => typeof value === 'string' && /\p{Cs}/u.test(value))
    .map(([name]) => ({
      path: [...path, name],
      code: 'invalid_text',
      message: `${field(name)} holds half of a surrogate pair.`,
      hint: 'A character above U+FFFF was cut in two; cut between characters.',
    }));
}
