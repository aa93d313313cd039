import { createEngine, type Engine, type Rendered, type RenderOptions } from '@limn/engine';

export {
  type Brand,
  type Card,
  type CardInput,
  type CardOptions,
  type CardPicture,
  createCard,
  createVerifier,
  type MetaRequest,
  type MetaTag,
  metaHtml,
  metaTags,
  type ParsedCard,
  parseCard,
  type SignatureFault,
  type SigningKey,
  type SignOptions,
  signUrl,
  type Verifier,
  type WaveOptions,
  waveSvg,
} from '@limn/cards';
export {
  createEngine,
  type Engine,
  type EngineOptions,
  type Finding,
  type FindingCode,
  findingTable,
  type Item,
  type LintOptions,
  type Rendered,
  type RenderOptions,
  type Scene,
} from '@limn/engine';
export {
  type ErrorCode,
  errorTable,
  type Format,
  formats,
  type Issue,
  jsonSchema,
  type Layer,
  LimnError,
  type Output,
  parse,
  parseJson,
  type Spec,
} from '@limn/spec';

let shared: Engine | undefined;

/**
 * Makes a picture from a spec, with one engine for the whole process that is made on first use. A service that wants
 * its own fonts, networks or end of life makes its own with `createEngine`.
 *
 * @param spec The description of the picture, as an object; it is checked first.
 * @param options Override what the spec says about its file: `format`, `quality` (1 to 100), `scale` (1 to 3),
 *   `max_bytes`; `signal` gives the picture up.
 * @returns The bytes with their MIME type, the size in pixels, and warnings about what was drawn other than asked.
 * @throws LimnError `invalid_spec` with every fault in `issues`, or any code of `errorTable` for what went wrong later.
 *
 * @example
 * ```ts
 * import { writeFile } from 'node:fs/promises';
 * import { render } from 'limn';
 *
 * const { bytes, mimeType, warnings } = await render(
 *   {
 *     dimensions: { width: 1200, height: 630 },
 *     layers: [
 *       { index: 0, type: 'solid-color', hex_color: '#101828' },
 *       {
 *         index: 1,
 *         type: 'text',
 *         text: 'Hello, **world**',
 *         font_name: 'Inter',
 *         font_size_in_px: 96,
 *         text_color: '#FFFFFF',
 *         position: { x: 80, y: 240 },
 *         dimensions: { width: 1040, height: 150 },
 *       },
 *     ],
 *   },
 *   { format: 'jpeg', quality: 85 },
 * );
 * await writeFile('hello.jpg', bytes);
 * ```
 *
 * @example Every fault of a spec at once
 * ```ts
 * import { LimnError, render } from 'limn';
 *
 * try {
 *   await render({ dimensions: { width: 0, height: 630 }, layers: [] });
 * } catch (error) {
 *   if (!(error instanceof LimnError)) throw error;
 *   for (const { path, message, hint } of error.issues) console.error(path, message, hint ?? '');
 * }
 * ```
 */
export function render(spec: unknown, options: RenderOptions = {}): Promise<Rendered> {
  shared ??= createEngine();
  return shared.render(spec, options);
}
