import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestLine } from '../logs/request-line.js';

/** Numbers of the service for Prometheus. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  /** Counts a request that has ended. */
  request(line: RequestLine, route: string | undefined): void;
  /** Counts an answer to what could not be read as a request. */
  refusal(refused: { readonly code: string; readonly status: number }): void;
  /** Counts a render child that has ended. */
  exit(reason: string): void;
  /** Adds numbers that are asked for when the metrics are read. */
  watch(numbers: readonly WatchedNumber[]): void;
}

export interface WatchedNumber {
  /** One that ends in `_total` only ever grows. */
  readonly name: string;
  readonly help: string;
  readonly read: () => number;
}

const requestSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const stageSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export function createMetrics(): Metrics {
  const registry = new Registry();
  // Among them the delay of the event loop, memory, garbage collection and open files.
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: 'limn_http_requests_total',
    help: 'Requests answered.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'limn_http_request_seconds',
    help: 'Seconds from the head of a request to the end of its answer.',
    labelNames: ['route'],
    buckets: requestSeconds,
    registers,
  });
  const errors = new Counter({
    name: 'limn_errors_total',
    help: 'Errors answered, by code.',
    labelNames: ['code'],
    registers,
  });
  const pictures = new Counter({
    name: 'limn_pictures_total',
    help: 'Pictures answered, by where they came from: memory, disk or drawn.',
    labelNames: ['from'],
    registers,
  });
  const stages = new Histogram({
    name: 'limn_render_stage_seconds',
    help: 'Seconds of each step of drawing a picture.',
    labelNames: ['stage'],
    buckets: stageSeconds,
    registers,
  });
  const exits = new Counter({
    name: 'limn_render_child_exits_total',
    help: 'Render children that ended, by reason.',
    labelNames: ['reason'],
    registers,
  });

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    request({ method, status, ms, code, from, stages: times }, route = 'none') {
      requests.inc({ route, method: known(method), status });
      seconds.observe({ route }, ms / 1000);
      if (code !== undefined) errors.inc({ code });
      if (from !== undefined) pictures.inc({ from });
      for (const [stage, time] of Object.entries(times ?? {})) stages.observe({ stage }, time / 1000);
    },
    refusal({ code, status }) {
      requests.inc({ route: 'none', method: 'other', status });
      errors.inc({ code });
    },
    exit: (reason) => exits.inc({ reason }),
    watch(numbers) {
      for (const { name, help, read } of numbers) {
        if (name.endsWith('_total')) new Counter({ name, help, registers, collect: counted(read) });
        else new Gauge({ name, help, registers, collect: gauged(read) });
      }
    },
  };
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** A label that a client cannot make up. */
const known = (method: string) => (methods.has(method) ? method : 'other');

function gauged(read: () => number) {
  return function collect(this: Gauge) {
    this.set(read());
  };
}

function counted(read: () => number) {
  return function collect(this: Counter) {
    this.reset();
    this.inc(read());
  };
}
