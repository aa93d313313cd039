import { extname } from 'node:path';
import { type Format, formats } from '@limn/spec';
import { CommandError } from '../command-error.js';

const byExtension: Readonly<Record<string, Format>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
  tif: 'tiff',
  tiff: 'tiff',
  gif: 'gif',
  avif: 'avif',
  svg: 'svg',
  pdf: 'pdf',
};

/** The ending that files of a format get. */
export function extensionOf(format: Format): string {
  return format === 'jpeg' ? 'jpg' : format;
}

/** A format as people write it (`jpg`, `TIF`), if there is one. */
export function formatNamed(name: string): Format | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(byExtension, key) ? byExtension[key] : undefined;
}

/**
 * The format that a file's name asks for; undefined when it has no ending.
 * @param possible what can be written
 * @throws CommandError `usage` for an ending that is none of them
 */
export function formatOfName(path: string, possible: readonly Format[] = formats): Format | undefined {
  const extension = extname(path).slice(1);
  if (extension === '') return undefined;
  const format = formatNamed(extension);
  if (format && possible.includes(format)) return format;
  throw new CommandError(
    'usage',
    `This command writes no .${extension}.`,
    `Endings that work: ${possible.map((each) => `.${extensionOf(each)}`).join(' ')}; or name one with --format.`,
  );
}
