interface Limit {
  readonly value: number;
  readonly unit: string;
  readonly reason: string;
}

const KiB = 1024;
const MiB = 1024 * KiB;

/** Every limit on what comes from outside. `limitOf(name)` reads one; the reference and `/v1/limits` list all. */
export const limits = {
  body: { value: 20 * MiB, unit: 'bytes', reason: 'JSON body after decompression' },
  json_depth: { value: 64, unit: 'levels', reason: 'deeper JSON is an attack on the parser' },
  layers: {
    value: 250,
    unit: 'layers',
    reason: 'nested ones included; keeps one request under the render deadline',
  },
  layout_depth: { value: 10, unit: 'levels', reason: 'layouts inside layouts' },
  canvas_side: { value: 8192, unit: 'pixels', reason: 'after `scale`' },
  canvas_area: {
    value: 16_777_216,
    unit: 'pixels',
    reason: '64 MiB of memory for one canvas, after `scale`',
  },
  canvas_area_avif: {
    value: 4_194_304,
    unit: 'pixels',
    reason: 'AVIF takes seconds above it, after `scale`',
  },
  geometry: {
    value: 1_000_000,
    unit: 'pixels',
    reason: 'beyond it single-precision coordinates lose whole pixels',
  },
  font_size: { value: 4096, unit: 'pixels', reason: 'half of the largest canvas side' },
  text_in_layer: { value: 5000, unit: 'code points', reason: 'one layer holds a page, not a book' },
  text_in_request: { value: 20_000, unit: 'code points', reason: 'all text layers together' },
  marks_in_cluster: { value: 64, unit: 'marks', reason: 'combining marks on one letter' },
  code_value: { value: 2953, unit: 'bytes', reason: 'what the largest QR code holds' },
  barcode_value: { value: 80, unit: 'characters', reason: 'longer barcodes cannot be scanned' },
  color_stops: { value: 64, unit: 'stops', reason: 'of one gradient' },
  images_bytes: { value: 10 * MiB, unit: 'bytes', reason: 'one picture' },
  image_area: { value: 40_000_000, unit: 'pixels', reason: 'one picture' },
  image_side: { value: 16_384, unit: 'pixels', reason: 'one picture' },
  image_area_in_request: { value: 80_000_000, unit: 'pixels', reason: 'all pictures together' },
  svg_bytes: { value: 2 * MiB, unit: 'bytes', reason: 'one SVG' },
  svg_depth: { value: 64, unit: 'levels', reason: 'elements inside elements' },
  svg_elements: { value: 20_000, unit: 'elements', reason: 'one SVG' },
  svg_references: { value: 50_000, unit: 'references', reason: 'after every <use> is expanded' },
  font_bytes: { value: 5 * MiB, unit: 'bytes', reason: 'one font file as sent' },
  fonts: { value: 10, unit: 'fonts', reason: 'one request' },
  fonts_unpacked: { value: 20 * MiB, unit: 'bytes', reason: 'all fonts of a request after decompression' },
  source_urls: { value: 20, unit: 'URLs', reason: 'one request' },
  source_redirects: { value: 3, unit: 'redirects', reason: 'each target is checked again' },
  source_connect_time: { value: 2000, unit: 'milliseconds', reason: 'until a source is connected' },
  source_time: {
    value: 5000,
    unit: 'milliseconds',
    reason: 'one source, from first byte asked to last byte got',
  },
  scale_min: { value: 1, unit: 'device pixels', reason: 'for one pixel of the spec' },
  scale_max: { value: 3, unit: 'device pixels', reason: 'for one pixel of the spec' },
  render_time: {
    value: 5000,
    unit: 'milliseconds',
    reason: 'drawing one picture in the service; then its process is ended',
  },
  request_time: {
    value: 10_000,
    unit: 'milliseconds',
    reason: 'one request of the service: sources, its turn, and drawing',
  },
  render_memory: {
    value: 1536 * MiB,
    unit: 'bytes',
    reason: 'of a process that draws; it is ended above it',
  },
  render_memory_kept: {
    value: 768 * MiB,
    unit: 'bytes',
    reason: 'a process that holds more after a picture is replaced',
  },
  render_rest: {
    value: 8000,
    unit: 'milliseconds',
    reason: 'with nothing to draw for as long, processes that have grown are replaced, one after the other',
  },
  render_growth_kept: {
    value: 16 * MiB,
    unit: 'bytes',
    reason: 'a process that has grown by more is replaced at rest',
  },
  render_count: { value: 20_000, unit: 'pictures', reason: 'a process that has drawn as many is replaced' },
  queue_per_process: {
    value: 8,
    unit: 'requests',
    reason: 'waiting for their turn, for each process that draws',
  },
  queue_time: {
    value: 2000,
    unit: 'milliseconds',
    reason: 'a request that would wait longer for its turn is refused',
  },
  quarantine_time: {
    value: 600_000,
    unit: 'milliseconds',
    reason: 'a picture that ended two processes is refused for as long',
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

export function limitOf(name: LimitName): number {
  return limits[name].value;
}
