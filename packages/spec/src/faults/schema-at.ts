import type { z } from 'zod';
import { isLoose } from '../dialect.js';

type Schema = z.core.$ZodType;

/** The names of the fields that an object may have at a path; none if no object stands there. */
export function fieldsAt(root: Schema, path: readonly PropertyKey[], value: unknown): readonly string[] {
  let schema: Schema | undefined = root;
  let here = value;
  for (const key of path) {
    schema = schema && step(unwrap(schema, here), key);
    here = stepValue(here, key);
  }
  const last = schema && unwrap(schema, here);
  return last && isObject(last) ? Object.keys(last._zod.def.shape) : [];
}

function step(schema: Schema, key: PropertyKey): Schema | undefined {
  if (isObject(schema)) return schema._zod.def.shape[String(key)];
  return schema._zod.def.type === 'array' ? (schema as z.core.$ZodArray)._zod.def.element : undefined;
}

function stepValue(value: unknown, key: PropertyKey): unknown {
  return Array.isArray(value) || isLoose(value) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}

function isObject(schema: Schema): schema is z.core.$ZodObject {
  return schema._zod.def.type === 'object';
}

/** Through optional, default, lazy and the discriminated union that the value chooses from. */
function unwrap(schema: Schema, value?: unknown): Schema {
  const def = schema._zod.def as z.core.$ZodTypeDef & {
    innerType?: Schema;
    getter?: () => Schema;
    in?: Schema;
    options?: readonly Schema[];
    discriminator?: string;
  };
  if (def.innerType) return unwrap(def.innerType, value);
  if (def.getter) return unwrap(def.getter(), value);
  if (def.in) return unwrap(def.in, value);
  if (!def.options) return schema;
  if (!def.discriminator) return def.options.find((one) => isLoose(value) && isObject(one)) ?? schema;
  const chosen = isLoose(value) ? value[def.discriminator] : undefined;
  const option = def.options.find((one) => discriminates(one, def.discriminator!, chosen));
  return option ? unwrap(option, value) : schema;
}

function discriminates(option: Schema, key: string, value: unknown): boolean {
  return option._zod.propValues?.[key]?.has(value as string) ?? false;
}
