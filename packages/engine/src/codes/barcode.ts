import type { BarcodeLayer } from '@limn/spec';
import bwip from 'bwip-js/generic';
import type { Bar, Bars } from './bars.js';

type Format = BarcodeLayer['format'];

interface Symbology {
  /** Name in the encoder. */
  readonly encoder: string;
  /** Light modules to the left and right, by the symbology's standard. */
  readonly quiet: readonly [left: number, right: number];
  /** Width of a wide element in modules, where the encoder's 2 is at the edge of what scanners take. */
  readonly wide?: number;
}

const symbologies: Readonly<Record<Format, Symbology>> = {
  code128: { encoder: 'code128', quiet: [10, 10] },
  ean13: { encoder: 'ean13', quiet: [11, 7] },
  ean8: { encoder: 'ean8', quiet: [7, 7] },
  code39: { encoder: 'code39', quiet: [10, 10] },
  itf: { encoder: 'interleaved2of5', quiet: [10, 10], wide: 3 },
  codabar: { encoder: 'rationalizedCodabar', quiet: [10, 10] },
};

/** The bars of a value that spec has found valid for its format. */
export function barsOf(format: Format, value: string): Bars {
  const { encoder, quiet, wide } = symbologies[format];
  const text = withCheckDigit(format, format === 'codabar' ? value.toUpperCase() : value);
  const widths = elementsOf(encoder, text).map((width) => (width === 2 && wide ? wide : width));
  let x = quiet[0];
  const bars: Bar[] = [];
  widths.forEach((width, i) => {
    if (i % 2 === 0) bars.push({ x, width });
    x += width;
  });
  const end = bars.at(-1)!;
  return { size: end.x + end.width + quiet[1], bars, text };
}

/** Widths of bars and spaces in turn, a bar first. */
function elementsOf(encoder: string, text: string): readonly number[] {
  const [symbol] = bwip.raw(encoder, text, '') as unknown as [{ sbs: number[] }];
  return symbol.sbs;
}

function withCheckDigit(format: Format, value: string): string {
  const digits = format === 'ean13' ? 12 : format === 'ean8' ? 7 : undefined;
  return value.length === digits ? value + eanCheckDigit(value) : value;
}

/** GS1 modulo 10: weights 3 and 1 in turn from the right. */
function eanCheckDigit(digits: string): string {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}
