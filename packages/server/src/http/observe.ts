import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { measures, since } from '../telemetry/measures.js';

/** The name that a proxy has given a request, if it is one that can stand in a log, or a new one. */
export const requestId = ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
};

const tracer = trace.getTracer('risikobilde');
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** The address as the table of routes has it, never as it was asked for; all files of the web application are one. */
const routeOf = ({ routeOptions }: FastifyRequest): string =>
  routeOptions.config.right === undefined ? '/*' : (routeOptions.url ?? '/*');

/**
 * Measures and traces every request, and puts a line in the log when it has been answered. None of it says who asked, or for which
 * assessment.
 */
export const observe = (app: FastifyInstance): void => {
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    const began = performance.now();
    const route = routeOf(request);
    const method = methods.has(request.method) ? request.method : '_OTHER';
    const of = { 'http.request.method': method, 'url.scheme': request.protocol };
    const parent = propagation.extract(context.active(), request.headers);
    const span: Span = tracer.startSpan(
      `${method} ${route}`,
      { kind: SpanKind.SERVER, attributes: { ...of, 'http.route': route } },
      parent,
    );
    measures().active.add(1, of);
    reply.raw.once('close', () => {
      const { statusCode: status } = reply.raw;
      const isStream = String(reply.raw.getHeader('content-type')).startsWith('text/event-stream');
      measures().active.add(-1, of);
      const told = { ...of, 'http.route': route, 'http.response.status_code': status };
      if (!isStream)
        measures().requests.record(since(began), {
          ...told,
          ...(status >= 500 && { 'error.type': String(status) }),
        });
      span.setAttribute('http.response.status_code', status);
      if (status >= 500) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        span.setAttribute('error.type', String(status));
      }
      span.end();
      const { traceId } = span.spanContext();
      request.log.info(
        {
          method,
          route,
          status,
          milliseconds: Math.round(since(began) * 1e6) / 1000,
          ...(span.isRecording() || !/^0+$/.test(traceId) ? { trace: traceId } : {}),
        },
        'answered',
      );
    });
    context.with(trace.setSpan(parent, span), done);
  });
};
