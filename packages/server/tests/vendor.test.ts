// What people have who come from the vendor: its own requests, with nothing changed but host, key and placeholders.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requires } from '../../../tests/requirement.js';
import { type Body, bodyOf, longestStart, startService, type TestService } from './service.js';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../../..');
const wave =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1160 478"><path d="M0 200 Q 580 20 1160 200 V 478 H 0 Z" fill="#888"/></svg>';
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 56 56"><circle cx="28" cy="28" r="28"/></svg>';
const base64 = (data: string | Buffer) => Buffer.from(data).toString('base64');

let service: TestService;
beforeAll(async () => {
  service = await startService();
}, longestStart);
afterAll(() => service?.stop());

const sizeOfPng = (bytes: Buffer) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

/** Runs a printed curl line in a shell. */
async function curl(file: string): Promise<Body> {
  const line = readFileSync(join(import.meta.dirname, 'vendor', file), 'utf8')
    .replace('https://api.iterationlayer.com', service.url)
    .replace('YOUR_API_KEY', service.token)
    .replace('<wave-svg-base64>', base64(wave))
    .replace('<logo-svg-base64>', base64(logo));
  const { stdout } = await run('sh', ['-c', line.replace(/^curl /, 'curl -sS ')]);
  return JSON.parse(stdout);
}

describe.skipIf(!requires('curl'))('printed curl lines', () => {
  test('the OG image of five layers', async () => {
    const body = await curl('og-image.sh');
    expect(body).toMatchObject({ success: true, data: { mime_type: 'image/jpeg' } });
    expect(body.warnings).toBeUndefined();
    expect(base64(Buffer.from(body.data.buffer, 'base64').subarray(0, 3))).toBe('/9j/');
  });

  test('the quick start', async () => {
    const body = await curl('quick-start.sh');
    expect(body).toEqual({ success: true, data: { buffer: expect.any(String), mime_type: 'image/png' } });
    expect(sizeOfPng(Buffer.from(body.data.buffer, 'base64'))).toEqual([800, 600]);
  });
});

describe('the tutorial of build-time images', () => {
  const font = base64(readFileSync(join(root, 'tests/golden/fixtures/bungee.ttf')));
  const photo = base64(readFileSync(join(root, 'packages/spec/examples/pictures/astronaut.jpg')));

  /** The vendor's client, as far as the tutorial uses it. */
  const client = {
    async generateImage(request: unknown) {
      return bodyOf(await service.generate(request));
    },
  };

  // As printed; what it fetches from example.com stands in the request instead.
  const generateOgImage = async (title: string, authorPhoto?: string) => {
    const layers: unknown[] = [
      { type: 'solid-color-background', index: 0, hex_color: '#1a1a2e', opacity: 100 },
      {
        type: 'rectangle',
        index: 1,
        hex_color: '#e94560',
        position: { x: 0, y: 0 },
        dimensions: { width: 1200, height: 4 },
        opacity: 100,
      },
      {
        type: 'text',
        index: 2,
        text: title,
        font_name: 'Inter',
        font_weight: 'Bold',
        font_size_in_px: 48,
        text_color: '#ffffff',
        text_align: 'left',
        position: { x: 60, y: 180 },
        dimensions: { width: 740, height: 300 },
        is_splitting_lines: true,
        opacity: 100,
      },
      {
        type: 'text',
        index: 3,
        text: 'acme.dev',
        font_name: 'Inter',
        font_weight: 'Regular',
        font_size_in_px: 20,
        text_color: '#888888',
        text_align: 'left',
        position: { x: 60, y: 560 },
        dimensions: { width: 300, height: 40 },
        opacity: 100,
      },
    ];
    if (authorPhoto) {
      layers.push({
        type: 'static-image',
        index: 4,
        file: { type: 'base64', name: 'author.jpg', base64: authorPhoto },
        position: { x: 880, y: 165 },
        dimensions: { width: 260, height: 260 },
        should_use_smart_cropping: true,
        opacity: 100,
      });
    }
    return client.generateImage({
      dimensions: { width: 1200, height: 630 },
      output_format: 'png',
      fonts: ['Regular', 'Bold'].map((weight) => ({
        name: 'Inter',
        weight,
        style: 'normal',
        file: { type: 'base64', name: `Inter-${weight}.ttf`, base64: font },
      })),
      layers,
    });
  };

  test.each([
    ['Why We Moved to Postgres', photo],
    ['Our Approach to Error Handling', undefined],
    ['How We Reduced Our Database Query Latency by 80% with Connection Pooling', undefined],
  ])('%s', async (title, author) => {
    const {
      data: { buffer },
    } = await generateOgImage(title, author);
    expect(sizeOfPng(Buffer.from(buffer, 'base64'))).toEqual([1200, 630]);
  });
});
