// What a layer looks like does not depend on where it stands: the layers of every golden give the same items behind a
// layout, and one by one in the flow of a layout, as on the canvas.
import { createEngine } from '@limn/engine';
import { afterAll, describe, expect, it } from 'vitest';
import { goldenCases } from './cases.js';

type Fields = Readonly<Record<string, unknown>>;

const engine = createEngine();
afterAll(() => engine.close());

/** The items of a spec. Pictures are named by their pointer, so the name is left out. */
async function itemsOf(spec: Fields): Promise<readonly Fields[]> {
  const { scene } = await engine.scene(spec);
  const text = JSON.stringify(scene.items, (key, value) => (key === 'picture' ? undefined : value));
  return JSON.parse(text) as readonly Fields[];
}

function behind({ dimensions, layers, ...rest }: Fields): Fields {
  const layout = { type: 'layout', index: 0, dimensions, layers: [], background_layers: layers };
  return { ...rest, dimensions, layers: [layout] };
}

function inFlow(spec: Fields, layer: Fields): Fields {
  const { position, index, ...child } = layer;
  return { ...spec, layers: [{ type: 'layout', index, position, layers: [child] }] };
}

describe.each(goldenCases())('$name', ({ spec }) => {
  it('is the same behind a layout', async () => {
    const [layout] = await itemsOf(behind(spec));
    expect(layout?.items).toEqual(await itemsOf(spec));
  });

  it('is the same in the flow of a layout', async () => {
    const layers = (spec.layers as readonly Fields[]).filter((layer) => layer.position && layer.dimensions);
    for (const layer of layers) {
      expect(await itemsOf(inFlow(spec, layer))).toEqual(await itemsOf({ ...spec, layers: [layer] }));
    }
  });
});
