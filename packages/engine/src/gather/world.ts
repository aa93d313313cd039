// All that gather asks of the outside, in one place: bytes, where the subject of a picture is, and fonts.
import {
  type CustomFont,
  createFontLibrary,
  type FontDeclaration,
  type FontLibrary,
  openFont,
} from '@limn/fonts';
import { LimnError, type Source } from '@limn/spec';
import type { Box } from '../scene/scene.js';
import type { GuardOptions } from './address-guard.js';
import { createUrlLoader, type UrlSource } from './url-loader.js';

/** Fonts: the bundled ones by name, and those that a request brings. */
export interface FontSource extends Pick<FontLibrary, 'stack'> {
  readonly openFont: (bytes: Uint8Array, declared: FontDeclaration) => Promise<CustomFont>;
}

/** The part of a picture to show, in its upright pixels. */
export type Rect = Box;

export interface World {
  /**
   * The bytes of a source.
   * @throws source_url_forbidden, source_fetch_failed, source_timeout, source_too_large, cancelled
   */
  readonly load: (source: Source, signal?: AbortSignal) => Promise<Uint8Array>;
  /** Where to crop a picture to a box of `aspect` (width / height) so that its subject stays in view. */
  readonly focus?: (bytes: Uint8Array, aspect: number) => Promise<Rect>;
  /** The subject of a picture without its background, as PNG or WebP with alpha. */
  readonly cutOut?: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly fonts: FontSource;
}

export interface WorldOptions extends GuardOptions, Pick<World, 'focus' | 'cutOut'> {
  /** Gives the bytes of a source named by URL; without it they are fetched, through the address guard. */
  readonly load?: (source: UrlSource, signal?: AbortSignal) => Promise<Uint8Array>;
  /** A library to share between worlds; a new one without it. */
  readonly fonts?: Pick<FontLibrary, 'stack'>;
}

/** The bytes, holding on to no others: Node decodes what is small into a buffer shared by many. */
function decoded(base64: string): Uint8Array {
  const bytes = Buffer.from(base64, 'base64');
  const isAlone = bytes.byteLength === bytes.buffer.byteLength;
  return isAlone ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes);
}

/** The real world: the network behind the address guard, and the bundled fonts. */
export function createWorld(options: WorldOptions = {}): World {
  const loadUrl = options.load ?? createUrlLoader(options);

  async function load(source: Source, signal?: AbortSignal): Promise<Uint8Array> {
    if (signal?.aborted) throw new LimnError('cancelled', 'The request was given up.');
    if (source.type === 'base64') return decoded(source.base64);
    return loadUrl(source, signal);
  }
  const { stack } = options.fonts ?? createFontLibrary();
  return {
    load,
    fonts: { stack, openFont },
    ...(options.focus === undefined ? {} : { focus: options.focus }),
    ...(options.cutOut === undefined ? {} : { cutOut: options.cutOut }),
  };
}
