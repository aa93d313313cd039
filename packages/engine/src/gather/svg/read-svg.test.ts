import { LimnError } from '@limn/spec';
import { describe, expect, it } from 'vitest';
import { readSvg } from './read-svg.js';

const svg = (body: string, attributes = 'width="100" height="100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${body}</svg>`;

const read = (text: string) => readSvg(new TextEncoder().encode(text));
const written = (text: string) => new TextDecoder().decode(read(text).bytes);

/** Of the processor, not of the clock: other tests run beside these. */
function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function refusal(bytes: Uint8Array): { code: string; message: string; milliseconds: number } {
  const start = process.cpuUsage();
  try {
    readSvg(bytes);
  } catch (error) {
    if (!(error instanceof LimnError)) throw error;
    expect(error.issues[0]?.path).toBe('');
    return { code: error.code, message: error.message, milliseconds: millisecondsSince(start) };
  }
  throw new Error('The gate let it through.');
}

const levels = (count: number, each: number, link: (id: string) => string) =>
  Array.from(
    { length: count },
    (_, level) => `<g id="l${level + 1}">${link(`l${level}`).repeat(each)}</g>`,
  ).join('');

const rect = '<rect width="10" height="10"/>';
const png = (width: number, height: number) => {
  const header = Buffer.alloc(45);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(header);
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header.write('IEND', 37);
  return `data:image/png;base64,${header.toString('base64')}`;
};

const hostile: Readonly<Record<string, string | Uint8Array>> = {
  'a document type': `<!DOCTYPE svg>${svg(rect)}`,
  'an entity bomb': `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg('&b;')}`,
  'an entity nobody declared': svg('&b;'),
  'a local file by entity': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('&x;')}`,
  'bytes that are not UTF-8': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">\xff</svg>', 'latin1'),
  'another encoding': `<?xml version="1.0" encoding="utf-16"?>${svg(rect)}`,
  'XML that ends early': '<svg xmlns="http://www.w3.org/2000/svg"><g>',
  'no namespace': '<svg><rect/></svg>',
  'another root': '<html xmlns="http://www.w3.org/1999/xhtml"/>',
  'a depth of half a million': `${'<g>'.repeat(500_000)}`.replace(
    '<g>',
    '<svg xmlns="http://www.w3.org/2000/svg">',
  ),
  'a depth of 65': svg(`${'<g>'.repeat(64)}${'</g>'.repeat(64)}`),
  'too many elements': svg('<g/>'.repeat(20_000)),
  'too many bytes': svg(`<!--${' '.repeat(2 * 1024 * 1024)}-->`),
  'a use bomb of 10^8': svg(`<g id="l0">${rect}</g>${levels(8, 10, (id) => `<use href="#${id}"/>`)}`),
  'a use bomb in defs': svg(
    `<defs><g id="l0">${rect}</g>${levels(8, 10, (id) => `<use href="#${id}"/>`)}</defs><use href="#l8"/>`,
  ),
  'a bomb of many large uses': svg(
    `<g id="a">${rect.repeat(1000)}</g>${'<use xlink:href="#a"/>'.repeat(51)}`,
  ),
  'a bomb of patterns': svg(
    `${Array.from({ length: 9 }, (_, i) => `<pattern id="p${i + 1}" width="9" height="9">${`<rect fill="url(#p${i})"/>`.repeat(10)}</pattern>`).join('')}<rect fill="url(#p9)"/>`,
  ),
  'a pattern inherited by many': svg(
    `<pattern id="p">${rect.repeat(300)}</pattern><g fill="url(#p)">${rect.repeat(300)}</g>`,
  ),
  'a marker on every corner': svg(
    `<marker id="m">${rect.repeat(100)}</marker><path marker-mid="url(#m)" d="M0 0${'L1 1'.repeat(1000)}"/>`,
  ),
  'a use of its own group': svg('<g id="a"><use href="#a"/></g>'),
  'a circle of uses': svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
  'a circle of patterns': svg('<pattern id="p"><rect fill="url(#p)"/></pattern><rect fill="url(#p)"/>'),
  'a circle of masks by CSS': svg(
    '<style>.m{mask:url(#m)}</style><mask id="m"><g class="m"/></mask><g class="m"/>',
  ),
  'a circle of gradients': svg(
    '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><rect fill="url(#a)"/>',
  ),
  'a long chain of uses': svg(
    Array.from({ length: 5000 }, (_, i) => `<g id="g${i}"><use href="#g${i + 1}"/></g>`).join(''),
  ),
  'a script': svg('<script>1</script>'),
  'a script of another prefix': svg('<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>'),
  'a script inside what is left out': svg('<metadata><script/></metadata>'),
  'a foreign object': svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
  'an event handler': svg('<rect onload="x()"/>'),
  'an event handler on the root': svg(rect, 'onLoad="x()"'),
  text: svg('<text>x</text>'),
  'an external image': svg('<image href="https://example.com/a.png"/>'),
  'a local image': svg('<image xlink:href="file:///etc/passwd"/>'),
  'a relative image': svg('<image xlink:href="a.png"/>'),
  'an external use': svg('<use href="https://example.com/a.svg#a"/>'),
  'an external filter image': svg('<filter id="f"><feImage href="//example.com/a.png"/></filter>'),
  'an external gradient': svg('<linearGradient href="a.svg#g"/>'),
  'an SVG inside a data address': svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'),
  'a WebP inside': svg('<image href="data:image/webp;base64,UklGRg=="/>'),
  'a GIF named PNG inside': svg(
    '<image href="data:image/png;base64,R0lGODlhAQABAIAAAAAAAAAAACH5BAAAAAAALAAAAAABAAEAAAICTAEAOw=="/>',
  ),
  'a script address': svg('<a href=" javascript:x()"><rect/></a>'),
  'an external fill': svg('<rect fill="url(https://example.com/a.svg#p)"/>'),
  'an external mask beside a local one': svg('<rect mask="url(#a), url(b.svg#c)"/>'),
  'an external address by escape': svg('<rect style="fill:\\75rl(https://example.com)"/>'),
  'an external address in capitals': svg('<rect style="FILL:URL( \'https://example.com\' )"/>'),
  'an external address with a comment': svg('<rect style="fill:url(/**/https://example.com)"/>'),
  'a CSS import': svg('<style>@import "https://example.com/a.css";</style>'),
  'a CSS import in CDATA': svg('<style><![CDATA[@import url(//example.com);]]></style>'),
  'a CSS font': svg('<style>@font-face{font-family:x;src:url(https://example.com)}</style>'),
  'an external address in a rule': svg('<style>rect{fill:url(https://example.com)}</style><rect/>'),
  'a selector not understood': svg('<style>rect:nth-child(2){fill:red}</style><rect/>'),
  'variables in CSS': svg('<rect style="fill:var(--x)"/>'),
  'the language of the machine': svg('<switch><rect systemLanguage="de"/></switch>'),
  'a huge blur': svg(
    '<filter id="f"><feGaussianBlur stdDeviation="100000"/></filter><rect filter="url(#f)"/>',
  ),
  'a huge blur by CSS': svg('<rect style="filter:blur(100000px)"/>'),
  'a huge filter region': svg('<filter id="f" width="100000%"><feFlood/></filter>'),
  'a huge filter region in pixels': svg('<filter id="f" filterUnits="userSpaceOnUse" width="999999"/>'),
  'endless noise': svg('<filter id="f"><feTurbulence numOctaves="1000"/></filter>'),
  'a slow dilation': svg('<filter id="f"><feMorphology radius="300"/></filter>'),
  'filters by the thousand': svg(
    `<filter id="f">${'<feFlood/>'.repeat(10)}</filter>${'<rect filter="url(#f)"/>'.repeat(51)}`,
  ),
  'a huge pattern': svg('<pattern id="p" patternUnits="userSpaceOnUse" width="500000" height="9"/>'),
  'dashes too fine': svg('<path stroke="red" stroke-dasharray="1e-9" d="M0 0H1000"/>'),
  'a number beyond floats': svg('<path d="M0 0L1e308 1"/>'),
  'an empty viewBox': svg(rect, 'viewBox="0 0 0 10"'),
  'a width of nothing': svg(rect, 'width="0" height="10"'),
  'a width of a billion': svg(rect, 'width="1e9" height="10"'),
};

describe('the gate refuses, in less than a second,', () => {
  it.each(Object.entries(hostile))('%s', (_, source) => {
    const { code, message, milliseconds } = refusal(
      typeof source === 'string' ? Buffer.from(source) : source,
    );
    expect(code).toBe('svg_rejected');
    expect(message).not.toMatch(/example|etc|data:|a\.png/);
    expect(milliseconds).toBeLessThan(1000);
  });

  it('a picture inside that claims more pixels than the limit', () => {
    expect(refusal(Buffer.from(svg(`<image href="${png(50_000, 50_000)}"/>`))).code).toBe('image_too_large');
  });

  it('pictures inside that are shown too often', () => {
    const image = `<image id="a" href="${png(6000, 6000)}"/>`;
    expect(refusal(Buffer.from(svg(image + '<use href="#a"/>'.repeat(3)))).code).toBe('svg_rejected');
  });
});

describe('the gate takes no longer than seconds for two megabytes of', () => {
  const filled = (head: string, unit: string, tail: string) =>
    head + unit.repeat(Math.floor((2 * 1024 * 1024 - 400) / unit.length)) + tail;
  const slow: Readonly<Record<string, string>> = {
    'CSS without braces': svg(filled('<style>', 'a', '</style>')),
    'open comments': svg(filled('<style>', '/*', '</style>')),
    'blanks in CSS': svg(filled('<style>a{b:c', ' ', 'd}</style>')),
    semicolons: svg(filled('<g style="', ';', '"/>')),
    'open urls': svg(filled('<g fill="', 'url(#', '"/>')),
    'path data': svg(filled('<path d="M0 0', 'L1 1', '"/>')),
    'one digit': svg(filled('<path d="M0 ', '1', '"/>')),
    dots: svg(filled('<path d="M0 ', '.', '"/>')),
    'at rules': svg(filled('<style>', '@keyframes a{', '</style>')),
    selectors: svg(
      filled('<style>', 'g g g g g g g .b{fill:red}', `</style>${'<g>'.repeat(60)}${'</g>'.repeat(60)}`),
    ),
    attributes: svg(filled('<g data-a="', '&lt;', '"/>')),
  };
  it.each(Object.entries(slow))('%s', (_, text) => {
    const start = process.cpuUsage();
    try {
      read(text);
    } catch (error) {
      expect(error).toBeInstanceOf(LimnError);
    }
    expect(millisecondsSince(start)).toBeLessThan(3000);
  });
});

describe('the size of an SVG is', () => {
  it.each([
    ['width="40" height="30"', 40, 30],
    ['width="1in" height="25.4mm"', 96, 96],
    ['width="12pt" height="1pc"', 16, 16],
    ['width="2em" height="10px"', 32, 10],
    ['width="40" viewBox="0 0 20 10"', 40, 20],
    ['height="40" viewBox="0 0 20 10"', 80, 40],
    ['viewBox="0 0 24 24"', 150, 150],
    ['viewBox="0 0 40 10"', 300, 75],
    ['width="100%" height="100%" viewBox="0,0,40,10"', 300, 75],
    ['', 300, 150],
    ['width="90"', 90, 150],
  ])('that of a browser for %s', (attributes, width, height) => {
    const result = read(svg(rect, attributes));
    expect([result.width, result.height]).toEqual([width, height]);
    const text = new TextDecoder().decode(result.bytes);
    expect(text).toContain(`width="${width}"`);
    expect(text).toContain(`height="${height}"`);
    expect(text).toMatch(/ viewBox="[-\d. ]+"/);
  });
});

describe('the canonical document', () => {
  it('keeps nothing that does not draw', () => {
    const source = `<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet href="https://example.com/a.css"?><!-- c -->${svg(
      '<title>t</title><metadata><r xmlns="urn:x" href="https://example.com"/></metadata><rect data-x="1" aria-label="y" width="1mm"/><animate attributeName="x"/>',
      'width="10" height="10" xmlns:i="urn:i" i:label="z"',
    )}`;
    expect(written(source)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><rect width="3.779528"/></svg>',
    );
  });

  it('says styles as attributes, the more specific and the important ones last', () => {
    const text = written(
      svg(
        '<style>/* c */ .a, g &gt; .b { fill : red; stroke-width: 2px } #i{fill:blue} rect{fill:green !important} path{fill:lime}</style>' +
          '<g><rect class="a b" id="i" fill="black"/><path id="i" class="a" style="fill:#123"/></g>',
      ),
    );
    expect(text).toContain('<rect id="i" fill="green" stroke-width="2"/>');
    expect(text).toContain('<path id="i" fill="#123" stroke-width="2"/>');
    expect(text).not.toContain('style');
  });

  it('skips dark mode and animations', () => {
    const css =
      '@media (prefers-color-scheme: dark){rect{fill:#fff}} @keyframes a{from{x:0}to{x:9}} rect{fill:red}';
    expect(written(svg(`<style>${css}</style>${rect}`))).toContain('fill="red"');
  });

  it('is the same when it passes the gate again', () => {
    const once = read(svg(`<g style="mix-blend-mode:multiply" fill="url(&quot;#a&quot;)">${rect}</g>`));
    expect(readSvg(once.bytes)).toEqual(once);
  });

  it('draws links as groups', () => {
    expect(written(svg('<a href="https://example.com"><rect/></a>'))).toContain('<g><rect/></g>');
  });

  it('keeps pictures inside', () => {
    expect(written(svg(`<image xlink:href="${png(2, 2)}" width="4" height="4"/>`))).toContain(
      'href="data:image/png',
    );
  });
});
