// How messages speak of values and names. Whatever a client sent is cut short before it is quoted.

/** What a value is, in words: `text`, `a number`, `a list`. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return Number.isFinite(value) ? 'a number' : String(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'symbol' && value.description === 'bytes') return 'raw bytes';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** A value as it would stand in JSON, at most 40 characters of it. */
export function quote(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(short(value));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return kindOf(value);
}

/** A field name in backticks. */
export function field(name: PropertyKey | undefined): string {
  return name === undefined ? 'The spec' : `\`${short(String(name))}\``;
}

/** `a`, `a or b`, `a, b or c`. */
export function either(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
