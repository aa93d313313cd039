import { createEngine, type Issue, LimnError, render } from 'limn';
import { describe, expect, test } from 'vitest';
import { faultySpec, plainSpec } from './specs.js';

const spec: unknown = JSON.parse(plainSpec());

describe('the library', () => {
  test('render makes a picture from an object', async () => {
    const { bytes, mimeType, width, height, warnings } = await render(spec, { format: 'jpeg', scale: 2 });
    expect({ mimeType, width, height, warnings }).toEqual({
      mimeType: 'image/jpeg',
      width: 16,
      height: 8,
      warnings: [],
    });
    expect([...bytes.slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  });

  test('render throws all faults of a spec at once', async () => {
    const error = await render(JSON.parse(faultySpec)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LimnError);
    const issues: readonly Issue[] = error instanceof LimnError ? error.issues : [];
    expect(issues.map((issue) => issue.path)).toContain('/layers/2/opacity');
  });

  test('render can be given up', async () => {
    await expect(render(spec, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('createEngine makes an engine of its own, with the same pictures', async () => {
    const engine = createEngine();
    const [own, shared] = await Promise.all([engine.render(spec), render(spec)]);
    expect(Buffer.from(own.bytes).equals(shared.bytes)).toBe(true);
    expect((await engine.scene(spec)).scene).toMatchObject({ width: 8, height: 4 });
    await engine.close();
  });
});
