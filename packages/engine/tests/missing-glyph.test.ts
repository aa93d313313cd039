import { expect, it } from 'vitest';
import { createEngine } from '../src/engine.js';
import { box, canvas } from './flat-type.js';

it('draws a box for a cluster that no font has, and names it', async () => {
  const engine = createEngine();
  const layer = {
    index: 0,
    type: 'text',
    text: 'a\u{16A0}\u{10FFFD}b',
    font_name: 'Inter',
    font_size_in_px: 40,
    text_color: '#102030',
  };
  const { scene, warnings } = await engine.scene(canvas({ ...layer, ...box(0, 0, 300, 60) }));
  await engine.close();
  expect(scene.items.map((item) => (item.kind === 'text' ? item.text : item.kind))).toEqual([
    'a',
    'shape',
    'b',
  ]);
  expect(scene.items[1]).toMatchObject({ fill: '#102030', box: { width: 48 } });
  expect(warnings).toMatchObject([{ path: '/layers/0', code: 'missing_glyph' }]);
  expect(warnings[0]!.message).toContain('U+16A0');
  expect(warnings[0]!.message).toContain('U+10FFFD');
});
