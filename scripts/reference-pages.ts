// The reference as text, made from the tables and schemas of the spec alone.

import { findingTable } from '@limn/engine';
import { settingRows } from '@limn/server';
import { errorTable, issueCodes, jsonSchema, limits } from '@limn/spec';

type Node = Readonly<Record<string, unknown>>;

/** Every page of docs/reference by file name. */
export function referencePages(): Readonly<Record<string, string>> {
  const schema = jsonSchema();
  return {
    'spec.md': specPage(schema),
    'errors.md': errorsPage(),
    'limits.md': limitsPage(),
    'findings.md': findingsPage(),
    'configuration.md': configurationPage(),
    'schema.json': `${JSON.stringify(schema, null, 2)}\n`,
  };
}

const note = 'Made by `npm run reference` from the sources; edits here are lost.';

function page(title: string, ...parts: readonly string[]): string {
  return `${[`# ${title}`, note, ...parts].join('\n\n')}\n`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function errorsPage(): string {
  const errors = Object.entries(errorTable).map(([code, { status, retryable, meaning }]) => [
    `\`${code}\``,
    String(status),
    retryable ? 'yes' : 'no',
    meaning,
  ]);
  const issues = Object.entries(issueCodes).map(([code, meaning]) => [`\`${code}\``, meaning]);
  return page(
    'Errors',
    'An error has a `code` of this table and a message for people. The same request may succeed later where it says so.',
    table(['code', 'status', 'retry', 'meaning'], errors),
    '## Issues',
    'An `invalid_spec` lists every fault of a request: `path` is a JSON pointer into the request as it was sent, `message` says what is wrong, `hint` what to write instead, `limit` and `actual` the numbers.',
    table(['code', 'meaning'], issues),
  );
}

function findingsPage(): string {
  const sections = Object.entries(findingTable).map(([code, { meaning, fix, unit }]) =>
    [`## ${code}`, meaning, `**What to do.** ${fix}`, `Measured: ${unit}.`].join('\n\n'),
  );
  return page(
    'Findings',
    'What [lint](../guides/lint.md) can say of a picture. A finding has the `path` of its layer, its `code`, its `severity` (`error`, `warning`, `advice`), a `message`, a `hint`, what was measured (`actual`), the `limit`, and the `box` where it shows, in pixels of the spec.',
    ...sections,
  );
}

function limitsPage(): string {
  const rows = Object.entries(limits).map(([name, { value, unit, reason }]) => [
    `\`${name}\``,
    `${value.toLocaleString('en-US')} ${unit}`,
    reason,
  ]);
  return page(
    'Limits',
    'What is larger is refused, with the limit and the value in the answer.',
    table(['name', 'limit', 'why'], rows),
  );
}

function configurationPage(): string {
  const rows = settingRows().map(({ name, flag, variable, value, standard, meaning }) => [
    `\`${name}\``,
    flag === undefined ? 'none: a secret' : `\`${flag}\``,
    `\`${variable}\``,
    value,
    standard === 'none' ? '' : standard,
    meaning,
  ]);
  return page(
    'Configuration',
    'The settings of `limn serve`. A flag holds before a variable, a variable before `limn.config.json`, and that before the default. The file lies in the working folder, or where `--config` or `LIMN_CONFIG` says. A setting that cannot be followed ends the start with a message that says which, where it stands, and what to write.',
    table(['in the file', 'flag', 'variable', 'value', 'default', 'meaning'], rows),
    '`LIMN_CONFIG` names the settings file. `OTEL_EXPORTER_OTLP_ENDPOINT` turns traces on and says where they go; `OTEL_SERVICE_NAME` names the service in them.',
    'In the file, lists are JSON lists, and the brand of cards stands under `brand`.',
  );
}

function specPage(schema: Node): string {
  const defs = schema.$defs as Readonly<Record<string, Node>>;
  const layers = Object.entries(defs).filter(([name, def]) => name.endsWith('Layer') && def.properties);
  const shared = ['Dimensions', 'Position', 'Source', 'Font', 'Output'].map(
    (name) => [name, defs[name]!] as const,
  );
  return page(
    'Spec',
    'A request is one JSON object. Sizes may be written `width`, `height` or `width_in_px`, `height_in_px`; positions `x`, `y` or `x_in_px`, `y_in_px`. In optional fields `null` counts as absent.',
    section('Request', schema, { defs }),
    ...layers.map(([, def]) =>
      section(`Layer \`${typesOf(def).join('`, `')}\``, def, { defs, note: requirements(defs, def) }),
    ),
    ...shared.map(([name, def]) => section(name, def, { defs })),
  );
}

interface About {
  readonly defs: Readonly<Record<string, Node>>;
  readonly note?: string;
}

function section(title: string, node: Node, { defs, note: about }: About): string {
  const variants = (node.oneOf as readonly Node[] | undefined) ?? [node];
  const description = typeof node.description === 'string' ? [node.description] : [];
  const parts = variants.flatMap((variant) => [fieldTable(variant, defs), ...innerTables(variant, defs)]);
  return [`## ${title}`, ...description, ...(about ? [about] : []), ...parts].join('\n\n');
}

/** Objects that have no name of their own, under the field that holds them. */
function innerTables(node: Node, defs: About['defs']): readonly string[] {
  const fields = Object.entries(node.properties as Readonly<Record<string, Node>>);
  return fields.flatMap(([name, field]) => {
    const inner = innerObject(field);
    return inner?.properties ? [`### \`${name}\``, fieldTable(inner, defs)] : [];
  });
}

