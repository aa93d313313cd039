import type { Mount } from '../service.js';
import { mountGallery } from './gallery.js';
import { mountIcons } from './icons.js';
import { mountMeta } from './meta.js';
import { mountOg } from './og.js';
import { openCardDesk } from './open-desk.js';
import { mountWaves } from './waves.js';

/** Cards, waves, and what there is to choose from. */
export const mountCards: Mount = (routes, service) => {
  const desk = openCardDesk(service);
  mountOg(routes, desk);
  mountMeta(routes, desk, service);
  mountIcons(routes);
  mountGallery(routes, service);
  mountWaves(routes, desk);
};
