// What every engine is asked to draw: for Limn a spec, for the others one tree of CSS boxes.

/** CSS properties in camel case, as satori, takumi and React spell them; numbers are pixels. */
export type Style = Readonly<Record<string, string | number>>;

export interface Picture {
  /** Tells pictures apart: equal names are equal bytes. */
  readonly name: string;
  readonly mimeType: 'image/svg+xml' | 'image/jpeg';
  readonly bytes: Uint8Array;
  readonly base64: string;
}

export type Box =
  | { readonly kind: 'box'; readonly style: Style; readonly children: readonly Box[] }
  | { readonly kind: 'text'; readonly style: Style; readonly text: string }
  | { readonly kind: 'picture'; readonly style: Style; readonly picture: Picture };

export interface Card {
  readonly width: number;
  readonly height: number;
  readonly format: 'jpeg' | 'png';
  /** Of the JPEG. */
  readonly quality: number;
  /** The weights of Inter it is set in. */
  readonly weights: readonly Weight[];
  readonly spec: object;
  /** Parameters of a card, from which Limn makes the spec while it is timed. */
  readonly query?: URLSearchParams;
  readonly tree: Box;
}

export type Weight = 400 | 500 | 700;

/** Makes a card whose words nobody has drawn before. `kept` leaves its pictures as they were in the last round. */
export type Design = (round: number, kept: boolean) => Card;

/** A box at a place on the canvas. */
export function at(x: number, y: number, width: number, height: number): Style {
  return { position: 'absolute', left: x, top: y, width, height };
}

/** Names a picture and encodes it as base64, which no engine should be timed for. */
export function pictureOf(name: string, mimeType: Picture['mimeType'], bytes: Uint8Array): Picture {
  return { name, mimeType, bytes, base64: Buffer.from(bytes).toString('base64') };
}
