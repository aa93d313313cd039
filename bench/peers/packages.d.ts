// As much of the other engines as is used here, so that types can be checked where they are not installed.

declare module 'satori' {
  interface Font {
    readonly name: string;
    readonly weight: 400 | 500 | 700;
    readonly data: Buffer;
  }
  export default function satori(
    element: object,
    options: { readonly width: number; readonly height: number; readonly fonts: readonly Font[] },
  ): Promise<string>;
}

declare module '@resvg/resvg-js' {
  export interface RenderedImage {
    readonly pixels: Buffer;
    asPng(): Buffer;
  }
  export class Resvg {
    constructor(svg: string, options: { readonly font: { readonly loadSystemFonts: boolean } });
    render(): RenderedImage;
  }
}

declare module '@takumi-rs/core' {
  export type Node = object;
  export interface ImageSource {
    readonly src: string;
    readonly data: Uint8Array;
  }
  export class Renderer {
    registerFont(font: object): Promise<unknown>;
    render(
      node: Node,
      options: {
        readonly width: number;
        readonly height: number;
        readonly format: 'jpeg' | 'png';
        readonly quality: number;
        readonly images: readonly ImageSource[];
      },
    ): Promise<Buffer>;
  }
}

declare module '@napi-rs/image' {
  export const CompressionType: { readonly Fast: number };
  export const FilterType: { readonly Paeth: number };
  export class Transformer {
    static fromRgbaPixels(pixels: Uint8Array, width: number, height: number): Transformer;
    png(options: { readonly compressionType: number; readonly filterType: number }): Promise<Buffer>;
  }
}

declare module 'playwright-core' {
  export interface Page {
    close(): Promise<void>;
    setContent(html: string): Promise<void>;
    evaluate(script: string): Promise<unknown>;
    screenshot(
      options: { readonly type: 'png' } | { readonly type: 'jpeg'; readonly quality: number },
    ): Promise<Buffer>;
  }
  export interface Browser {
    version(): string;
    newPage(options: {
      readonly viewport: { readonly width: number; readonly height: number };
    }): Promise<Page>;
    close(): Promise<void>;
  }
  export const chromium: {
    launch(options: {
      readonly executablePath: string;
      readonly args: readonly string[];
      readonly headless: boolean;
    }): Promise<Browser>;
  };
}
