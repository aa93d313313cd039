import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyOf, longestStart, plain, startService, type TestService } from './service.js';

let service: TestService;
beforeAll(async () => {
  service = await startService();
}, longestStart);
afterAll(() => service?.stop());

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
const pictureIn = async (answer: Response) => {
  const body = await bodyOf(answer);
  return Buffer.from(body.data.buffer, 'base64');
};
const isPng = (bytes: Buffer) => bytes.subarray(1, 4).toString() === 'PNG';

describe('POST /image-generation/v1/generate', () => {
  test('answers with an envelope that holds the picture, and nothing else when all is as asked', async () => {
    const answer = await service.generate(plain());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json');
    const body = await bodyOf(answer);
    expect(body).toEqual({ success: true, data: { buffer: expect.any(String), mime_type: 'image/png' } });
    const picture = Buffer.from(body.data.buffer, 'base64');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([40, 30]);
  });

  test('is also called render', async () => {
    const answer = await service.post('/image-generation/v1/render', plain());
    expect(isPng(await pictureIn(answer))).toBe(true);
  });

  test.each([
    ['image/png', 'image/png'],
    ['image/*', 'image/png'],
    ['image/avif,image/webp,*/*;q=0.8', 'image/png'],
    ['application/json;q=0.5, image/*', 'image/png'],
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    ['application/json, image/png', 'application/json'],
    ['image/png;q=0, */*', 'application/json'],
    ['text/html', 'application/json'],
  ])('Accept: %s gets %s', async (accept, type) => {
    const answer = await service.generate(plain(), { accept });
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('vary')).toContain('accept');
    await answer.arrayBuffer();
  });

  test('gives the same bytes in both forms, the first time and again', async () => {
    const spec = plain('#123456');
    const first = await pictureIn(await service.generate(spec));
    for (const accept of ['image/*', 'image/*']) {
      expect((await bytesOf(await service.generate(spec, { accept }))).equals(first)).toBe(true);
    }
    expect((await pictureIn(await service.generate(spec))).equals(first)).toBe(true);
  });

  test('names the type of each format', async () => {
    for (const [format, type] of [
      ['jpeg', 'image/jpeg'],
      ['webp', 'image/webp'],
      ['svg', 'image/svg+xml'],
      ['pdf', 'application/pdf'],
    ]) {
      const spec = plain('#00AA00', { output_format: format });
      const answer = await service.generate(spec, { accept: type! });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
      await answer.arrayBuffer();
    }
  });

  test('puts warnings beside the data, and their codes into a header beside bytes', async () => {
    const text = {
      index: 1,
      type: 'text',
      text: 'Hi',
      font_name: 'No Such Font',
      font_size_in_px: 12,
      text_color: '#000000',
      position: { x: 0, y: 0 },
      dimensions: { width: 40, height: 30 },
    };
    const spec = { ...plain(), layers: [...plain().layers, text] };
    for (const time of ['drawn', 'kept']) {
      const body = await bodyOf(await service.generate(spec));
      expect(body.warnings, time).toEqual([
        expect.objectContaining({ code: 'font_unknown', path: '/layers/1' }),
      ]);
      const answer = await service.generate(spec, { accept: 'image/*' });
      expect(answer.headers.get('x-limn-warnings'), time).toBe('font_unknown /layers/1');
      await answer.arrayBuffer();
    }
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('reads a body packed with %s', async (encoding, pack) => {
    const body = pack(JSON.stringify(plain('#ABCDEF')));
    const answer = await service.generate(body, { 'content-encoding': encoding });
    const plainly = await service.generate(plain('#ABCDEF'));
    expect((await pictureIn(answer)).equals(await pictureIn(plainly))).toBe(true);
  });

  test('answers a webhook with 501 and what to do instead', async () => {
    const answer = await service.generate(plain('#111111', { webhook_url: 'https://example.com/hook' }));
    expect(answer.status).toBe(501);
    expect(await bodyOf(answer)).toMatchObject({
      success: false,
      code: 'not_implemented',
      issues: [{ path: '/webhook_url', hint: expect.stringContaining('Leave webhook_url out') }],
    });
  });

  test('refuses a webhook that is not https as a fault of the request', async () => {
    const answer = await service.generate(plain('#111111', { webhook_url: 'http://example.com/hook' }));
    expect([answer.status, (await bodyOf(answer)).code]).toEqual([400, 'invalid_spec']);
  });

  test('takes the header that integrations of the vendor send', async () => {
    const answer = await service.generate(plain(), { 'x-iterationlayer-integration': 'n8n' });
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
  });
});

describe('POST /v1/validate', () => {
  const validate = async (body: unknown) => {
    const answer = await service.post('/v1/validate', body);
    return { status: answer.status, body: await bodyOf(answer) };
  };

  test('says that a good request is valid', async () => {
    expect(await validate(plain())).toEqual({
      status: 200,
      body: { success: true, data: { valid: true, issues: [] } },
    });
  });

  test('lists every fault with its pointer and what to write', async () => {
    const { status, body } = await validate({
      dimensions: { width: 0, height: 30 },
      layers: [{ index: 0, type: 'solid-colour', hex_color: '#12' }],
    });
    expect([status, body.data.valid]).toEqual([200, false]);
    expect(body.data.issues.map((issue) => issue.path)).toEqual(
      expect.arrayContaining(['/dimensions/width', '/layers/0/type']),
    );
    expect(body.data.issues.some((issue) => issue.hint?.includes('solid-color'))).toBe(true);
  });

  test('says where text is not JSON', async () => {
    const { body } = await validate('{"layers": [}');
    expect(body.data).toMatchObject({ valid: false, issues: [{ code: 'invalid_json' }] });
  });
});
