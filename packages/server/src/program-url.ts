/** Whether the service runs from its sources, and not from what gets published. */
export const isFromSource = import.meta.url.endsWith('.ts');

/** A program of this package that runs in a process or a thread of its own, such as `pool/child`. */
export function programUrl(name: string): URL {
  if (isFromSource) return new URL(`./${name}.ts`, import.meta.url);
  // What gets published is in few files, so where this one lies says nothing.
  return new URL(`${name}.js`, `${import.meta.url.slice(0, import.meta.url.lastIndexOf('/dist/'))}/dist/`);
}
