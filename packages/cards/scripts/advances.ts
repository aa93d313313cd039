// Writes src/type/advances.gen.ts: how wide the letters of the title faces are, as the engine measures them.
// Run it when a theme gets another face: node --conditions=limn-source --import tsx scripts/advances.ts

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Item } from '@limn/engine';

const families = [
  'Inter',
  'Inter Tight',
  'Space Grotesk',
  'Bricolage Grotesque',
  'Source Serif 4',
  'Lora',
  'Playfair Display',
].slice(0, 1);
const weights = [400, 700];
// ASCII, then the letters that stand for their alphabets.
const letters = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)),
  ...'–—‘’“”…·•€£¥×№ßæøœðþıłđ',
  ...'абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯіїєґІЇЄҐ',
  ...'αβγδεζηθικλμνξοπρσςτυφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ',
];

const engine = createEngine();

async function advancesOf(family: string, weight: number): Promise<readonly number[]> {
  const layers = letters.map((letter) => ({
    index: 0,
    type: 'text',
    text: letter === '*' ? '\\*' : letter === ' ' ? 'n n' : letter,
    font_name: family,
    font_weight: weight,
    font_size_in_px: 1000,
    text_color: '#000000',
    position: { x: 0, y: 0 },
    dimensions: { width: 4000, height: 2000 },
  }));
  const widths: number[] = [];
  for (let i = 0; i < layers.length; i += 200) {
    const { scene } = await engine.scene({
      dimensions: { width: 4000, height: 2000 },
      layers: layers.slice(i, i + 200),
    });
    widths.push(...scene.items.flatMap(widthOf));
  }
  const space = letters.indexOf(' ');
  widths[space] = widths[space]! - 2 * widths[letters.indexOf('n')]!;
  return widths.map((width) => Math.round(width));
}

function widthOf(item: Item): readonly number[] {
  if (item.kind === 'group') return [item.items.flatMap(widthOf).reduce((sum, width) => sum + width, 0)];
  return item.kind === 'text' ? [item.width] : [];
}

const rows: string[] = [];
for (const family of families) {
  for (const weight of weights)
    rows.push(`  '${family} ${weight}': [${(await advancesOf(family, weight)).join(', ')}],`);
}
const text = `// Written by scripts/advances.ts: advances in thousandths of the size.
export const letters = ${JSON.stringify(letters.join(''))};

export const advances = {
${rows.join('\n')}
} as const satisfies Record<string, readonly number[]>;
`;
writeFileSync(join(import.meta.dirname, '../src/type/advances.gen.ts'), text);
await engine.close();
