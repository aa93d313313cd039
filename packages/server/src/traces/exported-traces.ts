// Spans are written when a request has ended, from the times that its log line holds: tracing adds nothing on the way.
import { type Context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor, type NodeTracerConfig, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { RequestLine } from '../logs/request-line.js';

/** Traces of requests, sent to where `OTEL_EXPORTER_OTLP_ENDPOINT` points. */
export interface Traces {
  /** Tells of a request that has ended. */
  record(line: RequestLine, route: string | undefined, headers: Readonly<Record<string, unknown>>): void;
  close(): Promise<void>;
}

/** Traces over OTLP; the exporter reads where to from the environment, as its specification says. */
export function createExportedTraces(env: NodeJS.ProcessEnv): Traces {
  const provider = new NodeTracerProvider({
    resource: resourceOf({ 'service.name': env.OTEL_SERVICE_NAME || 'limn' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  const tracer = trace.getTracer('limn');

  function steps(line: RequestLine, start: number, parent: Context): void {
    let from = start;
    for (const [name, time] of Object.entries(line.stages ?? {})) {
      tracer.startSpan(name, { startTime: from }, parent).end(from + time);
      from += time;
    }
  }

  return {
    record(line, route, headers) {
      const end = Date.now();
      const start = end - line.ms;
      const caller = propagation.extract(ROOT_CONTEXT, headers);
      const span = tracer.startSpan(
        `${line.method} ${route ?? ''}`.trim(),
        { kind: SpanKind.SERVER, startTime: start, attributes: attributesOf(line, route) },
        caller,
      );
      if (line.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      steps(line, start, trace.setSpan(caller, span));
      span.end(end);
    },
    close: () => provider.shutdown(),
  };
}

type Resource = NonNullable<NodeTracerConfig['resource']>;

/** What sends the spans. */
function resourceOf(attributes: Resource['attributes']): Resource {
  const getRawAttributes = () => Object.entries(attributes);
  return {
    attributes,
    getRawAttributes,
    merge: (other) => resourceOf({ ...attributes, ...other?.attributes }),
  };
}

function attributesOf({ id, method, path, status, code, from }: RequestLine, route: string | undefined) {
  return {
    'http.request.method': method,
    'url.path': path,
    'http.response.status_code': status,
    'limn.request_id': id,
    ...(route === undefined ? {} : { 'http.route': route }),
    ...(code === undefined ? {} : { 'error.type': code }),
    ...(from === undefined ? {} : { 'limn.picture.from': from }),
  };
}
