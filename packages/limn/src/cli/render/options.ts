import { type Format, formats, limitOf } from '@limn/spec';
import { CommandError } from '../command-error.js';
import { formatNamed } from './picture-format.js';

/** The options of `limn render`, read and checked. */
export interface RenderCommandOptions {
  readonly output?: string;
  readonly format?: Format;
  readonly quality?: number;
  readonly scale?: number;
  readonly maxBytes?: number;
  readonly json?: boolean;
  readonly scene?: boolean;
  readonly watch?: boolean;
  readonly open?: boolean;
}

/** The options of `limn render` as typed. */
export interface TypedRenderOptions extends Pick<RenderCommandOptions, 'json' | 'scene' | 'watch' | 'open'> {
  readonly output?: string;
  readonly format?: string;
  readonly quality?: string;
  readonly scale?: string;
  readonly maxBytes?: string;
}

/** Reads and checks what was typed. @throws CommandError `usage` */
export function readOptions(typed: TypedRenderOptions, readsStandardInput: boolean): RenderCommandOptions {
  const { format, quality, scale, maxBytes, ...rest } = typed;
  const options = {
    ...rest,
    ...(format !== undefined && { format: readFormat(format) }),
    ...(quality !== undefined && { quality: readQuality(quality) }),
    ...(scale !== undefined && { scale: readScale(scale) }),
    ...(maxBytes !== undefined && { maxBytes: readBytes(maxBytes) }),
  };
  refuseContradictions(options, readsStandardInput);
  return options;
}

function readFormat(text: string): Format {
  const format = formatNamed(text);
  if (format) return format;
  throw new CommandError('usage', `--format ${text} is not a format.`, `Formats: ${formats.join(', ')}.`);
}

function readQuality(text: string): number {
  const quality = Number(text);
  if (/^\d+$/.test(text) && quality >= 1 && quality <= 100) return quality;
  throw new CommandError('usage', `--quality ${text} is not a whole number from 1 to 100.`);
}

function readScale(text: string): number {
  const scale = Number(text.replace(/x$/i, '') || Number.NaN);
  const [least, most] = [limitOf('scale_min'), limitOf('scale_max')];
  if (scale >= least && scale <= most) return scale;
  throw new CommandError('usage', `--scale ${text} is not a number from ${least} to ${most}.`);
}

const units: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1000,
  kb: 1000,
  kib: 1024,
  m: 1e6,
  mb: 1e6,
  mib: 1024 * 1024,
};

/** Bytes, plain or with a unit: `300000`, `300k`, `300kB`, `1.5MB`, `256KiB`. */
export function readBytes(text: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text) ?? [];
  const factor = units[unit.toLowerCase()];
  const bytes = Math.floor(Number(number) * (factor ?? Number.NaN));
  if (bytes >= 1) return bytes;
  throw new CommandError(
    'usage',
    `--max-bytes ${text} is not a size.`,
    'Write it like 300000, 300kB or 1.5MB.',
  );
}

function refuseContradictions(options: RenderCommandOptions, readsStandardInput: boolean): void {
  const { scene, json, watch, open, output } = options;
  const clash = (first: string, second: string, why: string) => {
    throw new CommandError('usage', `${first} and ${second} do not go together: ${why}.`);
  };
  if (scene && json) clash('--scene', '--json', 'both print to standard output');
  if (scene && output !== undefined) clash('--scene', '--output', 'no picture is made');
  if (scene && open) clash('--scene', '--open', 'no picture is made');
  if (json && output === '-') clash('--json', '-o -', 'both write to standard output');
  if (open && output === '-') clash('--open', '-o -', 'there is no file to open');
  if (watch && readsStandardInput) clash('--watch', '-', 'standard input does not change');
  if (json && readsStandardInput && output === undefined) {
    throw new CommandError(
      'usage',
      '--json needs a file for the picture of standard input.',
      'Add -o picture.png',
    );
  }
}
