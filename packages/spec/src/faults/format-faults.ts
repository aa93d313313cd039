// Faults of text that has a form: colours, addresses, base64, language tags.

import type { z } from 'zod';
import type { Issue } from '../issue.js';
import type { IssueCode } from '../issue-codes.js';
import { quote } from './wording.js';

interface Words extends Omit<Issue, 'path'> {
  readonly code: IssueCode;
}

interface FormatFault {
  readonly what: string;
  readonly hint: (value: string) => string;
}

/** By the word that the schema gives as its error. */
const formatFaults = {
  invalid_color: { what: 'is not a colour', hint: colorHint },
  invalid_url: { what: 'is not an https address', hint: urlHint },
  invalid_base64: { what: 'is not base64', hint: base64Hint },
  invalid_language: { what: 'is not a language tag', hint: () => 'Write one like "en", "de" or "zh-Hant".' },
  invalid_font_feature: {
    what: 'is not an OpenType feature',
    hint: () => 'Write its tag of four small letters or digits, such as "tnum" or "ss01".',
  },
  too_many_headers: { what: 'holds too many headers', hint: () => 'Send 50 or fewer.' },
} as const satisfies Partial<Record<IssueCode, FormatFault>>;

/** The words for a fault that the schema names itself. */
export function messageOf(fault: z.core.$ZodIssue, site: { name: string; value: unknown }): Words {
  // A key of a record is a name that has a form itself.
  const own = fault.code === 'invalid_key' ? (fault.issues[0]?.message ?? '') : fault.message;
  const code = own as keyof typeof formatFaults;
  const known = Object.hasOwn(formatFaults, code) ? formatFaults[code] : undefined;
  if (!known) return { code: 'invalid_choice', message: `${site.name} is not valid.` };
  const value = typeof site.value === 'string' ? site.value : '';
  const shown = code === 'invalid_base64' || value === '' ? '' : ` ${quote(value)}`;
  return {
    code,
    message: `${site.name}${shown ? `:${shown}` : ''} ${known.what}.`,
    hint: known.hint(value),
  };
}

/** The colours people name most. */
const named: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  pink: '#FFC0CB',
  gray: '#808080',
  grey: '#808080',
  transparent: '#00000000',
};

function colorHint(value: string): string {
  const plain = value.trim().toLowerCase();
  const byName = Object.hasOwn(named, plain) ? named[plain] : undefined;
  if (byName) return `Write "${byName}".`;
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(plain)?.[1];
  if (digits) return `Write "#${digits.toUpperCase()}".`;
  const rgb = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})/.exec(plain);
  if (rgb) return `Write "#${rgb.slice(1, 4).map(twoDigits).join('').toUpperCase()}".`;
  return 'Write # and 3, 6 or 8 of the digits 0-9 and A-F, such as "#3366FF".';
}

function twoDigits(decimal: string): string {
  return Math.min(Number(decimal), 255).toString(16).padStart(2, '0');
}

function urlHint(value: string): string {
  if (/^http:\/\//i.test(value)) return 'Write https:// instead of http://.';
  if (/^data:/i.test(value)) return 'Write {"type": "base64", "base64": "…"} with what follows the comma.';
  return 'Write a whole address that begins with https://.';
}

function base64Hint(value: string): string {
  if (value === '') return 'Put the bytes of the file here, in base64.';
  if (/^data:/i.test(value)) return 'Leave out everything up to and with the comma.';
  if (/^https?:/i.test(value)) return 'Write {"type": "url", "url": "https://…"} for an address.';
  if (/\s/.test(value.slice(0, 10_000))) return 'Take the spaces and line feeds out.';
  if (/[-_]/.test(value.slice(0, 10_000))) return 'Write + for - and / for _ (plain base64, not base64url).';
  return 'Use A-Z, a-z, 0-9, + and /, and pad with = to a multiple of four characters.';
}
