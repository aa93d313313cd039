import type { Service } from '../../bench/service/service.js';

const spec = {
  dimensions: { width: 400, height: 200 },
  layers: [
    {
      index: 0,
      type: 'solid-color',
      hex_color: '#0F172A',
      position: { x: 0, y: 0 },
      dimensions: { width: 400, height: 200 },
    },
    {
      index: 1,
      type: 'text',
      text: 'The same before and after',
      font_name: 'Inter',
      font_size_in_px: 28,
      text_color: '#FFFFFF',
      position: { x: 20, y: 60 },
      dimensions: { width: 360, height: 80 },
    },
  ],
};

/** One picture of the service, always the same. @throws when it is not answered with 200 */
export async function pictureOf({ port, token }: Pick<Service, 'port' | 'token'>): Promise<Buffer> {
  const answer = await fetch(`http://127.0.0.1:${port}/image-generation/v1/generate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, accept: 'image/*', 'content-type': 'application/json' },
    body: JSON.stringify(spec),
  });
  if (!answer.ok) throw new Error(`Answered ${answer.status}: ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}
