import { clustersOf } from '../../text/clusters.js';
import { styledText } from '../../text/style.js';
import type { Survey, Words } from '../survey.js';

const MOST_CLUSTERS = 40;

/** How a sentence calls a text: the title, or its first words. */
export function nameOf(words: Words, { title }: Survey): string {
  return words === title ? 'The title' : `“${excerpt(words)}”`;
}

function excerpt({ layer }: Words): string {
  const text = styledText(layer).map((part) => part.text);
  const clusters = clustersOf(text.join('').replace(/\s+/gu, ' ').trim().slice(0, 400));
  if (clusters.length <= MOST_CLUSTERS) return clusters.join('');
  return `${clusters
    .slice(0, MOST_CLUSTERS - 1)
    .join('')
    .trimEnd()}…`;
}
