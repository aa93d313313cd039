// Whether a QR code or a barcode can say its value.

import { field, quote } from '../faults/wording.js';
import type { barcodeFormats } from '../layers/barcode.js';
import { limitOf } from '../limits.js';
import type { RawIssue, RawLayer } from './walk.js';

/** A value that no QR code holds. */
export function qrFaults({ layer, path }: RawLayer): RawIssue[] {
  if (layer.type !== 'qr-code' || typeof layer.value !== 'string') return [];
  const limit = limitOf('code_value');
  const actual = new TextEncoder().encode(layer.value).length;
  if (actual <= limit) return [];
  const message = `${field('value')} has ${actual} bytes of UTF-8; a QR code holds ${limit}.`;
  return [
    {
      path: [...path, 'value'],
      code: 'code_too_long',
      message,
      hint: 'Encode a short address instead.',
      limit,
      actual,
    },
  ];
}

/** A value that the barcode's format cannot write. */
export function barcodeFaults({ layer, path }: RawLayer): RawIssue[] {
  const { type, value, format } = layer;
  if (type !== 'barcode' || typeof value !== 'string' || value === '') return [];
  const at = [...path, 'value'];
  const limit = limitOf('barcode_value');
  if (value.length > limit) {
    const message = `${field('value')} has ${value.length} characters; a barcode holds ${limit}.`;
    return [
      { path: at, code: 'code_too_long', message, hint: 'Use a QR code.', limit, actual: value.length },
    ];
  }
  const rule =
    typeof format === 'string' && Object.hasOwn(rules, format) ? rules[format as Format] : undefined;
  const fault = rule?.(value);
  return fault ? [{ path: at, code: 'invalid_barcode', ...fault }] : [];
}

type Format = (typeof barcodeFormats)[number];

interface Words {
  readonly message: string;
  readonly hint: string;
}

const rules: Readonly<Record<Format, (value: string) => Words | undefined>> = {
  ean13: (value) => eanFault(value, 'EAN-13', 12),
  ean8: (value) => eanFault(value, 'EAN-8', 7),
  itf: itfFault,
  codabar: codabarFault,
  code39: code39Fault,
  code128: (value) =>
    /^[\x20-\x7e]+$/.test(value)
      ? undefined
      : {
          message: `Code 128 writes printable ASCII; ${quote(value)} holds other characters.`,
          hint: 'Use letters without accents, digits and punctuation, or a QR code.',
        },
};

function eanFault(value: string, name: string, digits: number): Words | undefined {
  if (!/^\d+$/.test(value) || (value.length !== digits && value.length !== digits + 1)) {
    return {
      message: `${name} has ${digits} digits and a check digit; ${quote(value)} is something else.`,
      hint: `Write ${digits} digits; the check digit is added.`,
    };
  }
  const right = checkDigit(value.slice(0, digits));
  if (value.length === digits || value.at(-1) === right) return undefined;
  return {
    message: `The check digit of ${quote(value)} is wrong.`,
    hint: `Write "${value.slice(0, digits)}${right}", or leave the last digit out.`,
  };
}

/** The EAN check digit: weights 3 and 1 in turn from the right. */
function checkDigit(digits: string): string {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

function itfFault(value: string): Words | undefined {
  if (/^(\d\d)+$/.test(value)) return undefined;
  return {
    message: `ITF writes digits in pairs; ${quote(value)} is not an even number of digits.`,
    hint: /^\d+$/.test(value) ? `Write "0${value}".` : 'Use digits only, or format "code128".',
  };
}

function codabarFault(value: string): Words | undefined {
  if (/^[A-D][0-9\-$:/.+]+[A-D]$/.test(value)) return undefined;
  const inner = value.replace(/^[A-Da-d]|[A-Da-d]$/g, '');
  return {
    message: `Codabar starts and ends with A, B, C or D around digits and - $ : / . +; ${quote(value)} does not.`,
    hint: /^[0-9\-$:/.+]+$/.test(inner) ? `Write "A${inner}A".` : 'Use format "code128" for letters.',
  };
}

function code39Fault(value: string): Words | undefined {
  if (/^[0-9A-Z\-. $/+%]+$/.test(value)) return undefined;
  const capitals = value.toUpperCase();
  return {
    message: `Code 39 writes capitals, digits and - . space $ / + %; ${quote(value)} holds other characters.`,
    hint: /^[0-9A-Z\-. $/+%]+$/.test(capitals)
      ? `Write ${quote(capitals)} in capitals.`
      : 'Use format "code128".',
  };
}
