import { expect, it } from 'vitest';
import { createEngine } from '../src/engine.js';
import type { Scene } from '../src/scene/scene.js';
import { box, canvas } from './flat-type.js';

async function sceneOf(text: string) {
  const engine = createEngine();
  const layer = {
    index: 0,
    type: 'text',
    text,
    font_name: 'Inter',
    font_size_in_px: 40,
    text_color: '#102030',
  };
  const { scene, warnings } = await engine.scene(canvas({ ...layer, ...box(0, 0, 300, 60) }));
  await engine.close();
  return { scene, warnings };
}

/** The words of a scene, and the kinds of what else is in it. */
const shownIn = ({ items }: Scene) => items.map((item) => (item.kind === 'text' ? item.text : item.kind));

it('draws a box for a cluster that no font has, and names it', async () => {
  const { scene, warnings } = await sceneOf('a\u{16A0}\u{10FFFD}b');
  expect(shownIn(scene)).toEqual(['a', 'shape', 'b']);
  expect(scene.items[1]).toMatchObject({ fill: '#102030', box: { width: 48 } });
  expect(warnings).toMatchObject([{ path: '/layers/0', code: 'missing_glyph' }]);
  expect(warnings[0]!.message).toContain('U+16A0');
  expect(warnings[0]!.message).toContain('U+10FFFD');
});

it.each([
  ['q\u0303', 'inter/latin-wght-normal@400'],
  ['q\u030A', 'noto-sans-math/latin-400-normal@400'],
  ['\u0254\u0303', 'noto-sans/latin-ext-wght-normal@400'],
  ['ж\u0301', 'noto-sans/cyrillic-wght-normal@400'],
  ['э\u0304', 'noto-sans-math/latin-400-normal@400'],
  ['ω\u0304', 'noto-sans-math/latin-400-normal@400'],
])('draws %s whole, by one face', async (letter, face) => {
  const { scene, warnings } = await sceneOf(letter);
  expect(scene.items).toMatchObject([{ kind: 'text', text: letter, face }]);
  expect(warnings).toEqual([]);
});

it('draws a box for a letter whose mark no font has, never the letter alone', async () => {
  const { scene, warnings } = await sceneOf('aq\u1ABEb');
  expect(shownIn(scene)).toEqual(['a', 'shape', 'b']);
  expect(warnings).toMatchObject([{ code: 'missing_glyph' }]);
  expect(warnings[0]!.message).toContain('U+0071 U+1ABE');
});

it('needs no glyph for joiners and selectors', async () => {
  const { scene, warnings } = await sceneOf('a\uFE00q\u034F\u0303\u200Db\u200C\u00AD');
  expect(scene.items.map(({ kind }) => kind)).toEqual(['text']);
  expect(warnings).toEqual([]);
});
