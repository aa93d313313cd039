import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { jsonSchema, parse, parseJson } from '../src/index.js';

const folder = new URL('../examples/', import.meta.url);
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
);
const validate = new Ajv2020.default({ strict: false, validateFormats: false }).compile(jsonSchema());

describe.each(names)('example %s', (name) => {
  const bytes = readFileSync(new URL(name, folder));
  const spec = parseJson(bytes);

  it('is valid, by parse and by the published schema', () => {
    expect(validate(spec) ? [] : validate.errors).toEqual([]);
    expect(parse(spec).layers.length).toBeGreaterThan(0);
  });

  it('is valid in canonical form as well', () => {
    const canonical = JSON.parse(JSON.stringify(parse(spec))) as unknown;
    expect(validate(canonical) ? [] : validate.errors).toEqual([]);
    expect(parse(canonical)).toEqual(parse(spec));
  });

  it('holds the pictures of examples/pictures as they are, and no addresses', () => {
    for (const file of filesIn(spec)) {
      const picture = readFileSync(new URL(`pictures/${file.name}`, folder));
      expect(file.base64).toBe(picture.toString('base64'));
    }
    expect(bytes.length).toBeLessThan(64 * 1024);
  });
});

function filesIn(value: unknown): { name: string; base64: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'base64' in value ? [value as unknown as { name: string; base64: string }] : [];
  return [...own, ...Object.values(value).flatMap(filesIn)];
}
