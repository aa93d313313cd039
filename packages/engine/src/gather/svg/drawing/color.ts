// Colours of SVG as #RRGGBBAA.

/** The names that people write most. Documents with others are left to the painters. */
const named: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  navy: '#000080',
  teal: '#008080',
  gray: '#808080',
  grey: '#808080',
  silver: '#C0C0C0',
};

const byte = (value: number) =>
  Math.min(255, Math.max(0, Math.round(value)))
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();

const channels = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/i;

/** `#RRGGBB` of a colour that is plainly one. */
export function colorOf(text: string): string | undefined {
  const color = text.trim();
  if (/^#[\da-f]{6}$/i.test(color)) return color.toUpperCase();
  if (/^#[\da-f]{3}$/i.test(color))
    return `#${[...color.slice(1)].map((digit) => digit + digit).join('')}`.toUpperCase();
  const [, red, green, blue] = channels.exec(color) ?? [];
  if (red !== undefined) return `#${[red, green, blue].map((value) => byte(Number(value))).join('')}`;
  return named[color.toLowerCase()];
}

/** The colour with an opacity of 0 to 1. */
export function faded(color: string, opacity: number): string {
  return opacity >= 1 ? color : `${color}${byte(opacity * 255)}`;
}