function innerObject(field: Node): Node | undefined {
  const options = field.anyOf as readonly Node[] | undefined;
  if (options) return options.find((one) => one.properties);
  return field.type === 'array' ? (field.items as Node) : field;
}

function typesOf(def: Node): readonly string[] {
  const type = (def.properties as Readonly<Record<string, Node>>).type!;
  return (type.enum ?? [type.const]) as string[];
}

const placeWords: Readonly<Record<string, string>> = {
  CanvasLayer: 'on the canvas',
  ChildLayer: 'in a layout',
  BackgroundLayer: 'behind a layout',
};

function requirements(defs: Readonly<Record<string, Node>>, def: Node): string {
  const type = typesOf(def)[0]!;
  const parts = Object.entries(placeWords).map(([name, words]) => {
    const fields = requiredAt(defs[name]!, type).map((field) => `\`${field}\``);
    return `${words} ${fields.length > 0 ? fields.join(', ') : 'nothing more'}`;
  });
  return `Required beside the fields marked below: ${parts.join('; ')}.`;
}

function requiredAt(place: Node, type: string): readonly string[] {
  const rules = (place.allOf as readonly Node[] | undefined) ?? [];
  return rules.flatMap((rule) => {
    const types = (rule.if as { properties: { type: { enum: string[] } } }).properties.type.enum;
    return types.includes(type) ? (rule.then as { required: string[] }).required : [];
  });
}

function fieldTable(node: Node, defs: About['defs']): string {
  const properties = Object.entries(node.properties as Readonly<Record<string, Node>>);
  const aliases = aliasesOf(node);
  const required = new Set([...((node.required as string[] | undefined) ?? []), ...choicesOf(node)]);
  const rows = properties
    .filter(([name]) => !aliases.has(name))
    .map(([name, field]) => {
      const others = [...aliases]
        .filter(([, canonical]) => canonical === name)
        .map(([alias]) => ` or \`${alias}\``);
      return [
        `\`${name}\`${others.join('')}`,
        typeWords(field),
        required.has(name) ? 'required' : defaultWords(field),
        rangeWords(field),
        meaningOf(field, defs),
      ];
    });
  return table(['field', 'type', 'default', 'range', 'meaning'], rows);
}

function meaningOf(field: Node, defs: About['defs']): string {
  const target = typeof field.$ref === 'string' ? defs[field.$ref.split('/').at(-1)!] : undefined;
  return String(field.description ?? target?.description ?? '');
}

/** The second word of each pair of words for one thing, with the first. */
function aliasesOf(node: Node): ReadonlyMap<string, string> {
  const rules = (node.allOf as readonly Node[] | undefined) ?? [];
  return new Map(
    rules.map((rule) => {
      const options = rule.oneOf as { required: string[] }[] | undefined;
      const names = options?.map((one) => one.required[0]!) ?? (rule.not as { required: string[] }).required;
      return [names[1]!, names[0]!] as const;
    }),
  );
}

/** Fields of which one word or the other must stand. */
function choicesOf(node: Node): readonly string[] {
  const rules = (node.allOf as readonly Node[] | undefined) ?? [];
  return rules.flatMap((rule) => (rule.oneOf as { required: string[] }[] | undefined)?.[0]?.required ?? []);
}

function typeWords(field: Node): string {
  if (typeof field.$ref === 'string') return linkTo(field.$ref.split('/').at(-1)!);
  if (Array.isArray(field.enum)) return field.enum.map((word) => `\`${String(word)}\``).join(' ');
  if ('const' in field) return `\`${String(field.const)}\``;
  const options = (field.anyOf as readonly Node[] | undefined)?.filter((one) => !isOtherSpelling(one));
  if (options) return options.map(typeWords).join(', ');
  if (field.type === 'array') return `list of ${itemWords(field.items as Node)}`;
  if (field.type === 'integer') return 'whole number';
  if (field.properties)
    return `object with ${Object.keys(field.properties)
      .map((name) => `\`${name}\``)
      .join(', ')}`;
  if ((field.propertyNames as Node | undefined)?.pattern) return 'object of values';
  if (field.contentEncoding === 'base64') return 'base64';
  return String(field.pattern).startsWith('^#') ? 'colour' : String(field.type);
}

/** A pattern that says no more than the words beside it. */
function isOtherSpelling({ pattern }: Node): boolean {
  return typeof pattern === 'string' && !pattern.startsWith('^#');
}

function itemWords(item: Node): string {
  return typeof item.$ref === 'string' && /(Canvas|Child|Background)Layer$/.test(item.$ref)
    ? 'layers'
    : typeWords(item);
}

function linkTo(name: string): string {
  return `[${name}](#${name.toLowerCase()})`;
}

function defaultWords(field: Node): string {
  return 'default' in field ? `\`${JSON.stringify(field.default)}\`` : '';
}

function rangeWords(field: Node): string {
  if (typeof field.minimum === 'number' || typeof field.maximum === 'number') {
    return [field.minimum, field.maximum]
      .map((bound) => (bound === undefined ? '' : Number(bound).toLocaleString('en-US')))
      .join(' to ');
  }
  if (typeof field.maxItems === 'number')
    return `${String(field.minItems ?? 0)} to ${field.maxItems} elements`;
  if (typeof field.maxLength === 'number')
    return `${String(field.minLength ?? 0)} to ${field.maxLength} characters`;
  return '';
}
