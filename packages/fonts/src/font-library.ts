import { type BundledFiles, createBundledFiles } from './bundled-files.js';
import type { CustomFont } from './custom-font.js';
import type { FaceRequest, FaceStack } from './face.js';
import { bundledFamilies } from './families.gen.js';
import type { Family } from './family.js';
import { buildStack } from './font-stack.js';
import { nameKey, nearestNames } from './names.js';
import { type Style, type StyledFamily, styleBundled, styleCustom } from './styled-family.js';

/** The bundled families, and the faces that a text needs. */
export interface FontLibrary {
  /** All bundled families, sorted by name. Those of role `text` are for texts of any kind. */
  families(): readonly Family[];
  /** A family by its name, whatever its case, spaces and punctuation. */
  find(name: string): Family | undefined;
  /** Up to three names that `name` may have been meant to be. */
  suggest(name: string): string[];
  /**
   * The faces for a text in a style, best first, with their files.
   * @param custom fonts that only this request may use; they come before bundled families of the same name
   */
  stack(request: FaceRequest, custom?: readonly CustomFont[]): Promise<FaceStack>;
}

type Warnings = FaceStack['warnings'];

const defaultFamily = 'Inter';
const regular: Style = { weight: 400, italic: false };

const byKey = new Map(bundledFamilies.map((family) => [nameKey(family.name), family]));

function suggest(name: string, others: readonly string[] = []): string[] {
  const texts = bundledFamilies.filter(({ role }) => role === 'text').map((family) => family.name);
  return nearestNames(name, [...new Set([...others, ...texts])]);
}

function unknownWarning(name: string, custom: readonly CustomFont[]): Warnings[number] {
  const near = suggest(
    name,
    custom.map((font) => font.name),
  );
  const message = `There is no font ${JSON.stringify(name)}; ${defaultFamily} is used instead.`;
  return near.length === 0
    ? { code: 'font_unknown', message }
    : { code: 'font_unknown', message, hint: `Did you mean ${near.join(' or ')}?` };
}

function styleWarnings(family: StyledFamily, wanted: Style): Warnings {
  const warnings: Warnings[number][] = [];
  if (family.synthetic.bold) {
    const message = `${family.name} has no weight near ${wanted.weight}; ${family.heaviest} is drawn bolder.`;
    warnings.push({ code: 'weight_synthesized', message });
  }
  if (family.synthetic.oblique) {
    warnings.push({
      code: 'style_synthesized',
      message: `${family.name} has no italic; the upright is slanted.`,
    });
  }
  return warnings;
}

function chooseFamily(files: BundledFiles, request: FaceRequest, custom: readonly CustomFont[]) {
  const key = nameKey(request.family);
  const own = custom.filter((font) => nameKey(font.name) === key);
  if (own.length > 0) return { family: styleCustom(own, request), warnings: [] };
  const bundled = byKey.get(key);
  if (bundled !== undefined) return { family: styleBundled(files, bundled, request), warnings: [] };
  const fallback = styleBundled(files, byKey.get(nameKey(defaultFamily))!, regular);
  return { family: fallback, warnings: [unknownWarning(request.family, custom)] };
}

/** A library over the bundled font packages. Nothing is read before it is needed; what was read is kept. */
export function createFontLibrary(): FontLibrary {
  const files = createBundledFiles();
  return {
    families: () => bundledFamilies,
    find: (name) => byKey.get(nameKey(name)),
    suggest: (name) => suggest(name),
    async stack(request, custom = []) {
      const { family, warnings } = chooseFamily(files, request, custom);
      const style = warnings.length > 0 ? regular : request;
      const styleOf = (name: string) => styleBundled(files, byKey.get(nameKey(name))!, style);
      const stack = await buildStack(request, family, styleOf);
      return { ...stack, warnings: [...warnings, ...styleWarnings(family, style), ...stack.warnings] };
    },
  };
}
