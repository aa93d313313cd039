// Valid requests, drawn from the JSON Schema: a new kind of layer or a new field is drawn without any work here.
// Rules between fields that a schema cannot state are mended afterwards.

import * as fc from 'fast-check';
import { jsonSchema } from '../src/index.js';

type Node = Readonly<Record<string, unknown>>;
type Loose = Record<string, unknown>;

export interface ArbitraryOptions {
  /** Largest side of the canvas in pixels; 400 without it. */
  readonly canvas?: number;
  /** Files of pictures in base64; a PNG of one pixel without it. */
  readonly pictures?: readonly string[];
  /** Files of fonts in base64; without it no request brings fonts. */
  readonly fonts?: readonly string[];
  /** Whether sources may be addresses; false without it. */
  readonly urls?: boolean;
  /** Layouts inside layouts; 2 without it. */
  readonly depth?: number;
}

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

interface Context {
  readonly defs: Readonly<Record<string, Node>>;
  readonly options: Required<ArbitraryOptions>;
  /** Samples for base64 at this place. */
  readonly files: readonly string[];
  readonly depth: number;
}

/** Any valid request, in both dialects mixed. */
export function anySpec(options: ArbitraryOptions = {}): fc.Arbitrary<Loose> {
  const schema = jsonSchema();
  const full = { canvas: 400, pictures: [pixel], fonts: [], urls: false, depth: 2, ...options };
  const context: Context = {
    defs: schema.$defs as Record<string, Node>,
    options: full,
    files: full.pictures,
    depth: 0,
  };
  return (draw(schema, context) as fc.Arbitrary<Loose>).map((spec) => mendRequest(spec, full));
}

function draw(node: Node, context: Context): fc.Arbitrary<unknown> {
  if (typeof node.$ref === 'string') return drawRef(node, context);
  if (Array.isArray(node.enum)) return fc.constantFrom(...(node.enum as unknown[]));
  if ('const' in node) return fc.constant(node.const);
  const options = (node.anyOf ?? node.oneOf) as Node[] | undefined;
  if (options)
    return fc.oneof(...options.filter((one) => isOpen(one, context)).map((one) => draw(one, context)));
  return drawType(node, context);
}

function drawRef(node: Node, context: Context): fc.Arbitrary<unknown> {
  const name = String(node.$ref).split('/').at(-1)!;
  const target = context.defs[name]!;
  const rules = [...((node.allOf as Node[]) ?? []), ...((target.allOf as Node[]) ?? [])];
  return draw({ ...target, allOf: rules.length > 0 ? rules : undefined, ...passOn(target, rules) }, context);
}

// Rules that stand beside a choice of kinds are handed to each kind.
function passOn(target: Node, rules: readonly Node[]): Node {
  const options = target.oneOf as Node[] | undefined;
  if (!options || rules.length === 0) return {};
  return { oneOf: options.map((one) => ({ ...one, allOf: [...((one.allOf as Node[]) ?? []), ...rules] })) };
}

function isOpen(option: Node, context: Context): boolean {
  const target = typeof option.$ref === 'string' ? context.defs[option.$ref.split('/').at(-1)!]! : option;
  const properties = (target.properties ?? {}) as Record<string, Node>;
  if ('url' in properties) return context.options.urls;
  return !('layers' in properties) || context.depth < context.options.depth;
}

function drawType(node: Node, context: Context): fc.Arbitrary<unknown> {
  switch (node.type) {
    case 'object':
      return node.properties ? drawObject(node, context) : drawRecord(node, context);
    case 'array':
      return drawArray(node, context);
    case 'integer':
      return drawNumber(node, (bounds) => fc.integer(bounds));
    case 'number':
      return drawNumber(node, (bounds) => fc.double({ ...bounds, noNaN: true }));
    case 'boolean':
      return fc.boolean();
    default:
      return drawString(node, context);
  }
}

function drawNumber(
  node: Node,
  make: (bounds: { min: number; max: number }) => fc.Arbitrary<number>,
): fc.Arbitrary<number> {
  const min = (node.minimum as number | undefined) ?? 0;
  const max = (node.maximum as number | undefined) ?? 1_000_000;
  const usual = make({ min, max: Math.min(max, Math.max(min, 500)) });
  return fc.oneof({ weight: 4, arbitrary: usual }, make({ min, max }), fc.constantFrom(min, max));
}

const letters = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 40 });

function drawString(node: Node, context: Context): fc.Arbitrary<string> {
  if (node.contentEncoding === 'base64') return fc.constantFrom(...context.files);
  if (node.format === 'uri')
    return fc.constantFrom('https://example.com/a.png', 'https://example.com/?q=%20');
  if (typeof node.pattern === 'string') {
    const most = (node.maxLength as number | undefined) ?? Number.POSITIVE_INFINITY;
    return fc.stringMatching(new RegExp(node.pattern)).filter((text) => text.length <= most);
  }
  const words = letters.map((text) => text.replace(/[\0-\x08\x0b-\x1f]/g, ' '));
  return words.map((text) =>
    text.slice(0, (node.maxLength as number) ?? 100).padEnd((node.minLength as number) ?? 0, 'x'),
  );
}

