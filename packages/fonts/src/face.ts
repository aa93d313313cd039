/** Vertical measures of a face, in em (multiply by the font size). */
export interface Metrics {
  /** Above the baseline, positive. */
  readonly ascent: number;
  /** Below the baseline, positive. */
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Where the font wants lines along its text; absent where it does not say. */
  readonly underline?: Rule;
  readonly strikeout?: Rule;
}

/** A line along a text, in em. */
export interface Rule {
  /** From the baseline to the line's upper edge; negative is below the baseline. */
  readonly top: number;
  readonly thickness: number;
}

/** One font file at one weight: what a run of text is drawn with. */
export interface Face {
  /** Readable and unique, e.g. `inter/latin-wght-normal@700`, `custom/3f2a…@400`. */
  readonly id: string;
  /** Id of the font file; the same file serves several faces. */
  readonly file: string;
  /** The family as people write it. */
  readonly family: string;
  /** The weight asked of the file: an axis value, or the file's own weight. */
  readonly weight: number;
  /** Whether the file is italic. */
  readonly italic: boolean;
  /** What the file lacks and the painter must make up. */
  readonly synthetic: { readonly bold: boolean; readonly oblique: boolean };
  /** Code points this face draws, as sorted inclusive pairs: [from, to, from, to, …]. */
  readonly ranges: readonly number[];
  readonly metrics: Metrics;
  /** True for colour emoji. */
  readonly color: boolean;
  /** Clusters that the file draws whole only when spelt otherwise. */
  readonly respelled?: ReadonlyMap<string, string>;
  /** Letters with marks, of the text it was found for, that it draws whole: slices have marks they are not declared for. */
  readonly marked?: ReadonlySet<string>;
}

/** A font file ready for Skia: sfnt, true weight written, no compression. */
export interface FontFile {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** What one style of text needs. */
export interface FaceRequest {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  /** All characters that will be set in this style. */
  readonly text: string;
  /** BCP 47; picks Han variants. */
  readonly lang?: string | undefined;
  /** OpenType features that the family should have; `feature_missing` names those it lacks. */
  readonly features?: readonly string[];
}

/** Faces for one style, best first, the family's own before the fallbacks. Never empty. */
export interface FaceStack {
  readonly faces: readonly Face[];
  readonly files: readonly FontFile[];
  /** `font_unknown`, `weight_synthesized`, `style_synthesized`, `missing_glyph`, `feature_missing`. */
  readonly warnings: readonly { readonly code: string; readonly message: string; readonly hint?: string }[];
}
