import {
  type Attributes,
  type BatchObservableResult,
  type MeterProvider,
  metrics,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

/**
 * What is measured. Without a receiver the library does nothing with it. Names and attributes are those of the semantic
 * conventions where there are some; no attribute says who, whose, or which assessment.
 */
const make = () => {
  const meter = metrics.getMeter('risikobilde');
  return {
    requests: meter.createHistogram('http.server.request.duration', {
      unit: 's',
      description: 'Duration of HTTP requests; streams are not among them',
    }),
    active: meter.createUpDownCounter('http.server.active_requests', {
      unit: '{request}',
      description: 'Requests being answered',
    }),
    waits: meter.createHistogram('db.client.connection.wait_time', {
      unit: 's',
      description: 'Time until a connection of the pool was free',
      advice: { explicitBucketBoundaries: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5] },
    }),
    timeouts: meter.createCounter('db.client.connection.timeouts', {
      unit: '{timeout}',
      description: 'Questions that got no connection in time',
    }),
    outbox: meter.createHistogram('risikobilde.outbox.delay', {
      unit: 's',
      description: 'Time from something was stored until this process was told of it',
      advice: { explicitBucketBoundaries: [0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 5, 30] },
    }),
    evaluations: meter.createHistogram('risikobilde.evaluation.duration', {
      unit: 's',
      description: 'Evaluations that were not kept from before',
    }),
    work: meter.createHistogram('risikobilde.work.duration', {
      unit: 's',
      description: 'Work in a thread of its own, from its start',
    }),
    refusals: meter.createCounter('risikobilde.refusals', {
      unit: '{refusal}',
      description:
        'Requests that were refused for who asked, what they may do, where they came from or how often',
    }),
    unwritten: meter.createCounter('risikobilde.readings.unwritten', {
      unit: '{reading}',
      description: 'Readings that could not be written in the log of reading: they wait, or are lost',
    }),
    signatures: meter.createCounter('risikobilde.signatures', {
      unit: '{signature}',
      description: 'Editions that were signed',
    }),
  };
};

let made: { readonly of: MeterProvider; readonly instruments: ReturnType<typeof make> } | undefined;
/** Made for the receiver of the moment: instruments that are made before it is known measure nothing, ever. */
export const measures = (): ReturnType<typeof make> => {
  const of = metrics.getMeterProvider();
  if (made?.of !== of) made = { of, instruments: make() };
  return made.instruments;
};

/** Seconds since a moment of `performance.now`. */
export const since = (began: number): number => (performance.now() - began) / 1000;

/** How something stands when it is asked about: a number now, under a name; until it is let go. */
export const gauge = (
  name: string,
  { unit, description }: { readonly unit: string; readonly description: string },
  now: () => number,
  attributes: Attributes = {},
): (() => void) => {
  const instrument = metrics
    .getMeter('risikobilde')
    .createObservableUpDownCounter(name, { unit, description });
  const tell = (result: { readonly observe: (value: number, of: Attributes) => void }): void =>
    result.observe(now(), attributes);
  instrument.addCallback(tell);
  return () => instrument.removeCallback(tell);
};

/** How many wait in a queue. Each queue has a name of its own; who makes one calls this. */
export const queueLength = (queue: string, now: () => number): (() => void) =>
  gauge('risikobilde.queue.length', { unit: '{job}', description: 'Jobs that wait' }, now, {
    'risikobilde.queue.name': queue,
  });

/** The queue that all processes share: each tells the same of it. Nothing is told of it while it cannot be asked. */
export const jobQueue = (now: () => Promise<QueueState>): (() => void) => {
  const meter = metrics.getMeter('risikobilde');
  const of = { 'risikobilde.queue.name': 'jobs' };
  const waiting = meter.createObservableUpDownCounter('risikobilde.queue.length', {
    unit: '{job}',
    description: 'Jobs that wait',
  });
  const oldest = meter.createObservableGauge('risikobilde.queue.oldest', {
    unit: 's',
    description: 'How long the job that has waited longest has been due',
  });
  const givenUp = meter.createObservableUpDownCounter('risikobilde.queue.given_up', {
    unit: '{job}',
    description: 'Jobs that failed at every try and are still there',
  });
  const all = [waiting, oldest, givenUp];
  const tell = async (result: BatchObservableResult): Promise<void> => {
    const state = await now().catch(() => undefined);
    if (state === undefined) return;
    result.observe(waiting, state.waiting, of);
    result.observe(oldest, state.oldest, of);
    result.observe(givenUp, state.givenUp, of);
  };
  meter.addBatchObservableCallback(tell, all);
  return () => meter.removeBatchObservableCallback(tell, all);
};

/** How a queue stands; `oldest` in seconds, 0 when nothing waits. */
export type QueueState = { readonly waiting: number; readonly oldest: number; readonly givenUp: number };

const tracer = trace.getTracer('risikobilde');

/** Does something as a part of the trace that it belongs to. */
export const inTrace = <Value>(
  name: string,
  attributes: Attributes,
  run: (span: Span) => Promise<Value>,
  kind: SpanKind = SpanKind.INTERNAL,
): Promise<Value> =>
  tracer.startActiveSpan(name, { kind, attributes }, async (span) => {
    try {
      return await run(span);
    } catch (error) {
      // Never its message, which may quote a text.
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
      throw error;
    } finally {
      span.end();
    }
  });
