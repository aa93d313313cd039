import { describe, expect, test } from 'vitest';
import { findIcon, iconNames } from './find-icon.js';
import { iconSvg } from './icon-svg.js';
import { searchIcons } from './search-icons.js';
import { slipsBetween } from './slips.js';
import { suggestIcons } from './suggest-icons.js';

describe('findIcon', () => {
  test('finds every icon by every name, older ones too', () => {
    const names = iconNames({ aliases: true });
    expect(names.length).toBeGreaterThan(2100);
    for (const name of names) {
      const icon = findIcon(name)!;
      expect([icon.name, ...icon.aliases]).toContain(name);
      expect(icon.stroke).toMatch(/^M/);
    }
  });

  test.each([
    'book-open',
    'BookOpen',
    'book_open',
    ' Book Open ',
    'BookOpenIcon',
    'LucideBookOpen',
    'lucide:book-open',
  ])('reads the spelling %s', (name) => expect(findIcon(name)?.name).toBe('book-open'));

  test('knows older names', () => {
    expect(findIcon('home')?.name).toBe('house');
    expect(findIcon('edit')?.name).toBe('square-pen');
    expect(findIcon('alert-circle')?.name).toBe('circle-alert');
  });

  test.each(['', 'icon', 'lucide', 'no-such-thing', '__proto__', 'x'.repeat(100_000)])(
    'does not know %.20s',
    (name) => {
      expect(findIcon(name)).toBeUndefined();
    },
  );

  test('names every icon once, sorted', () => {
    const names = iconNames();
    expect(new Set(names).size).toBe(names.length);
    expect([...names].sort()).toEqual(names);
    expect(names).toContain('rocket');
    expect(names).not.toContain('home');
  });
});

describe('suggestIcons', () => {
  test.each([
    ['rockett', 'rocket'],
    ['boook-open', 'book-open'],
    ['FileTextt', 'file-text'],
    ['cofee', 'coffee'],
    ['calender', 'calendar'],
    ['money', 'coins'],
    ['car wash', 'car'],
    ['dashbord', 'layout-dashboard'],
    ['github', 'git-branch'],
    ['twitter-logo', 'message-circle'],
  ])('for %s names %s', (asked, meant) => expect(suggestIcons(asked)).toContain(meant));

  test('names three at most, all of them icons', () => {
    for (const asked of ['arrow', 'heart-beat', 'youtube', 'a', 'instagram']) {
      const names = suggestIcons(asked);
      expect(names.length).toBeLessThanOrEqual(3);
      for (const name of names) expect(findIcon(name)).toBeDefined();
    }
  });

  test.each(['', '💥', '---'])('has none for %s', (asked) => expect(suggestIcons(asked)).toEqual([]));
});

describe('searchIcons', () => {
  const best = (query: string, count = 5) =>
    searchIcons(query)
      .slice(0, count)
      .map((icon) => icon.name);

  test('answers by name, older name and tag, the name first', () => {
    expect(best('rocket', 1)).toEqual(['rocket']);
    expect(best('home', 1)).toEqual(['house']);
    expect(best('launch')).toContain('rocket');
    expect(best('Book Open', 1)).toEqual(['book-open']);
  });

  test('wants every word answered', () => {
    const names = searchIcons('arrow circle').map((icon) => icon.name);
    expect(names).toContain('circle-arrow-up');
    expect(names).not.toContain('arrow-up');
    expect(searchIcons('rocket zzzz')).toEqual([]);
    expect(searchIcons('💥')).toEqual([]);
  });

  test('answers all icons to nothing', () => expect(searchIcons(' ')).toHaveLength(iconNames().length));
});

test('slips are counted until there are too many', () => {
  expect(slipsBetween('rocket', 'rocket', 2)).toBe(0);
  expect(slipsBetween('rokcet', 'rocket', 2)).toBe(1);
  expect(slipsBetween('rocke', 'rocket', 2)).toBe(1);
  expect(slipsBetween('pocked', 'rocket', 2)).toBe(2);
  expect(slipsBetween('planet', 'rocket', 2)).toBe(3);
});

test('an icon is drawn in its colour, and its dots are filled', () => {
  const svg = iconSvg(findIcon('brain-circuit')!, { size: 96, color: '#8B98FF', strokeWidth: 1.75 });
  expect(svg).toContain('width="96" height="96" viewBox="0 0 24 24"');
  expect(svg).toContain('stroke="#8B98FF" stroke-width="1.75"');
  expect(svg).toContain('fill="#8B98FF"');
});
