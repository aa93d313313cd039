import { createFontLibrary, type Face } from '@limn/fonts';
import { describe, expect, it } from 'vitest';
import { clustersOf } from '../src/text/clusters.js';
import { createFacePicker } from '../src/text/coverage.js';
import { missingFace } from '../src/text/missing.js';

const library = createFontLibrary();

interface Picked {
  readonly cluster: string;
  readonly face: Face;
}

async function picked(text: string, lang?: string, family = 'Inter'): Promise<readonly Picked[]> {
  const { faces } = await library.stack({ family, weight: 400, italic: false, text, lang });
  const pick = createFacePicker(faces);
  return clustersOf(text).map((cluster) => ({ cluster, face: pick(cluster).face }));
}

async function families(text: string, lang?: string): Promise<readonly string[]> {
  return [...new Set((await picked(text, lang)).map(({ face }) => face.family))];
}

describe('clusters', () => {
  it.each([
    ['a letter with marks', 'a\u0301\u0323'],
    ['a syllable of Hindi', 'क्षि'],
    ['Thai with two marks', 'น้ำ'.slice(0, 2)],
    ['a family', '👩‍👩‍👧‍👦'],
    ['a skin tone', '👍🏽'],
    ['a flag', '🇩🇪'],
    ['the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['a keycap', '1️⃣'],
    ['the rainbow flag', '🏳️‍🌈'],
  ])('%s is one, in one face', async (_, text) => {
    const all = await picked(text);
    expect(all.map(({ cluster }) => cluster)).toEqual([text]);
    expect(all[0]!.face).not.toBe(missingFace);
  });

  it('two flags are two', async () => {
    expect((await picked('🇩🇪🇫🇷')).map(({ cluster }) => cluster)).toEqual(['🇩🇪', '🇫🇷']);
  });
});

describe('pictures', () => {
  it.each(['😀', '👩‍👩‍👧‍👦', '👍🏽', '🇩🇪', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1️⃣', '#️⃣', '❤️', '☕', '🏳️‍🌈'])(
    '%s is in colour',
    async (text) => {
      expect((await picked(text)).map(({ face }) => face.color)).toEqual([true]);
    },
  );

  it.each(['1', '#', '©', '♥', '✈', '☕\uFE0E', '❤\uFE0E', '→'])('%s is text', async (text) => {
    expect((await picked(text)).map(({ face }) => face.color)).toEqual([false]);
  });
});

describe('spaces', () => {
  it.each(['\u00A0', '\u202F', '\u2009', '\u2003'])(
    'U+%# is made of the space of the own face',
    async (space) => {
      const all = await picked(`a${space}b`, 'fr', 'Open Sans');
      expect(new Set(all.map(({ face }) => face.id)).size).toBe(1);
    },
  );
});

describe('ideographs', () => {
  it.each([
    ['ja', '骨', 'Noto Sans JP'],
    ['ko', '骨', 'Noto Sans KR'],
    ['zh-Hans', '骨', 'Noto Sans SC'],
    ['zh-Hant', '骨', 'Noto Sans TC'],
    ['zh-HK', '骨', 'Noto Sans TC'],
    [undefined, '骨', 'Noto Sans SC'],
    [undefined, '骨の', 'Noto Sans JP'],
    [undefined, '骨과', 'Noto Sans KR'],
  ])('in %s are those of the language, or of the letters around: %s', async (lang, text, family) => {
    expect(await families(text, lang)).toEqual([family]);
  });

  it('take their punctuation with them, which half of the scripts know too', async () => {
    expect(await families('『吾輩は猫である』（夏目漱石）、【速報】、〈新刊〉。', 'ja')).toEqual([
      'Noto Sans JP',
    ]);
    expect(await families('《红楼梦》、〈西游记〉【号外】。', 'zh-Hans')).toEqual(['Noto Sans SC']);
  });
});
