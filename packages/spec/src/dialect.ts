// Both wire dialects in, the canonical one out, with a map back to the words the client wrote.
// The copy is made of plain objects and arrays only, bounded in size and depth whatever comes in.

import { type Issue, pointer } from './issue.js';
import type { Place } from './layer-kind.js';
import { limitOf } from './limits.js';
import { requiredIn } from './placement.js';

type Key = string | number;
type Path = readonly Key[];
type Loose = Record<string, unknown>;

type Kind =
  | 'root'
  | 'layer'
  | 'font'
  | 'file'
  | 'size'
  | 'position'
  | 'stroke'
  | 'shadow'
  | 'output'
  | 'plain';

interface Shape {
  /** Client's word to canonical word. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** What stands in a field, where it is not plain; a list is of this kind by its elements. */
  readonly fields?: Readonly<Record<string, Kind>>;
  /** Words for a value, to the canonical word. */
  readonly synonyms?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Where the layers of a list stand. */
  readonly places?: Readonly<Record<string, Place>>;
  /** A last step over the finished object. */
  readonly finish?: (object: Loose, place: Place) => void;
}

const formatNames = { jpg: 'jpeg', tif: 'tiff' } as const;

/** The aliases of the two dialects, by kind of object. Also read by the JSON Schema. */
export const shapes: Readonly<Record<Kind, Shape>> = {
  root: {
    fields: { dimensions: 'size', layers: 'layer', fonts: 'font', output: 'output' },
    synonyms: { output_format: formatNames },
    places: { layers: 'canvas' },
  },
  output: { synonyms: { format: formatNames } },
  size: { aliases: { width: 'width_in_px', height: 'height_in_px' } },
  position: { aliases: { x: 'x_in_px', y: 'y_in_px' } },
  stroke: { aliases: { width: 'width_in_px' } },
  shadow: { aliases: { x: 'x_in_px', y: 'y_in_px', blur: 'blur_in_px' } },
  font: { aliases: { buffer: 'file' }, fields: { file: 'file' } },
  file: { finish: dropEmptyOptions },
  layer: {
    aliases: { buffer: 'file' },
    fields: {
      position: 'position',
      dimensions: 'size',
      file: 'file',
      stroke: 'stroke',
      shadow: 'shadow',
      layers: 'layer',
      background_layers: 'layer',
    },
    synonyms: {
      type: { 'solid-color-background': 'solid-color', rectangle: 'solid-color', 'static-image': 'image' },
    },
    places: { layers: 'flow', background_layers: 'background' },
    finish: finishLayer,
  },
  plain: {},
};

// Some clients cannot leave a struct out and send it empty.
function dropEmptyOptions(file: Loose): void {
  const options = file.fetch_options;
  if (isLoose(options) && Object.keys(options).length === 0) delete file.fetch_options;
}

// Those that Unicode names and JSON has as control characters. Word processors and slides end lines by U+000B.
const LINE_END = /\r\n?|[\v\f]/g;

function finishLayer(layer: Loose, place: Place): void {
  if (typeof layer.text === 'string') layer.text = layer.text.replace(LINE_END, '\n');
  dropNothing(layer, place);
}

// The same clients send 0x0 at 0,0 for "not given". Where dimensions are required it stays a fault.
function dropNothing(layer: Loose, place: Place): void {
  if (!isZero(layer.dimensions, 'width_in_px', 'height_in_px')) return;
  const required = requiredIn(place, layer.type);
  if (required.includes('dimensions')) return;
  delete layer.dimensions;
  if (isZero(layer.position, 'x_in_px', 'y_in_px') && !required.includes('position')) delete layer.position;
}

function isZero(value: unknown, ...keys: string[]): boolean {
  return isLoose(value) && Object.keys(value).length === 2 && keys.every((key) => value[key] === 0);
}

// More than any field holds, so that cutting here never hides that a list or an object is over its own limit.
const MOST_ENTRIES = 1000;
// Canonical objects other than layouts nest four deep at most.
const MOST_DEPTH = limitOf('json_depth');

// The list that holds the first layout too many, which must be seen to be refused; what is inside it need not.
const DEEPEST_LIST = 2 * limitOf('layout_depth') + 1;
// A cyclic object has no end; no valid request comes near this.
const MOST_IN_ALL = 200_000;

interface Reading {
  readonly renames: Map<string, string>;
  readonly issues: Issue[];
  /** Elements of all lists of layers that were seen. */
  layers: number;
  entriesLeft: number;
}

/** A request in canonical words. Nothing in it is checked yet. */
export interface Canonical {
  readonly value: unknown;
  /** Conflicts between the two spellings of one thing. Paths are canonical. */
  readonly issues: readonly Issue[];
  /** The pointer that the client would use for a canonical path. */
  readonly clientPath: (path: readonly PropertyKey[]) => string;
}

/** Reads either dialect, also mixed. Copies at most the allowed number of layers. */
export function canonical(input: unknown): Canonical {
  const reading: Reading = { renames: new Map(), issues: [], layers: 0, entriesLeft: MOST_IN_ALL };
  const value = copy(input, { kind: 'root', place: 'canvas', path: [] }, reading);
  reading.issues.push(...sizeFaults(reading));
  return { value, issues: reading.issues, clientPath: (path) => clientPath(reading.renames, path) };
}

