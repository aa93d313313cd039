// The blog card in twelve languages: each title ends its lines where a reader of its language would.
import { readdirSync, readFileSync } from 'node:fs';
import { createEngine, type Item, type TextRun } from '@limn/engine';
import { afterAll, describe, expect, it } from 'vitest';

const titles: Readonly<Record<string, readonly string[]>> = {
  ar: ['كيف نرسم ١٢ ألف', 'بطاقة معاينة', 'قبل فطور الصباح'],
  de: ['So zeichnen wir', 'zwölftausend Vorschaubilder', 'noch vor dem Frühstück'],
  es: ['Cómo dibujamos doce mil', 'imágenes para redes', 'antes de desayunar'],
  fr: ['Comment nous dessinons', 'douze mille images de partage', 'avant le petit déjeuner'],
  he: ['איך אנחנו מציירים', '12 אלף תמונות שיתוף', 'עוד לפני ארוחת הבוקר'],
  hi: ['नाश्ते से पहले हम बारह हज़ार', 'सोशल कार्ड कैसे बनाते हैं'],
  ja: ['朝ごはんの前に、', '1万2千枚のOGP画像を', '描き終える仕組み'],
  ko: ['아침 식사 전에 소셜 카드', '1만 2천 장을 그려 내는 방법'],
  ru: ['Как мы рисуем', 'двенадцать тысяч', 'карточек для соцсетей', 'ещё до завтрака'],
  th: ['เราวาดการ์ดโซเชียล', '12,000 ใบ ให้เสร็จ', 'ก่อนมื้อเช้าได้อย่างไร'],
  vi: ['Cách chúng tôi vẽ', '12.000 ảnh chia sẻ', 'trước bữa sáng'],
  'zh-Hans': ['我们如何在早餐之前', '画完一万两千张分享卡片'],
};

const folder = new URL('../packages/spec/examples/languages/', import.meta.url);
const engine = createEngine();
afterAll(() => engine.close());

function specOf(lang: string): unknown {
  return JSON.parse(readFileSync(new URL(`blog-card.${lang}.json`, folder), 'utf8'));
}

const runsOf = (items: readonly Item[]): TextRun[] =>
  items.flatMap((item) => (item.kind === 'group' ? runsOf(item.items) : item.kind === 'text' ? [item] : []));

/** Letters and figures of each line in any order: runs stand in the order they are seen in. */
function lettersByLine(runs: readonly TextRun[]): string[] {
  const lines = new Map<number, string>();
  for (const { baseline, text } of runs) lines.set(baseline, (lines.get(baseline) ?? '') + text);
  return [...lines.values()].map(sorted);
}

const sorted = (text: string) => [...text.replace(/\s/gu, '')].sort().join('');

it('is there in each of these languages', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(titles).map((lang) => `blog-card.${lang}.json`));
});

describe.each(Object.entries(titles))('%s', (lang, lines) => {
  it('ends its lines well, and nothing is missing', async () => {
    const { scene, warnings } = await engine.scene(specOf(lang));
    expect(warnings).toEqual([]);
    expect(lettersByLine(runsOf(scene.items).slice(0, -1))).toEqual(lines.map(sorted));
  });

  it('has its picture where lines end', async () => {
    const { layers } = specOf(lang) as { layers: { type: string; position: { x: number } }[] };
    const { position } = layers.find(({ type }) => type === 'image')!;
    expect(position.x < 600).toBe(/^(ar|he)$/.test(lang));
  });
});
