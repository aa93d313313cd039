import { expect, test } from 'vitest';
import { limn } from './command.js';

test('limn schema prints the JSON Schema of a spec', async () => {
  const { code, out, err } = await limn(['schema']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({
    title: 'Limn spec',
    $schema: expect.stringContaining('json-schema'),
  });
});
