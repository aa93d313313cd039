declare module 'hyphen' {
  export type Patterns = readonly [
    levels: unknown,
    trie: unknown,
    exceptions?: Readonly<Record<string, readonly number[]>>,
  ];
  interface Options {
    readonly hyphenChar: string;
    readonly minWordLength: number;
    readonly html: boolean;
  }
  export default function createHyphenator(patterns: Patterns, options: Options): (text: string) => string;
}

declare module 'hyphen/patterns/*.js' {
  const patterns: import('hyphen').Patterns;
  export default patterns;
}
