// The main path of the service: sources, the name of the picture, what is kept, and drawing what is not.
import type { Finding, LintOptions } from '@limn/engine';
import { type Issue, limitOf, type Spec } from '@limn/spec';
import type { Found, ResultCache } from './cache/result-cache.js';
import type { SourceCache } from './cache/source-cache.js';
import { contentKey } from './content-key.js';
import { withDeadline } from './deadline.js';
import { gatherSources } from './gather-sources.js';
import type { Drawn, Pool } from './pool/pool.js';

export interface RenderRequest {
  readonly spec: Spec;
  /** Who asks, a key's id or an address: tenants take turns. */
  readonly tenant: string;
  /** Gives the picture up. */
  readonly signal: AbortSignal;
  /** Has the picture judged. */
  readonly lint?: LintOptions | undefined;
}

/** A picture without the story of how it came. */
interface PictureFacts {
  readonly bytes: Buffer;
  readonly mimeType: string;
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
  readonly warnings: readonly Issue[];
  /** Only where `lint` was asked for. */
  readonly findings?: readonly Finding[];
}

export interface Picture extends PictureFacts {
  /** SHA-256 in hex, equal for equal pictures. */
  readonly key: string;
  readonly from: 'memory' | 'disk' | 'drawn';
  /** Milliseconds of each step that this request took. */
  readonly stages: Readonly<Record<string, number>>;
}

export interface Renderer {
  /**
   * @throws any code of `errorTable` with status 422, overloaded (with `retryAfter`), cancelled, internal, and
   * invalid_spec when too many addresses are named
   */
  render(request: RenderRequest): Promise<Picture>;
  /** A picture that is in memory, by its key. */
  kept(key: string): Picture | undefined;
  /** A picture that is in memory or on the disk, by its key. */
  find(key: string): Promise<Picture | undefined>;
  /** Ends the processes that draw and lets the cache finish its writing. */
  close(): Promise<void>;
}

export interface RendererParts {
  readonly pool: Pool;
  readonly results: ResultCache<PictureFacts>;
  readonly sources: Pick<SourceCache, 'load'>;
  readonly engineVersion: string;
}

export function createRenderer({ pool, results, sources, engineVersion }: RendererParts): Renderer {
  async function picture(request: RenderRequest): Promise<Picture> {
    const start = performance.now();
    const gathered = await gatherSources(request.spec, sources, request.signal);
    const key = contentKey({ ...request, engineVersion, hashes: gathered.hashes });
    const stages: Record<string, number> = { sources: performance.now() - start };
    const draw = async (signal: AbortSignal) => {
      const drawn = await pool.draw({ ...request, sources: gathered.results, contentHash: key, signal });
      Object.assign(stages, drawn.stages);
      return factsOf(drawn);
    };
    return pictureOf(key, await results.through(key, draw, request.signal), stages);
  }

  return {
    render: ({ signal, ...request }) =>
      withDeadline(limitOf('request_time'), signal, (limited) => picture({ ...request, signal: limited })),
    kept(key) {
      const known = results.kept(key);
      return known && pictureOf(key, { ...known, from: 'memory' }, {});
    },
    async find(key) {
      const known = await results.get(key);
      return known && pictureOf(key, known, {});
    },
    async close() {
      await pool.close();
      await results.close();
    },
  };
}

function factsOf({ bytes, stages: _, ...facts }: Drawn): PictureFacts {
  return { ...facts, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

function pictureOf(key: string, found: Found<PictureFacts>, stages: Picture['stages']): Picture {
  return { ...found, key, stages };
}
