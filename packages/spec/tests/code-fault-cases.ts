import type { FaultCase } from './request-fault-cases.js';
import { barcode, base, qr } from './requests.js';

/** Faults of QR codes and barcodes. */
export const codeFaults: readonly FaultCase[] = [
  [
    'ean13 with 11 digits',
    barcode('ean13', '12345678901'),
    '/layers/0/value',
    'invalid_barcode',
    '12 digits',
  ],
  [
    'ean13 with a wrong check digit',
    barcode('ean13', '4006381333930'),
    '/layers/0/value',
    'invalid_barcode',
    '"4006381333931"',
  ],
  [
    'ean8 with a wrong check digit',
    barcode('ean8', '96385073'),
    '/layers/0/value',
    'invalid_barcode',
    '"96385074"',
  ],
  ['itf with an odd number of digits', barcode('itf', '123'), '/layers/0/value', 'invalid_barcode', '"0123"'],
  ['codabar without guards', barcode('codabar', '40156'), '/layers/0/value', 'invalid_barcode', '"A40156A"'],
  ['code39 in small letters', barcode('code39', 'limn-1'), '/layers/0/value', 'invalid_barcode', '"LIMN-1"'],
  ['code128 with an umlaut', barcode('code128', 'Ä'), '/layers/0/value', 'invalid_barcode'],
  [
    '81 characters in a barcode',
    barcode('code128', 'a'.repeat(81)),
    '/layers/0/value',
    'code_too_long',
    'QR code',
  ],
  ['an unknown barcode format', barcode('ean14', '1'), '/layers/0/format', 'invalid_choice', '"ean13"'],
  [
    'a QR code of 2,954 bytes',
    base({ ...qr, value: `${'ä'.repeat(1476)}ab` }),
    '/layers/0/value',
    'code_too_long',
  ],
];
