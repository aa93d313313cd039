/** What a key may be good for. */
export const scopes = {
  generate: 'make and check pictures from specs',
  cards: 'make cards where the service asks for a key',
  metrics: 'read the metrics',
  admin: 'everything',
} as const;

export type Scope = keyof typeof scopes;

/** What a key is good for unless somebody says otherwise. */
export const usualScopes: readonly Scope[] = ['generate', 'cards'];

export const isScope = (text: string): text is Scope => Object.hasOwn(scopes, text);

/** Whether a key with these scopes may do what `scope` stands for. */
export const allows = (key: { readonly scopes: readonly Scope[] }, scope: Scope): boolean =>
  key.scopes.includes(scope) || key.scopes.includes('admin');
