import { LimnError } from '@limn/spec';
import { describe, expect, it } from 'vitest';
import { sizes } from '../frame/sizes.js';
import { type ParameterName, parameterNames, parameters } from './parameters.js';
import { parseCard } from './parse-card.js';

const query = (text: string) => parseCard(new URLSearchParams(text));
const cardOf = (given: Readonly<Record<string, unknown>>) => parseCard({ title: 'T', ...given }).card;

function issuesOf(given: Readonly<Record<string, unknown>>) {
  try {
    parseCard({ title: 'T', ...given });
  } catch (error) {
    if (error instanceof LimnError) return error.issues;
    throw error;
  }
  return [];
}

type About = {
  readonly kind: string;
  readonly most?: number;
  readonly least?: number;
  readonly choices?: readonly string[];
};
const about = parameterNames.map((name): readonly [ParameterName, About] => [name, parameters[name].reader]);
const ofKind = (kind: string) => about.filter(([, reader]) => reader.kind === kind);

describe('every parameter', () => {
  it.each(parameterNames)('%s takes its own example', (name) => {
    expect(cardOf({ [name]: parameters[name].example })[name]).toBeDefined();
  });

  it.each(ofKind('text'))('%s at its limit and one over', (name, { most = 0 }) => {
    expect(cardOf({ [name]: 'é'.repeat(most) })[name]).toHaveLength(most);
    expect(issuesOf({ [name]: '🙂'.repeat(most + 1) })).toMatchObject([
      { path: `/${name}`, code: 'too_long', limit: most, actual: most + 1 },
    ]);
    expect(issuesOf({ [name]: { deep: 1 } })).toMatchObject([{ code: 'wrong_type', path: `/${name}` }]);
  });

  it.each(ofKind('number'))('%s at its limits and beyond them', (name, { least = 0, most = 0 }) => {
    for (const value of [least, most]) expect(cardOf({ [name]: String(value) })[name]).toBe(value);
    for (const value of [least - 1, most + 1]) {
      expect(issuesOf({ [name]: value })).toMatchObject([{ code: 'value_out_of_range', actual: value }]);
    }
    expect(issuesOf({ [name]: 'many' })).toMatchObject([{ code: 'invalid_number' }]);
  });

  it.each(ofKind('choice'))(
    '%s takes each of its words, in any case, and no other',
    (name, { choices = [] }) => {
      for (const word of choices) expect(cardOf({ [name]: word.toUpperCase() })[name]).toBe(word);
      expect(issuesOf({ [name]: `${choices[0]}x` })).toMatchObject([
        { code: 'invalid_choice', hint: `Did you mean \`${choices[0]}\`?` },
      ]);
      expect(issuesOf({ [name]: 'constructor' })).toMatchObject([{ code: 'invalid_choice' }]);
    },
  );

  it.each(ofKind('color'))('%s takes hex with and without #', (name) => {
    for (const given of ['f60', 'ff6600', '#FF6600', '%23ff6600'.replace('%23', '#')])
      expect(cardOf({ [name]: given })[name]).toBe('#FF6600');
    for (const given of ['orange', 'ff66', 'ff6600ff', 'gg6600'])
      expect(issuesOf({ [name]: given })).toMatchObject([{ code: 'invalid_color' }]);
  });

  it.each(ofKind('url'))('%s takes https addresses alone', (name) => {
    expect(cardOf({ [name]: 'https://a.b/c.png' })[name]).toBe('https://a.b/c.png');
    for (const given of ['http://a.b/c.png', 'file:///etc/passwd', '/c.png', 'javascript:alert(1)']) {
      expect(issuesOf({ [name]: given })).toMatchObject([{ code: 'invalid_url' }]);
    }
    expect(issuesOf({ [name]: `https://a.b/${'x'.repeat(2037)}` })).toMatchObject([
      { code: 'too_long', limit: 2048, actual: 2049 },
    ]);
  });

  it('is known by its other words, in any spelling', () => {
    expect(query('title=T&stat_label=L&stat_value=V&trend_value=%2B3&layout=metric').card).toMatchObject({
      label: 'L',
      value: 'V',
      change: '+3',
    });
    expect(query('title=T&title_color=f00&TITLE-COLOR=0f0').card.titleColor).toBe('#FF0000');
  });

  it('has words of its own: none is a word of another', () => {
    const words = parameterNames.flatMap((name) => {
      const { aliases = [] }: { readonly aliases?: readonly string[] } = parameters[name];
      return [...new Set([name, ...aliases].map((word) => word.toLowerCase().replace(/[_-]/g, '')))];
    });
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});

describe('a card', () => {
  it('has a title and defaults', () => {
    expect(query('title=Hello').card).toEqual({
      title: 'Hello',
      theme: 'dark',
      pattern: 'none',
      layout: 'standard',
      format: 'png',
      gradientAngle: 45,
      size: { name: 'og', width: 1200, height: 630 },
      max_bytes: 300_000,
    });
  });

  it.each(['', 'title=', 'title=%20%09', 'subtitle=x'])('without a title is refused: %j', (text) => {
    expect(() => query(text)).toThrow(
      expect.objectContaining({
        code: 'invalid_spec',
        issues: [expect.objectContaining({ path: '/title', code: 'required_field' })],
      }),
    );
  });

  it('tells all faults at once', () => {
    expect(
      issuesOf({ title: '', theme: 'drak', accent: 'red', quality: 0 })
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/accent', '/quality', '/theme', '/title']);
  });

  it('warns of parameters that do not exist, and suggests', () => {
    const { warnings } = query('title=T&subtitel=x&utm_source=y&sig=z&v=1');
    expect(warnings).toMatchObject([
      { path: '/subtitel', code: 'unknown_field', hint: 'Did you mean `subtitle`?' },
      { path: '/utm_source', code: 'unknown_field' },
    ]);
  });

  it('takes the first of a parameter given twice, and says so', () => {
    const { card, warnings } = query('title=A&title=B&tags=x&tags=y,z');
    expect(card).toMatchObject({ title: 'A', tags: ['x', 'y', 'z'] });
    expect(warnings).toMatchObject([{ path: '/title', code: 'conflicting_fields' }]);
  });

  it('reads words on one line, without what steers terminals and direction', () => {
    expect(cardOf({ title: ' a\n\tb\u202e\u0007 \ud800c ' }).title).toBe('a b \ufffdc');
    expect(cardOf({ title: `a${'\u0301'.repeat(200)}` }).title!.length).toBeLessThan(12);
  });

  it('keeps the lines of code', () => {
    expect(cardOf({ code: 'a\r\n\tb\n\n' }).code).toBe('a\n  b');
  });

  it.each([
    [
      '12.4k Followers,98 Repos',
      [
        { value: '12.4k', label: 'Followers' },
        { value: '98', label: 'Repos' },
      ],
    ],
    [
      'Followers:12.4k|Repos:98',
      [
        { value: '12.4k', label: 'Followers' },
        { value: '98', label: 'Repos' },
      ],
    ],
    ['1,204 Stars', [{ value: '1,204', label: 'Stars' }]],
  ])('reads figures: %s', (given, stats) => {
    expect(cardOf({ stats: given }).stats).toEqual(stats);
  });

  it('reads figures from JSON', () => {
    expect(cardOf({ stats: [{ value: 3, label: 'Teams' }] }).stats).toEqual([{ value: '3', label: 'Teams' }]);
  });

  it('reads a gradient in one word or two', () => {
    expect(cardOf({ bgGradient: 'ff6600,1a1a2e' }).bgGradient).toEqual(['#FF6600', '#1A1A2E']);
    expect(cardOf({ gradientStart: 'ff6600', gradientEnd: '#1a1a2e' }).bgGradient).toEqual([
      '#FF6600',
      '#1A1A2E',
    ]);
    expect(issuesOf({ bgGradient: 'ff6600' })).toMatchObject([{ code: 'invalid_color' }]);
  });

  it('of one colour of a gradient says that the other is missing', () => {
    const { card, warnings } = query('title=T&gradientEnd=f60');
    expect(card.bgGradient).toBeUndefined();
    expect(warnings).toMatchObject([
      { path: '/gradientEnd', message: expect.stringContaining('`gradientStart`') },
    ]);
    expect(query('title=T&gradientStart=f60&gradientEnd=00f').warnings).toEqual([]);
  });

  it.each(Object.entries(sizes))('knows the size %s', (name, { width, height }) => {
    expect(cardOf({ size: name }).size).toEqual({ name, width, height });
  });

  it.each([
    ['200x200', []],
    ['4096x4096', []],
    ['600x200', []],
    ['199x300', ['value_out_of_range']],
    ['4097x4000', ['value_out_of_range']],
    ['601x200', ['value_out_of_range']],
    ['0x0', ['value_out_of_range']],
    ['banner', ['invalid_choice']],
    ['1e3x500', ['invalid_choice']],
  ])('size %s', (size, codes) => {
    expect(issuesOf({ size }).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    [{ size: '4096x4096' }, undefined],
    [{ size: 'story', scale: 2.8 }, undefined],
    [{ size: '2048x2048', format: 'avif' }, undefined],
    [
      { size: 'story', scale: 3 },
      { path: '/scale', hint: 'Write a `scale` of 2.8 or less.' },
    ],
    [
      { size: '4096x4096', scale: 1.1 },
      { path: '/scale', hint: 'Write a `scale` of 1 or less.' },
    ],
    [
      { size: '2049x2048', format: 'avif' },
      { path: '/size', limit: 2048 ** 2, actual: 2049 * 2048 },
    ],
  ])('has a canvas that can be drawn: %j', (given, fault) => {
    const issues = fault ? [{ code: 'dimensions_out_of_range', ...fault }] : [];
    expect(issuesOf(given)).toMatchObject(issues);
  });

  it('of figures needs no title', () => {
    expect(query('layout=metric&value=98%25&label=Uptime').card).toMatchObject({
      title: 'Uptime',
      value: '98%',
    });
  });

  it.each([null, 'title=T', 3, ['title']])('is not %j', (given) => {
    expect(() => parseCard(given as never)).toThrow(expect.objectContaining({ code: 'invalid_spec' }));
  });
});
