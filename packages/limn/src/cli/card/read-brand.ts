import { readFile } from 'node:fs/promises';
import { type Brand, readBrand } from '@limn/cards';
import { parseJson } from '@limn/spec';
import { CommandError, fileSystemReason } from '../command-error.js';

const usual = 'limn.config.json';

/**
 * The brand of a settings file; none where no file was named and the usual one is not there.
 * @throws CommandError `file_unreadable`; LimnError `invalid_json` or `invalid_spec`
 */
export async function readBrandOf(file: string | undefined): Promise<Brand | undefined> {
  const bytes = await readFile(file ?? usual).catch((error: unknown) => {
    if (file === undefined && error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return undefined;
    throw new CommandError('file_unreadable', `Cannot read ${file ?? usual}: ${fileSystemReason(error)}.`);
  });
  if (bytes === undefined) return undefined;
  const settings = parseJson(bytes);
  const isObject = typeof settings === 'object' && settings !== null && 'brand' in settings;
  return isObject ? readBrand(settings.brand) : undefined;
}
