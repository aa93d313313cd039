import type { RequestLine } from '../logs/request-line.js';

/** Traces of requests, sent to where `OTEL_EXPORTER_OTLP_ENDPOINT` points. */
export interface Traces {
  /** Tells of a request that has ended. */
  record(line: RequestLine, route: string | undefined, headers: Readonly<Record<string, unknown>>): void;
  close(): Promise<void>;
}

/** Nothing, and nothing is loaded, unless the environment names where traces go. */
export async function createTraces(env: NodeJS.ProcessEnv): Promise<Traces | undefined> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT && !env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return undefined;
  const { createExportedTraces } = await import('./exported-traces.js');
  return createExportedTraces(env);
}
