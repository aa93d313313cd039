import { describe, expect, it } from 'vitest';
import { metaHtml, metaTags } from './meta.js';
import { canonicalQuery, contentQuery } from './query.js';

const picture = {
  url: 'https://cards.example.com/api/v1/og?title=Tom+%26+Ann&theme=dark',
  width: 1200,
  height: 630,
  type: 'image/png',
  alt: 'Tom & Ann: "a <b> story"',
};

describe('metaTags', () => {
  it('says what platforms ask for, and escapes it', () => {
    expect(metaHtml(metaTags(picture))).toBe(
      [
        '<meta property="og:image" content="https://cards.example.com/api/v1/og?title=Tom+%26+Ann&amp;theme=dark">',
        '<meta property="og:image:secure_url" content="https://cards.example.com/api/v1/og?title=Tom+%26+Ann&amp;theme=dark">',
        '<meta property="og:image:type" content="image/png">',
        '<meta property="og:image:width" content="1200">',
        '<meta property="og:image:height" content="630">',
        '<meta property="og:image:alt" content="Tom &amp; Ann: &quot;a &lt;b&gt; story&quot;">',
        '<meta name="twitter:card" content="summary_large_image">',
        '<meta name="twitter:image" content="https://cards.example.com/api/v1/og?title=Tom+%26+Ann&amp;theme=dark">',
        '<meta name="twitter:image:alt" content="Tom &amp; Ann: &quot;a &lt;b&gt; story&quot;">',
      ].join('\n'),
    );
  });

  it('adds those of the page where they are known, and a small card for a square', () => {
    const tags = metaTags({
      ...picture,
      height: 1200,
      title: 'T',
      description: 'D',
      siteName: 'S',
      pageUrl: 'https://s/',
    });
    const byKey = Object.fromEntries(tags.map(({ key, content }) => [key, content]));
    expect(byKey).toMatchObject({
      'og:type': 'website',
      'og:title': 'T',
      'twitter:title': 'T',
      'og:site_name': 'S',
      'og:url': 'https://s/',
      'twitter:card': 'summary',
    });
  });

  it('lets nothing out of its attribute', () => {
    const nasty = `"><script>alert('1')</script>\n\u0000\uD800`;
    const html = metaHtml(metaTags({ ...picture, alt: nasty, title: nasty }));
    expect(html.replaceAll(/<meta (?:name|property)="[a-z:_]+" content="[^"<>'\n\u0000]*">\n?/g, '')).toBe(
      '',
    );
  });

  it('shortens an alt that X would cut', () => {
    const alt = metaTags({ ...picture, alt: 'é'.repeat(1000) }).find(({ key }) => key === 'og:image:alt');
    expect([...(alt?.content ?? '')]).toHaveLength(420);
  });
});

describe('canonicalQuery', () => {
  const query = (text: string) => canonicalQuery(new URLSearchParams(text));

  it('is one text for all spellings', () => {
    expect(query('b=1&a=%7e+x&a=')).toBe('a=~%20x&a=&b=1');
    expect(query('a=~%20x&b=1&a')).toBe('a=~%20x&a=&b=1');
    expect(query("a=(*!')")).toBe('a=%28%2A%21%27%29');
  });

  it('tells values apart that only look alike when joined', () => {
    expect(query('a=1%26b%3D2')).not.toBe(query('a=1&b=2'));
  });

  it('leaves the signature out of what decides the content, and keeps the version', () => {
    expect(contentQuery(new URLSearchParams('v=2&title=x&sig=1&kid=2&exp=3'))).toBe('title=x&v=2');
  });
});
