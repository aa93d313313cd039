import type { Issue } from '@limn/spec';
import { LRUCache } from 'lru-cache';
import type { Picture } from '../renderer.js';
import type { Packing } from './accept.js';

/** Makes answers of pictures. */
export type PictureAnswers = (picture: Picture, packing: Packing) => Response;

/** Bytes of envelopes kept, so that pictures asked for again and again are not turned into base64 each time. */
const envelopeRoom = 32 * 1024 * 1024;

export function createPictureAnswers(): PictureAnswers {
  const envelopes = new LRUCache<string, Buffer>({
    maxSize: envelopeRoom,
    maxEntrySize: envelopeRoom / 16,
    sizeCalculation: ({ length }) => length,
  });

  function envelopeOf(picture: Picture): Buffer {
    const kept = envelopes.get(picture.key);
    if (kept) return kept;
    const envelope = pack(picture);
    if (picture.from !== 'drawn') envelopes.set(picture.key, envelope);
    return envelope;
  }

  return (picture, packing) =>
    packing === 'bytes'
      ? new Response(picture.bytes as Uint8Array<ArrayBuffer>, { headers: bytesHeaders(picture) })
      : new Response(envelopeOf(picture) as Uint8Array<ArrayBuffer>, { headers: envelopeHeaders });
}

const envelopeHeaders = { 'content-type': 'application/json', vary: 'accept' };

function bytesHeaders({ mimeType, warnings }: Picture): Record<string, string> {
  return { 'content-type': mimeType, vary: 'accept', ...warningHeaders(warnings) };
}

function pack({ bytes, mimeType, warnings }: Picture): Buffer {
  const after = `","mime_type":${JSON.stringify(mimeType)}}${
    warnings.length > 0 ? `,"warnings":${JSON.stringify(warnings)}` : ''
  }}`;
  return Buffer.from(`{"success":true,"data":{"buffer":"${bytes.toString('base64')}${after}`);
}

/** Codes and pointers of warnings, as a header can hold them; the words stand elsewhere. */
export function warningHeaders(warnings: readonly Issue[]): Readonly<Record<string, string>> {
  if (warnings.length === 0) return {};
  const all = warnings.map(({ code, path }) => encodeURI(`${code} ${path}`.trim()).replaceAll('%20', ' '));
  return { 'x-limn-warnings': [...new Set(all)].join(', ').slice(0, 1000) };
}
