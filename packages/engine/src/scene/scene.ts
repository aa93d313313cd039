// The display list: everything paint knows. Plain JSON in absolute pixels of the spec, before `scale`.

/** An axis-parallel rectangle; x and y are its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ColorStop {
  /** 0 to 1 along the gradient. */
  readonly offset: number;
  /** `#RRGGBB` or `#RRGGBBAA`. */
  readonly color: string;
}

export interface LinearGradient {
  readonly kind: 'linear';
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly stops: readonly ColorStop[];
}

/** An ellipse about (cx, cy): offset 1 lies rx to the side and ry above. */
export interface RadialGradient {
  readonly kind: 'radial';
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
  readonly stops: readonly ColorStop[];
}

export type Fill = string | LinearGradient | RadialGradient;

/** A turn about a point; positive is clockwise. */
export interface Rotation {
  readonly degrees: number;
  readonly cx: number;
  readonly cy: number;
}

/** The silhouette of items in one colour. */
export interface Shadow {
  readonly color: string;
  readonly x: number;
  readonly y: number;
  /** Twice the standard deviation, as in CSS; 0 is sharp. */
  readonly blur: number;
}

/** Items drawn as one: turned, clipped and faded together. */
export interface Group {
  readonly kind: 'group';
  /** 0 to 1. */
  readonly opacity: number;
  readonly rotation?: Rotation;
  /** SVG path data that the items are clipped to, with smooth edges. */
  readonly clip?: string;
  /** Cast by all items together, behind the first of them. */
  readonly shadow?: Shadow;
  readonly items: readonly Item[];
}

/** A filled outline. */
export interface Shape {
  readonly kind: 'shape';
  /** What the outline spans. */
  readonly box: Box;
  /** SVG path data, filled by the nonzero rule. */
  readonly path: string;
  readonly fill: Fill;
  /** False for outlines that lie on whole pixels and must not blur, as in codes. */
  readonly smooth: boolean;
  /** Draws a line that reaches so far to both sides of the outline, with round corners, and not the inside. */
  readonly outline?: number;
  /** Letters that a level line keeps clear of: where their ink comes near the box, the box is left out. */
  readonly avoids?: { readonly runs: readonly TextRun[]; readonly distance: number };
}

/** A picture, or a part of one, scaled into a box. */
export interface Image {
  readonly kind: 'image';
  /** Key into `Assets.pictures`. */
  readonly picture: string;
  readonly box: Box;
  /** The part that is shown, in the picture's own upright pixels; `attention` finds the liveliest part of the box's shape. */
  readonly crop: Box | 'attention';
}

/** Words of one face, size and fill on one baseline. `width` is their advance. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  /** Id of a face in `Assets.faces`. */
  readonly face: string;
  readonly size: number;
  /** Left end of the advance. */
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly color: Fill;
  readonly letterSpacing?: number;
  /** Added to each space. */
  readonly wordSpacing?: number;
  /** Values of OpenType features by tag. */
  readonly features?: Readonly<Record<string, number>>;
  /** Draws a line that reaches so far to both sides of the letters' outlines, with round corners, and not the letters. */
  readonly outline?: number;
  readonly direction?: 'rtl';
  readonly lang?: string;
}

export type Item = Group | Shape | Image | TextRun;

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
}