function sizeFaults({ layers, entriesLeft }: Reading): Issue[] {
  const faults: Issue[] = [];
  const limit = limitOf('layers');
  if (layers > limit) {
    const message = `There are ${layers} layers, nested ones included; at most ${limit} are drawn.`;
    faults.push({ path: '/layers', code: 'too_many_layers', message, limit, actual: layers });
  }
  if (entriesLeft <= 0) {
    const message = 'The request holds more fields than any picture needs, or refers to itself.';
    faults.push({ path: '', code: 'too_long', message, limit: MOST_IN_ALL });
  }
  return faults;
}

interface Spot {
  readonly kind: Kind;
  readonly place: Place;
  readonly path: Path;
}

function copy(input: unknown, spot: Spot, reading: Reading): unknown {
  if (typeof input !== 'object' || input === null) return input;
  if (ArrayBuffer.isView(input)) return Symbol('bytes');
  if (spot.path.length > MOST_DEPTH || reading.entriesLeft <= 0) return {};
  return Array.isArray(input) ? copyList(input, spot, reading) : copyObject(input as Loose, spot, reading);
}

function copyList(input: readonly unknown[], spot: Spot, reading: Reading): unknown[] {
  const list: unknown[] = [];
  const isOfLayers = spot.kind === 'layer';
  if (isOfLayers && spot.path.length > DEEPEST_LIST) return list;
  const most = Math.min(input.length, isOfLayers ? limitOf('layers') - reading.layers : MOST_ENTRIES);
  if (isOfLayers) reading.layers += input.length;
  reading.entriesLeft -= Math.max(most, 0);
  for (let at = 0; at < most; at++) {
    list.push(copy(input[at], { ...spot, path: [...spot.path, at] }, reading));
  }
  return list;
}

function copyObject(input: Loose, spot: Spot, reading: Reading): Loose {
  const shape = shapes[spot.kind];
  const object: Loose = {};
  const keys = Object.keys(input).slice(0, MOST_ENTRIES);
  reading.entriesLeft -= keys.length;
  for (const key of keys) {
    const given = input[key];
    if (given === null || given === undefined) continue;
    const name = rename(key, { input, spot, reading });
    if (name === undefined) continue;
    const path = [...spot.path, name];
    const place = own(shape.places, name) ?? spot.place;
    const value = wrapBuffer(key, given, { path, reading });
    const kind = own(shape.fields, name) ?? 'plain';
    define(object, name, spell(copy(value, { kind, place, path }, reading), own(shape.synonyms, name)));
  }
  nameAbsent(object, input, { spot, reading });
  shape.finish?.(object, spot.place);
  return object;
}

// The client chooses the key: `constructor` must not find what every object inherits.
function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}

function spell(value: unknown, synonyms: Readonly<Record<string, string>> | undefined): unknown {
  return typeof value === 'string' && synonyms && Object.hasOwn(synonyms, value) ? synonyms[value] : value;
}

// Plain assignment to `__proto__` would set the prototype.
function define(object: Loose, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

interface Here {
  readonly input: Loose;
  readonly spot: Spot;
  readonly reading: Reading;
}

/** The canonical word for a key; nothing when the client has written both words. */
function rename(key: string, { input, spot, reading }: Here): string | undefined {
  const aliases = shapes[spot.kind].aliases;
  if (!aliases || !Object.hasOwn(aliases, key)) return key;
  const name = aliases[key]!;
  const path = pointer([...spot.path, name]);
  if (input[name] === undefined || input[name] === null) {
    reading.renames.set(path, key);
    return name;
  }
  reading.issues.push({
    path,
    code: 'conflicting_fields',
    message: `\`${key}\` and \`${name}\` are two words for the same thing.`,
    hint: `Keep one of them.`,
  });
  return undefined;
}

/** Base64 that stands where the other dialect has a file. */
function wrapBuffer(key: string, value: unknown, to: { path: Path; reading: Reading }): unknown {
  if (key !== 'buffer' || to.path.at(-1) !== 'file') return value;
  to.reading.renames.set(pointer([...to.path, 'base64']), '');
  return { type: 'base64', base64: value };
}

// A missing field is named in the dialect that its sibling is written in.
function nameAbsent(object: Loose, input: Loose, { spot, reading }: Omit<Here, 'input'>): void {
  const aliases = Object.entries(shapes[spot.kind].aliases ?? {});
  if (aliases.length < 2 || !aliases.some(([alias]) => alias in input)) return;
  for (const [alias, name] of aliases) {
    if (!(name in object)) reading.renames.set(pointer([...spot.path, name]), alias);
  }
}

function clientPath(renames: ReadonlyMap<string, string>, path: readonly PropertyKey[]): string {
  if (renames.size === 0) return pointer(path.map(clip));
  const keys = path.map((key, at) => renames.get(pointer(path.slice(0, at + 1))) ?? key);
  return pointer(keys.filter((key) => key !== '').map(clip));
}

// No field has so long a name; an answer does not repeat a megabyte.
function clip(key: PropertyKey): PropertyKey {
  return typeof key === 'string' && key.length > 200 ? `${key.slice(0, 200)}…` : key;
}

export function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
