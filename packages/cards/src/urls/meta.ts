/** What a page says of its picture. */
export interface MetaRequest {
  /** The address of the picture, absolute. */
  readonly url: string;
  /** Pixels of the file. */
  readonly width: number;
  readonly height: number;
  /** MIME type. */
  readonly type: string;
  /** What the picture shows, in words. */
  readonly alt: string;
  /** Title, description and site of the page, for tags of their own. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly siteName?: string | undefined;
  /** Address of the page itself. */
  readonly pageUrl?: string | undefined;
}

/** A `<meta>` element: Open Graph says `property`, X says `name`. */
export interface MetaTag {
  readonly attribute: 'property' | 'name';
  readonly key: string;
  readonly content: string;
}

/** X cuts longer texts off. */
const longestAlt = 420;

/** The tags that make every platform show a picture, in the order crawlers want them. */
export function metaTags(request: MetaRequest): readonly MetaTag[] {
  const { url, width, height, type, title, description, siteName, pageUrl } = request;
  const alt = shortened(request.alt);
  const tags: readonly (readonly [MetaTag['attribute'], string, string | undefined])[] = [
    ['property', 'og:type', title === undefined ? undefined : 'website'],
    ['property', 'og:url', pageUrl],
    ['property', 'og:site_name', siteName],
    ['property', 'og:title', title],
    ['property', 'og:description', description],
    ['property', 'og:image', url],
    ['property', 'og:image:secure_url', url.startsWith('https:') ? url : undefined],
    ['property', 'og:image:type', type],
    ['property', 'og:image:width', String(width)],
    ['property', 'og:image:height', String(height)],
    ['property', 'og:image:alt', alt],
    // The large card wants a picture at least twice as wide as high, nearly.
    ['name', 'twitter:card', width / height >= 1.5 ? 'summary_large_image' : 'summary'],
    ['name', 'twitter:title', title],
    ['name', 'twitter:description', description],
    ['name', 'twitter:image', url],
    ['name', 'twitter:image:alt', alt],
  ];
  return tags.flatMap(([attribute, key, content]) => (content ? [{ attribute, key, content }] : []));
}

/** The tags as HTML, one a line; no value can end its attribute. */
export function metaHtml(tags: readonly MetaTag[]): string {
  return tags
    .map(
      ({ attribute, key, content }) => `<meta ${attribute}="${escaped(key)}" content="${escaped(content)}">`,
    )
    .join('\n');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replace(/[&<>"']/g, (sign) => entities[sign]!);
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= longestAlt
    ? text
    : `${letters
        .slice(0, longestAlt - 1)
        .join('')
        .trimEnd()}…`;
}
