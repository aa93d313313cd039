// What a file is, told by its first bytes and never by its name.
import { fault } from '../fault.js';

export type RasterFormat = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' | 'tiff';
export type PictureFormat = RasterFormat | 'svg';

type Test = (bytes: Uint8Array) => boolean;

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

const starts =
  (text: string, at = 0): Test =>
  (bytes) =>
    ascii(bytes, at, at + text.length) === text;

const isFileType: Test = starts('ftyp', 4);

/** The brands of an ISO media file: the major one and those it is compatible with. */
function brands(bytes: Uint8Array): string[] {
  const end = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), 256);
  const names = ascii(bytes, 8, end);
  return names.match(/[\s\S]{4}/g) ?? [];
}

const isAvif: Test = (bytes) =>
  bytes.length > 16 &&
  isFileType(bytes) &&
  brands(bytes).some((brand) => brand === 'avif' || brand === 'avis');

const formats: readonly (readonly [PictureFormat, Test])[] = [
  ['png', starts('\x89PNG\r\n\x1a\n')],
  ['jpeg', starts('\xff\xd8\xff')],
  ['gif', (bytes) => starts('GIF87a')(bytes) || starts('GIF89a')(bytes)],
  ['webp', (bytes) => starts('RIFF')(bytes) && starts('WEBP', 8)(bytes)],
  ['avif', isAvif],
  ['tiff', (bytes) => ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].some((magic) => starts(magic)(bytes))],
  ['svg', isSvg],
];

/** A root element `svg`, after any declaration, comments, instructions and document type. */
function isSvg(bytes: Uint8Array): boolean {
  const head = opening(bytes, 4096);
  if (!head.startsWith('<') || /^<(!doctype\s+html|html)/i.test(head)) return false;
  return /<([\w.-]+:)?svg[\s/>]/.test(head) || /<!DOCTYPE\s+svg/.test(head);
}

const opening = (bytes: Uint8Array, length: number) =>
  new TextDecoder('utf-8').decode(bytes.subarray(0, length)).trimStart();

const strangers: readonly (readonly [string, Test])[] = [
  ['an HTML page', (bytes) => /^<(!doctype\s+html|html|head|body|!--)/i.test(opening(bytes, 256))],
  ['XML', (bytes) => opening(bytes, 16).startsWith('<')],
  ['JSON', (bytes) => /^[[{]/.test(opening(bytes, 16))],
  ['a PDF', starts('%PDF-')],
  ['a gzip file, perhaps a compressed SVG', starts('\x1f\x8b')],
  ['a ZIP file', starts('PK\x03\x04')],
  ['HEIC', (bytes) => isFileType(bytes) && bytes.length > 16],
  ['JPEG XL', (bytes) => starts('\xff\x0a')(bytes) || starts('JXL ', 4)(bytes)],
  ['BMP', starts('BM')],
  ['an icon file', starts('\0\0\x01\0')],
  ['a Photoshop file', starts('8BPS')],
  ['UTF-16 text', (bytes) => starts('\xff\xfe')(bytes) || starts('\xfe\xff')(bytes)],
];

/**
 * The format of a picture.
 * @throws image_invalid with a hint that says what the bytes look like
 */
export function sniff(bytes: Uint8Array): PictureFormat {
  const found = formats.find(([, test]) => test(bytes));
  if (found !== undefined) return found[0];
  const look = bytes.length === 0 ? 'nothing' : strangers.find(([, test]) => test(bytes))?.[0];
  throw fault('image_invalid', 'This is not a picture that Limn can read.', {
    hint: `Send PNG, JPEG, WebP, GIF, AVIF, TIFF or SVG.${look === undefined ? '' : ` The bytes look like ${look}.`}`,
  });
}