function drawRecord(node: Node, context: Context): fc.Arbitrary<unknown> {
  if (node.maxProperties === 0) return fc.constant({});
  const form = (node.propertyNames as Node | undefined)?.pattern;
  const value = form ? draw(node.additionalProperties as Node, context) : fc.constant('value');
  return fc.dictionary(fc.stringMatching(form ? new RegExp(String(form)) : /^x-[a-z]{1,9}$/), value, {
    maxKeys: 3,
  });
}

function drawArray(node: Node, context: Context): fc.Arbitrary<unknown> {
  const maxLength = Math.min((node.maxItems as number | undefined) ?? 4, 4);
  return fc.array(draw(node.items as Node, context), {
    minLength: (node.minItems as number) ?? 0,
    maxLength,
  });
}

function drawObject(node: Node, context: Context): fc.Arbitrary<unknown> {
  const properties = node.properties as Record<string, Node>;
  const choices = ((node.allOf as Node[]) ?? []).map((rule) => namesOfChoice(rule));
  const required = new Set([...((node.required as string[]) ?? []), ...requiredByType(node)]);
  const inner = {
    ...context,
    depth: context.depth + ('layers' in properties && 'type' in properties ? 1 : 0),
  };
  const fields = Object.entries(properties)
    .filter(([name]) => name !== 'fonts' || context.options.fonts.length > 0)
    .map(([name, child]) => {
      const files = name === 'fonts' ? context.options.fonts : context.files;
      return [name, draw(child, { ...inner, files })] as const;
    });
  const model = Object.fromEntries(fields);
  const always = [...required, ...choices.flatMap((names) => (isForced(node, names, required) ? names : []))];
  const known = always.filter((name) => name in model);
  const record = fc.record(model, { requiredKeys: [...new Set(known)] as never });
  return fc.tuple(record, fc.nat(255)).map(([value, coins]) => chooseOne(value, choices, coins));
}

function namesOfChoice(rule: Node): readonly string[] {
  const options = rule.oneOf as { required: string[] }[] | undefined;
  if (options) return options.map((option) => option.required[0]!);
  return (rule.not as { required?: string[] } | undefined)?.required ?? [];
}

function isForced(node: Node, names: readonly string[], required: ReadonlySet<string>): boolean {
  const rule = ((node.allOf as Node[]) ?? []).find((one) => namesOfChoice(one).join() === names.join());
  return Boolean(rule?.oneOf) || names.some((name) => required.has(name));
}

/** Of two words for one thing, one. */
function chooseOne(value: Loose, choices: readonly (readonly string[])[], coins: number): Loose {
  const result = { ...value };
  for (const [at, names] of choices.entries()) {
    const present = names.filter((name) => name in result);
    if (present.length === 2) delete result[present[(coins >> at) & 1]!];
  }
  return result;
}

/** What `if` the type `then` must stand. */
function requiredByType(node: Node): readonly string[] {
  const type = (node.properties as Record<string, Node>).type;
  const names = (type?.enum ?? [type?.const]) as unknown[];
  return ((node.allOf as Node[]) ?? []).flatMap((rule) => {
    const when = (rule.if as { properties: { type: { enum: unknown[] } } } | undefined)?.properties.type.enum;
    return when?.includes(names[0]) ? (rule.then as { required: string[] }).required : [];
  });
}

const barcodes: Readonly<Record<string, string>> = {
  code128: 'Limn 128',
  ean13: '400638133393',
  ean8: '9638507',
  code39: 'LIMN-39',
  itf: '12345678',
  codabar: 'A40156B',
};

function mendRequest(spec: Loose, options: Required<ArbitraryOptions>): Loose {
  const mended = mend(spec, true) as Loose;
  const size = mended.dimensions as Loose;
  const dimensions = Object.fromEntries(
    Object.entries(size).map(([name, value]) => [name, 1 + (Number(value) % options.canvas)]),
  );
  const output = mended.output as Loose | undefined;
  if (output && 'output_format' in mended) delete output.format;
  return { ...mended, dimensions };
}

/** Rules between fields, wherever the fields stand. */
function mend(value: unknown, onCanvas: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => mend(one, onCanvas));
  if (typeof value !== 'object' || value === null) return value;
  const isLayer = 'type' in value;
  const inner = Object.entries(value).map(([key, one]) => [
    key,
    mend(one, onCanvas && !(isLayer && /layers$/.test(key))),
  ]);
  const object = Object.fromEntries(inner) as Loose;
  for (const all of ['border_radius', 'padding']) if (all in object) dropSides(object, all);
  if ('line_height' in object) delete object.line_height_in_px;
  if (onCanvas) dropAuto(object);
  if (object.type === 'barcode') object.value = barcodes[String(object.format)];
  return object;
}

function dropSides(object: Loose, all: string): void {
  const sides = all === 'padding' ? /^padding_/ : /^border_.*_radius$/;
  for (const key of Object.keys(object)) if (sides.test(key) && key !== all) delete object[key];
}

function dropAuto(object: Loose): void {
  for (const key of Object.keys(object))
    if (/^(width|height)/.test(key) && object[key] === 'auto') object[key] = 100;
}
