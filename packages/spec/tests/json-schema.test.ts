import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../src/index.js';
import { faults } from './fault-cases.js';

type Node = Readonly<Record<string, unknown>>;

const schema = jsonSchema();
const validate = new Ajv2020.default({ strict: false, validateFormats: false }).compile(schema);

/** Every field of every object with its pointer. */
function fieldsOf(node: unknown, path = ''): [string, Node][] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.entries(node).flatMap(([key, value]) => fieldsOf(value, `${path}/${key}`));
  const own = (node as Node).properties;
  if (typeof own !== 'object' || own === null || path.endsWith('/if')) return inner;
  return [
    ...Object.entries(own).map(([name, field]) => [`${path}/${name}`, field as Node] as [string, Node]),
    ...inner,
  ];
}

describe('jsonSchema', () => {
  it('is draft 2020-12 and says what every field means', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const defs = schema.$defs as Readonly<Record<string, Node>>;
    const meaning = (field: Node) =>
      field.description ?? defs[String(field.$ref).split('/').at(-1)!]?.description;
    expect(fieldsOf(schema).filter(([, field]) => !meaning(field))).toEqual([]);
  });

  it('is the same each time, and no one can change another’s', () => {
    const other = jsonSchema() as Record<string, unknown>;
    expect(other).toEqual(schema);
    other.properties = {};
    expect(jsonSchema()).toEqual(schema);
  });

  // What the shape of a value shows, an editor can show; the rest is for parse.
  const shapeCodes = new Set([
    'unknown_field',
    'unknown_layer_type',
    'required_field',
    'invalid_choice',
    'invalid_color',
    'too_short',
  ]);
  it.each(faults.filter(([, , , code]) => shapeCodes.has(code)))('refuses %s', (_, input) => {
    expect(validate(input)).toBe(false);
  });

  it.each([
    ['both words for a size', { dimensions: { width: 1, width_in_px: 1, height: 1 }, layers: [] }],
    [
      'no word for a size',
      { dimensions: { width: 1 }, layers: [{ index: 0, type: 'solid-color', hex_color: '#fff' }] },
    ],
  ])('refuses %s', (_, input) => {
    expect(validate(input)).toBe(false);
  });
});
