import type { Issue } from './issue.js';

interface ErrorKind {
  /** HTTP status that a server answers with. */
  readonly status: number;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  readonly meaning: string;
}

/** Every error code Limn can answer with. The only table of its kind. */
export const errorTable = {
  invalid_json: { status: 400, retryable: false, meaning: 'The body is not JSON, or names a key twice.' },
  invalid_encoding: {
    status: 400,
    retryable: false,
    meaning: 'The body is not UTF-8, starts with a byte order mark, or is not packed as it says.',
  },
  invalid_http: { status: 400, retryable: false, meaning: 'What was sent is not HTTP/1.1.' },
  json_too_deep: { status: 400, retryable: false, meaning: 'The JSON nests deeper than the limit.' },
  invalid_spec: {
    status: 400,
    retryable: false,
    meaning: 'The description of the picture has faults; `issues` lists all of them.',
  },
  unauthorized: { status: 401, retryable: false, meaning: 'The key is missing or not valid.' },
  forbidden: { status: 403, retryable: false, meaning: 'The key may not do this.' },
  not_found: { status: 404, retryable: false, meaning: 'There is nothing at this address.' },
  method_not_allowed: {
    status: 405,
    retryable: false,
    meaning: 'This address answers other methods; the header `Allow` lists them.',
  },
  request_timeout: { status: 408, retryable: true, meaning: 'The request took too long to arrive.' },
  body_too_large: { status: 413, retryable: false, meaning: 'The body is larger than the limit.' },
  image_too_large: {
    status: 422,
    retryable: false,
    meaning: 'A picture has more bytes or pixels than the limit.',
  },
  image_invalid: {
    status: 422,
    retryable: false,
    meaning: 'A picture could not be read as PNG, JPEG, WebP, GIF, AVIF, TIFF or SVG.',
  },
  svg_rejected: {
    status: 422,
    retryable: false,
    meaning: 'An SVG holds something that is not drawn, for safety.',
  },
  font_invalid: {
    status: 422,
    retryable: false,
    meaning: 'A font file could not be read as TTF, OTF, WOFF or WOFF2.',
  },
  source_url_forbidden: {
    status: 422,
    retryable: false,
    meaning: 'The address of a source is not one on the public internet.',
  },
  source_fetch_failed: { status: 422, retryable: true, meaning: 'A source could not be fetched.' },
  source_timeout: { status: 422, retryable: true, meaning: 'A source did not answer in time.' },
  source_too_large: { status: 422, retryable: false, meaning: 'A source has more bytes than the limit.' },
  encode_failed: {
    status: 422,
    retryable: false,
    meaning: 'The picture could not be written in this format.',
  },
  render_deadline_exceeded: { status: 422, retryable: false, meaning: 'Drawing took longer than the limit.' },
  render_memory_exceeded: {
    status: 422,
    retryable: false,
    meaning: 'Drawing took more memory than the limit.',
  },
  render_crashed: {
    status: 422,
    retryable: false,
    meaning: 'Drawing this picture ended the process that drew it.',
  },
  rate_limited: {
    status: 429,
    retryable: true,
    meaning: 'Too many requests; wait for `Retry-After` seconds.',
  },
  headers_too_large: {
    status: 431,
    retryable: false,
    meaning: 'The headers have more bytes than the limit.',
  },
  cancelled: { status: 499, retryable: true, meaning: 'The caller gave the request up.' },
  internal: { status: 500, retryable: true, meaning: 'A fault of Limn itself.' },
  not_implemented: { status: 501, retryable: false, meaning: 'This part does not exist yet.' },
  overloaded: {
    status: 503,
    retryable: true,
    meaning: 'Too much is asked at once; wait for `Retry-After` seconds.',
  },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof errorTable;

/** The one error Limn throws on purpose. `message` and `issues` may be shown to anyone; `cause` is private. */
export class LimnError extends Error {
  override readonly name = 'LimnError';
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];

  constructor(
    code: ErrorCode,
    message: string,
    options: { issues?: readonly Issue[]; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.issues = options.issues ?? [];
  }

  get status(): number {
    return errorTable[this.code].status;
  }

  get retryable(): boolean {
    return errorTable[this.code].retryable;
  }
}
