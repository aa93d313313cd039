import * as z from 'zod';
import { shapes } from './dialect.js';
import type { Place } from './layer-kind.js';
import { layerTypes, requiredIn } from './placement.js';
import { weights } from './primitives.js';
import { specSchema } from './spec.js';

/** A node of a JSON Schema. */
export interface SchemaNode {
  readonly [key: string]: unknown;
}

type Loose = Record<string, unknown>;

const typeNames = shapes.layer.synonyms?.type ?? {};
const formatNames = shapes.output.synonyms?.format ?? {};

/**
 * The JSON Schema (draft 2020-12) of a request, both dialects. It checks the shape; rules between fields, such as check
 * digits and limits after `scale`, are left to `parse`.
 */
export function jsonSchema(): SchemaNode {
  const schema = z.toJSONSchema(specSchema, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ jsonSchema: node }) => bothDialects(node as Loose),
  }) as Loose;
  const { Spec: root, ...defs } = schema.$defs as Record<string, Loose>;
  return { $schema: schema.$schema, ...placeLayers({ ...root, $defs: defs }) };
}

function bothDialects(node: Loose): void {
  delete node.id;
  widenNames(node);
  widenWeight(node);
  if (isNode(node.properties)) widenFields(node, node.properties);
}

function isNode(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Synonyms of types and formats beside the canonical words. */
function widenNames(node: Loose): void {
  if (Array.isArray(node.enum) && node.enum.includes('jpeg')) {
    node.enum = [...new Set([...node.enum, ...Object.keys(formatNames)])];
  }
  const others = Object.entries(typeNames).filter(([, name]) => name === node.const);
  if (others.length === 0) return;
  node.enum = [node.const, ...others.map(([other]) => other)];
  delete node.const;
}

/** Weight names in any case, the canonical ones first so that editors offer them. */
function widenWeight(node: Loose): void {
  if (!Array.isArray(node.anyOf) || !String(node.description).startsWith('Weight by name')) return;
  const names = Object.keys(weights);
  const anyCase = names.map((name) =>
    [...name].map((letter) => `[${letter}${letter.toUpperCase()}]`).join(''),
  );
  node.anyOf = [
    { enum: names },
    { type: 'string', pattern: `^(${anyCase.join('|')})$` },
    ...(node.anyOf as Loose[]).filter((option) => option.type === 'integer'),
  ];
}

const base64Text = {
  type: 'string',
  minLength: 1,
  contentEncoding: 'base64',
  description: 'The bytes in base64.',
};

/** The other dialect's word for a field is a field as well; one of the two is required where the field was. */
function widenFields(node: Loose, properties: Loose): void {
  if ('base64' in properties) {
    properties.fetch_options = { type: 'object', maxProperties: 0, description: 'Ignored; must be empty.' };
  }
  const aliases = Object.values(shapes).flatMap((shape) => Object.entries(shape.aliases ?? {}));
  const choices: Loose[] = [];
  for (const [alias, name] of new Map(aliases)) {
    if (!(name in properties) || alias in properties) continue;
    properties[alias] = alias === 'buffer' ? base64Text : properties[name];
    const required = (node.required ?? []) as string[];
    if (required.includes(name)) {
      node.required = required.filter((one) => one !== name);
      choices.push({ oneOf: [{ required: [name] }, { required: [alias] }] });
    } else {
      choices.push({ not: { required: [name, alias] } });
    }
  }
  if (choices.length > 0) node.allOf = choices;
  if (Array.isArray(node.required) && node.required.length === 0) delete node.required;
}

const placeNames: Readonly<Record<Place, string>> = {
  canvas: 'CanvasLayer',
  flow: 'ChildLayer',
  background: 'BackgroundLayer',
};

/** What a layer must have depends on where it stands: one definition a place. */
function placeLayers(schema: Loose): Loose {
  const defs = schema.$defs as Record<string, Loose>;
  const properties = schema.properties as Record<string, Loose>;
  const layout = defs.LayoutLayer!.properties as Record<string, Loose>;
  const anyLayer = { ...(properties.layers!.items as Loose) };
  properties.layers!.items = refTo(placeNames.canvas);
  layout.layers!.items = refTo(placeNames.flow);
  layout.background_layers!.items = refTo(placeNames.background);
  const places = Object.entries(placeNames).map(([place, name]) => [name, layerIn(place as Place, anyLayer)]);
  return { ...schema, $defs: { ...defs, ...Object.fromEntries(places) } };
}

function refTo(name: string): Loose {
  return { $ref: `#/$defs/${name}` };
}

function layerIn(place: Place, anyLayer: Loose): Loose {
  const rules = layerTypes
    .filter((type) => requiredIn(place, type).length > 0)
    .map((type) => ({
      if: { required: ['type'], properties: { type: { enum: [type, ...synonymsOf(type)] } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: requiredIn(place, type) },
    }));
  return { ...anyLayer, ...(rules.length > 0 && { allOf: rules }) };
}

function synonymsOf(type: string): string[] {
  return Object.entries(typeNames).flatMap(([other, name]) => (name === type ? [other] : []));
}
