import type { LayoutName } from '../names.js';
import { article } from './article.js';
import { docs } from './docs.js';
import { event } from './event.js';
import type { CardLayout } from './layout.js';
import { metric } from './metric.js';
import { photo } from './photo.js';
import { podcast } from './podcast.js';
import { product } from './product.js';
import { profile } from './profile.js';
import { quote } from './quote.js';
import { release } from './release.js';
import { standard } from './standard.js';

/** Every layout by its name. */
export const layouts: { readonly [name in LayoutName]: CardLayout } = {
  standard,
  metric,
  article,
  quote,
  docs,
  profile,
  product,
  podcast,
  event,
  release,
  photo,
};
