// Which pictures of a spec a drawing failed for.
import type { LimnError, Spec } from '@limn/spec';

/** Addresses of the pictures that an error is about; all of the spec's, where it is about pictures and names none. */
export function picturesAtFault(error: LimnError, spec: Spec, all: readonly string[]): ReadonlySet<string> {
  if (!/^(source|image|svg)_/.test(error.code)) return new Set();
  const named = error.issues.flatMap(({ path }) => addressAt(spec, path) ?? []);
  return new Set(named.length > 0 ? named : all);
}

/** The address of the innermost layer on the way of a JSON pointer that shows a picture. */
function addressAt(spec: Spec, pointer: string): string | undefined {
  let found: string | undefined;
  let value: unknown = spec;
  for (const key of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) break;
    value = (value as Readonly<Record<string, unknown>>)[key];
    found = urlOf(value) ?? found;
  }
  return found;
}

function urlOf(layer: unknown): string | undefined {
  if (typeof layer !== 'object' || layer === null || !('file' in layer)) return undefined;
  const { file } = layer;
  const isUrl = typeof file === 'object' && file !== null && 'url' in file;
  return isUrl && typeof file.url === 'string' ? file.url : undefined;
}

/** The spec with so many milliseconds for each of its sources. */
export function withPatience(spec: Spec, milliseconds: number): Spec {
  return patient(spec, milliseconds) as Spec;
}

function patient(value: unknown, timeout: number): unknown {
  if (Array.isArray(value)) return value.map((each) => patient(each, timeout));
  if (typeof value !== 'object' || value === null) return value;
  if ('type' in value && value.type === 'url' && 'url' in value) {
    return { ...value, fetch_options: { timeout_in_ms: timeout } };
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, patient(each, timeout)]));
}
