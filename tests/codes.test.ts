// Codes are read back as a scanner reads them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '@limn/engine';
import jsQR from 'jsqr';
import { afterAll, describe, expect, it } from 'vitest';
import { pixelsOf } from './golden/pixels.js';
import { requires } from './requirement.js';

interface Code {
  readonly name: string;
  readonly layer: Readonly<Record<string, unknown>>;
  /** Width in modules, quiet zones included. */
  readonly modules: number;
  /** In pixels; as wide as high without it. */
  readonly height?: number;
  /** What a scanner says. */
  readonly reads: string;
}

function barcode(format: string, value: string, modules: number, reads = value): Code {
  return { name: format, layer: { type: 'barcode', format, value }, modules, height: 160, reads };
}

const codes: readonly Code[] = [
  barcode('code128', 'Limn-2026/Ab', 187),
  barcode('ean13', '400638133393', 113, '4006381333931'),
  barcode('ean8', '9638507', 81, '96385074'),
  barcode('code39', 'LIMN-7 A', 179),
  barcode('itf', '1234567890', 119),
  barcode('codabar', 'A40156B', 107),
  {
    name: 'qr-code',
    layer: { type: 'qr-code', value: 'https://example.com/?x=1' },
    modules: 33,
    reads: 'https://example.com/?x=1',
  },
];

interface Setting {
  readonly name: string;
  readonly layer?: Readonly<Record<string, unknown>>;
  readonly output?: Readonly<Record<string, unknown>>;
  /** Pixels a module; 3 without it. */
  readonly module?: number;
}

const settings: readonly Setting[] = [
  { name: 'as it is' },
  { name: 'turned by 90 degrees', layer: { rotation_in_degrees: 90 } },
  { name: 'turned upside down', layer: { rotation_in_degrees: 180 } },
  { name: 'turned by 8 degrees', layer: { rotation_in_degrees: 8 } },
  { name: 'turned by -73.5 degrees', layer: { rotation_in_degrees: -73.5 } },
  { name: 'in colour', layer: { foreground_hex_color: '#1E3A8A', background_hex_color: '#FEF3C7' } },
  { name: 'at two pixels a module', module: 2 },
  { name: 'at one pixel a module and scale 2', module: 1, output: { scale: 2 } },
  { name: 'at scale 1.5', output: { scale: 1.5 } },
  { name: 'at scale 2', output: { scale: 2 } },
  { name: 'as a JPEG', output: { format: 'jpeg', quality: 70 } },
];

const side = 640;
const engine = createEngine();
const folder = mkdtempSync(join(tmpdir(), 'limn-codes-'));

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await engine.close();
});

async function drawn(code: Code, { layer, output, module = 3 }: Setting) {
  const width = code.modules * module;
  const height = code.height ?? width;
  const placed = {
    index: 1,
    foreground_hex_color: '#000000',
    background_hex_color: '#FFFFFF',
    position: { x: Math.round((side - width) / 2), y: Math.round((side - height) / 2) },
    dimensions: { width, height },
    ...code.layer,
    ...layer,
  };
  return engine.render({
    dimensions: { width: side, height: side },
    layers: [{ type: 'solid-color', index: 0, hex_color: '#D1D5DB' }, placed],
    output,
  });
}

/** What zbarimg reads. Of ITF, which has no check digit, a slanted line of sight may give a part as well. */
function scanned(bytes: Uint8Array): readonly string[] {
  const file = join(folder, 'code');
  writeFileSync(file, bytes);
  const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '-S*.enable', file], { encoding: 'utf8' });
  return stdout.trimEnd().split('\n');
}

describe.skipIf(!requires('zbarimg'))('zbarimg reads', () => {
  describe.each(codes)('$name', (code) => {
    it.each(settings)('$name', async (setting) => {
      const { bytes, warnings } = await drawn(code, setting);
      expect(warnings).toEqual([]);
      expect(scanned(bytes)).toContain(code.reads);
    });
  });
});

async function seen(code: Code, setting: Setting): Promise<string | undefined> {
  const { bytes, mimeType } = await drawn(code, setting);
  const { data, width, height } = await pixelsOf(bytes, mimeType);
  return jsQR.default(new Uint8ClampedArray(data), width, height)?.data;
}

describe('jsQR reads a QR code', () => {
  const code = codes.at(-1)!;

  it.each(settings)('$name', async (setting) => {
    expect(await seen(code, setting)).toBe(code.reads);
  });

  it.each([
    ['letters beyond ASCII', 'Grüße aus 東京 🚀', 37],
    ['digits', '0123456789', 29],
    ['capitals', 'HTTPS://EXAMPLE.COM/', 33],
    ['six hundred letters', 'long '.repeat(120), 121],
  ])('of %s', async (_name, value, modules) => {
    const layer = { type: 'qr-code', value };
    expect(await seen({ name: 'qr-code', layer, modules, reads: value }, settings[0]!)).toBe(value);
  });
});
