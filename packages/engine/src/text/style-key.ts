/** The key in `Assets.stacks` of one style of the layer at a JSON pointer. */
export function styleKey(
  path: string,
  { weight, italic }: { readonly weight: number; readonly italic: boolean },
): string {
  return `${path} ${weight}${italic ? ' italic' : ''}`;
}
