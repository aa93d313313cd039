// SVG documents.
import { gzipSync } from 'node:zlib';
import { png } from './files.js';
import { base64, beyond, image, type Row, spec } from './row.js';

const namespace = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (content: string, more = 'width="100" height="100"') =>
  spec([image(`<svg ${namespace} ${more}>${content}</svg>`, 'a.svg')]);
const raw = (document: string | Uint8Array) => spec([image(document, 'a.svg')]);
const rect = '<rect width="50" height="50"/>';
const filtered = (steps: string) =>
  svg(
    `<filter id="f" x="-9" y="-9" width="99" height="99">${steps}</filter><rect width="100" height="100" filter="url(#f)"/>`,
  );
const data = (bytes: Uint8Array) => `data:image/png;base64,${base64(bytes)}`;
const empty = new Uint8Array(25 * 8);

/** Ten references to the level below, so many levels deep. */
function references(levels: number): string {
  const uses = (id: string) => `<use href="#${id}"/>`.repeat(10);
  return Array.from({ length: levels }, (_, i) => `<g id="l${i + 1}">${uses(`l${i}`)}</g>`).join('');
}

const filledBy = (id: string, other: string) =>
  `<pattern id="${id}" width="1" height="1"><rect width="9" height="9" fill="url(#${other})"/></pattern>`;

const entity = (system: string) =>
  `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x ${system}>]><svg ${namespace} width="9" height="9"><desc>&x;</desc></svg>`;
