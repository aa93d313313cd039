import type { Traces } from './exported-traces.js';

export type { Traces } from './exported-traces.js';

/** Nothing, and nothing is loaded, unless the environment names where traces go. */
export async function createTraces(env: NodeJS.ProcessEnv): Promise<Traces | undefined> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT && !env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return undefined;
  const { createExportedTraces } = await import('./exported-traces.js');
  return createExportedTraces(env);
}