const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]><svg ${namespace}>&j;</svg>`;

export const vectors: readonly Row[] = [
  ['an entity bomb', raw(bomb), 'svg_rejected'],
  ['an entity from a file', raw(entity('SYSTEM "file:///etc/passwd"')), 'svg_rejected'],
  ['an entity from the network', raw(entity('SYSTEM "http://127.0.0.1/"')), 'svg_rejected'],
  ['an unknown entity', svg('<desc>&nbsp;</desc>'), 'svg_rejected'],
  ['a document type alone', raw(`<!DOCTYPE svg><svg ${namespace}/>`), 'svg_rejected'],
  [
    'a picture from the network',
    svg('<image href="https://example.com/a.png" width="9" height="9"/>'),
    'svg_rejected',
  ],
  [
    'a picture from the disk',
    svg('<image xlink:href="file:///etc/passwd" width="9" height="9"/>'),
    'svg_rejected',
  ],
  [
    'a picture by a relative path',
    svg('<image href="../../etc/passwd" width="9" height="9"/>'),
    'svg_rejected',
  ],
  ['a use from another document', svg('<use href="other.svg#a"/>'), 'svg_rejected'],
  [
    'an SVG inside an SVG',
    svg(`<image href="data:image/svg+xml;base64,${base64('<svg/>')}" width="9" height="9"/>`),
    'svg_rejected',
  ],
  [
    'a filter picture from the network',
    filtered('<feImage href="https://example.com/a.png"/>'),
    'svg_rejected',
  ],
  [
    'a fill from the network',
    svg('<rect width="9" height="9" fill="url(https://example.com/a.svg#g)"/>'),
    'svg_rejected',
  ],
  ['CSS that imports', svg('<style>@import url(https://example.com/a.css);</style>'), 'svg_rejected'],
  ['CSS with an address', svg(`<style>rect{fill:url(//example.com/a)}</style>${rect}`), 'svg_rejected'],
  [
    'CSS with an escaped address',
    svg(`<style>rect{fill:\\75rl(//example.com/a)}</style>${rect}`),
    'svg_rejected|drawn',
  ],
  [
    'a stylesheet by instruction',
    raw(
      `<?xml-stylesheet href="https://example.com/a.css"?><svg ${namespace} width="9" height="9">${rect}</svg>`,
    ),
    'svg_rejected|drawn',
  ],
  [
    'an inclusion',
    svg('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>'),
    'svg_rejected|drawn',
  ],
  ['a script', svg('<script>while(true);</script>'), 'svg_rejected'],
  [
    'a script behind a prefix',
    svg('<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>'),
    'svg_rejected',
  ],
  ['an event handler', svg('<g onload="alert(1)"/>'), 'svg_rejected'],
  ['a script as an address', svg('<a href="javascript:alert(1)"><rect/></a>'), 'svg_rejected'],
  [
    'HTML inside',
    svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
    'svg_rejected',
  ],
  ['words', svg('<text y="20">Hello</text>'), 'svg_rejected'],
  [
    'references that grow to 10^8',
    svg(`<g id="l0">${rect}</g>${references(8)}<use href="#l8"/>`),
    'svg_rejected',
  ],
  [
    'references that grow to 10^60',
    svg(`<g id="l0">${rect}</g>${references(60)}<use href="#l60"/>`),
    'svg_rejected',
  ],
  ['a reference to itself', svg('<g id="a"><use href="#a"/></g>'), 'svg_rejected|drawn'],
  [
    'two that refer to each other',
    svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
    'svg_rejected|drawn',
  ],
  [
    'patterns that fill each other',
    svg(`${filledBy('a', 'b')}${filledBy('b', 'a')}<rect width="99" height="99" fill="url(#a)"/>`),
    'svg_rejected|drawn',
  ],
  [
    'a mask that masks itself',
    svg(
      '<mask id="m"><rect width="9" height="9" mask="url(#m)"/></mask><rect width="99" height="99" mask="url(#m)"/>',
    ),
    'svg_rejected|drawn',
  ],
  [
    'a clip that clips itself',
    svg(
      '<clipPath id="c"><rect width="9" height="9" clip-path="url(#c)"/></clipPath><rect width="99" height="99" clip-path="url(#c)"/>',
    ),
    'svg_rejected|drawn',
  ],
  [
    'gradients that inherit from each other',
    svg(
      '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><rect width="99" height="99" fill="url(#a)"/>',
    ),
    'svg_rejected|drawn',
  ],
  ['a filter that shows itself', filtered('<feImage href="#f"/>'), 'svg_rejected|drawn'],
  [
    'a marker at 20,000 corners',
    svg(
      `<marker id="m">${rect.repeat(200)}</marker><path d="M0 0${'L1 1'.repeat(20_000)}" marker-mid="url(#m)"/>`,
    ),
    'svg_rejected',
  ],
  [
    'patterns of a billionth of a pixel',
    svg(
      '<pattern id="p" width="1e-9" height="1e-9" patternUnits="userSpaceOnUse"><rect width="1" height="1"/></pattern><rect width="100" height="100" fill="url(#p)"/>',
    ),
    'svg_rejected|drawn',
  ],
  ['a million levels', raw(`<svg ${namespace}>${'<g>'.repeat(500_000)}`), 'svg_rejected'],
  ['65 levels', svg(`${'<g>'.repeat(64)}${'</g>'.repeat(64)}`), 'svg_rejected'],
  ['20,001 elements', svg('<g/>'.repeat(beyond('svg_elements'))), 'svg_rejected'],
  [
    '20,000 attributes',
    svg(`<g ${Array.from({ length: 20_000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
    'svg_rejected|drawn',
  ],
  [
    '20,000 rules for 5,000 elements',
    svg(`<style>${'.a .b .c{fill:red}'.repeat(20_000)}</style>${'<g class="c"/>'.repeat(5000)}`),
    'svg_rejected|drawn',
  ],
  [
    'an attribute of 2 million letters',
    svg(`<path d="M0 0 ${'1 '.repeat(900_000)}"/>`),
    'svg_rejected|drawn',
  ],
  [
    'a path of 300,000 curves',
    svg(`<path stroke="red" d="M0 0${'q9 9 1 1'.repeat(200_000)}"/>`),
    'svg_rejected|drawn',
  ],
  [
    'dashes of a billionth of a pixel',
    svg('<path d="M0 0H1000000" stroke="red" stroke-dasharray="1e-9"/>'),
    'svg_rejected|drawn',
  ],
  ['a blur of a million pixels', filtered('<feGaussianBlur stdDeviation="1000000"/>'), 'svg_rejected|drawn'],
  ['a thousand blurs', filtered('<feGaussianBlur stdDeviation="50"/>'.repeat(1000)), 'svg_rejected'],
  [
    'noise of a billion octaves',
    filtered('<feTurbulence numOctaves="1000000000" baseFrequency=".1"/>'),
    'svg_rejected|drawn',
  ],
  ['a morphology of a million pixels', filtered('<feMorphology radius="1000000"/>'), 'svg_rejected|drawn'],
  [
    'a matrix of a million numbers',
    filtered(`<feConvolveMatrix order="1000" kernelMatrix="${'1 '.repeat(100_000)}"/>`),
    'svg_rejected|drawn',
  ],
  [
    'a filter on 5,000 elements',
    svg(
      `<filter id="f"><feGaussianBlur stdDeviation="9"/></filter>${'<rect width="99" height="99" filter="url(#f)"/>'.repeat(5000)}`,
    ),
    'svg_rejected',
  ],
  [
    '5,000 groups that fade',
    svg('<g opacity=".5"><rect width="99" height="99"/></g>'.repeat(5000)),
    'svg_rejected|drawn',
  ],
  [
    'a picture inside that claims 5,800 square',
    svg(`<image href="${data(png(5800, 5800, empty))}" width="9" height="9"/>`),
    'svg_rejected|image_too_large|image_invalid|drawn',
  ],
  [
    'a picture inside that claims 50,000 square',
    svg(`<image href="${data(png(50_000, 50_000, empty))}" width="9" height="9"/>`),
    'svg_rejected|image_too_large',
  ],
  [
    'a picture inside that is HTML',
    svg(`<image href="data:image/png;base64,${base64('<html>')}" width="9" height="9"/>`),
    'svg_rejected|image_invalid',
  ],
  [
    'a thousand good pictures inside',
    svg(`<image href="${data(png(8, 8, empty))}" width="9" height="9"/>`.repeat(1000)),
    'svg_rejected|drawn',
  ],
  ['a billion pixels wide', svg(rect, 'width="1e9" height="1e9"'), 'svg_rejected|drawn'],
  ['a size of NaN', svg(rect, 'width="NaN" height="9"'), 'svg_rejected|drawn'],
  ['a size below nothing', svg(rect, 'width="-5" height="-5"'), 'svg_rejected|drawn'],
  ['a view of nothing', svg(rect, 'viewBox="0 0 0 0"'), 'svg_rejected|drawn'],
  ['a view of 1e300', svg(rect, 'viewBox="0 0 1e300 1e300"'), 'svg_rejected|drawn'],
  ['a view a million times as wide as high', svg(rect, 'viewBox="0 0 1000000 1"'), 'svg_rejected|drawn'],
  ['a transform of 1e30', svg(`<g transform="scale(1e30)">${rect}</g>`), 'svg_rejected|drawn'],
  [
    'a transform that is none',
    svg(`<g transform="rotate(NaN) skewX(90) matrix(1)">${rect}</g>`),
    'svg_rejected|drawn',
  ],
  [
    'numbers of a thousand digits',
    svg(`<rect width="${'9'.repeat(1000)}" height="9"/>`),
    'svg_rejected|drawn',
  ],
  ['an ellipse of 1e38', svg('<ellipse cx="1e38" cy="-1e38" rx="3.4e38" ry="1e-40"/>'), 'svg_rejected|drawn'],
  ['an arc of 1e30', svg('<path d="M0 0A1e30 1e30 0 1 1 9 9Z"/>'), 'svg_rejected|drawn'],
  ['gzip', raw(gzipSync(`<svg ${namespace}/>`)), 'image_invalid'],
  ['UTF-16', raw(Buffer.from(`\ufeff<svg ${namespace}/>`, 'utf16le')), 'image_invalid|svg_rejected'],
  ['another encoding', raw(`<?xml version="1.0" encoding="UTF-7"?><svg ${namespace}/>`), 'svg_rejected'],
  [
    'bytes that are no UTF-8',
    raw(Buffer.from(`<svg ${namespace}><desc>\xff</desc></svg>`, 'latin1')),
    'svg_rejected',
  ],
  ['an end that is missing', raw(`<svg ${namespace}><g>`), 'svg_rejected'],
  ['a NUL', svg('<desc>\0</desc>'), 'svg_rejected'],
  ['no namespace', raw('<svg width="9" height="9"/>'), 'svg_rejected'],
  ['more bytes than an SVG may have', svg(`<!--${' '.repeat(beyond('svg_bytes'))}-->`), 'svg_rejected'],
  ['only a comment', raw('<!-- <svg> -->'), 'image_invalid|svg_rejected'],
];
