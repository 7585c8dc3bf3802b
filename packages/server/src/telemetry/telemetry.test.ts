import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signingOf } from '../signing/signing.js';
import { editOf, readUntil, send, startTestServer, type TestServer } from '../testing/test-server.js';
import { startTelemetry, type Telemetry } from './telemetry.js';

// As OTLP/HTTP has them in JSON; what is not read here is left out.
type Value = { readonly stringValue?: string; readonly intValue?: number | string };
type Attribute = { readonly key: string; readonly value: Value };
type Point = {
  readonly attributes: readonly Attribute[];
  readonly asDouble?: number;
  readonly count?: number;
};
type Metric = {
  readonly name: string;
  readonly unit: string;
  readonly sum?: { readonly dataPoints: readonly Point[] };
  readonly histogram?: { readonly dataPoints: readonly Point[] };
};
type SpanSent = {
  readonly name: string;
  readonly traceId: string;
  readonly parentSpanId?: string;
  readonly kind: number;
  readonly attributes: readonly Attribute[];
};

const got: { readonly path: string; readonly text: string }[] = [];
let receiver: Server;
let telemetry: Telemetry | undefined;
let server: TestServer;
beforeAll(async () => {
  receiver = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      got.push({ path: request.url ?? '', text: Buffer.concat(parts).toString('utf8') });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((done) => {
    receiver.listen(0, '127.0.0.1', done);
  });
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  telemetry = await startTelemetry(process.env);
  const { privateKey } = generateKeyPairSync('ed25519');
  const signing = await signingOf({
    keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'test', alg: 'EdDSA' }],
  });
  server = await startTestServer({ signing });
});
afterAll(async () => {
  delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
  receiver.closeAllConnections();
  await new Promise((done) => receiver.close(done));
});

it('nothing is loaded and nothing is sent where no receiver is named', async () => {
  expect(await startTelemetry({})).toBeUndefined();
  expect(await startTelemetry({ OTEL_EXPORTER_OTLP_ENDPOINT: ' ' })).toBeUndefined();
});

it('a receiver is told of requests, connections, streams, evaluations, queues, signatures, and of what belongs together', async () => {
  const id = 'vurdering-som-ingen-skal-se';
  const name = 'Navn som ingen skal se';
  await send(server, 'POST', '/api/assessments', { from: 'empty', id, title: { nb: name } });
  const ending = new AbortController();
  const stream = await fetch(`${server.url}api/assessments/${id}/live`, { signal: ending.signal });
  const change = {
    record: 'p',
    add: { kind: 'party', id: 'p', name: { nb: name }, type: 'company', country: 'NO' },
  };
  expect((await send(server, 'POST', `/api/assessments/${id}/edits`, editOf(1, [change]))).status).toBe(201);
  await send(server, 'GET', `/api/assessments/${id}/evaluation?asOf=2026-11-28`);
  await send(server, 'GET', '/api/assessments/not-there');
  const elsewhere = await fetch(`${server.url}api/session`, {
    headers: { origin: 'https://elsewhere.example' },
  });
  expect(elsewhere.status).toBe(403);
  const trace = '0af7651916cd43dd8448eb211c80319c';
  await fetch(`${server.url}api/assessments/${id}/publish?format=json&lang=nb&asOf=2026-11-28`, {
    headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` },
  });
  await send(server, 'POST', `/api/assessments/${id}/releases`, {
    version: '1',
    on: '2026-11-28',
    draft: true,
  });
  // What happened is passed on when the window is told of the last of it.
  await send(server, 'POST', `/api/assessments/${id}/comments`, { record: 'p', text: 'Lest' });
  await readUntil(stream, 'event: comment');
  await telemetry?.close();
  ending.abort();
  await server.close();

  const metrics = new Map<string, Metric>();
  const spans: SpanSent[] = [];
  for (const { path, text } of got) {
    const body = JSON.parse(text);
    if (path === '/v1/metrics')
      for (const { scopeMetrics } of body.resourceMetrics)
        for (const { metrics: some } of scopeMetrics)
          for (const one of some as readonly Metric[]) metrics.set(one.name, one);
    if (path === '/v1/traces')
      for (const { scopeSpans } of body.resourceSpans)
        for (const { spans: some } of scopeSpans) spans.push(...(some as readonly SpanSent[]));
  }
  expect([...metrics.keys()].toSorted()).toEqual([
    'db.client.connection.count',
    'db.client.connection.pending_requests',
    'db.client.connection.wait_time',
    'http.server.active_requests',
    'http.server.request.duration',
    'risikobilde.evaluation.duration',
    'risikobilde.live.streams',
    'risikobilde.outbox.delay',
    'risikobilde.queue.given_up',
    'risikobilde.queue.length',
    'risikobilde.queue.oldest',
    'risikobilde.refusals',
    'risikobilde.signatures',
    'risikobilde.work.duration',
  ]);
  const points = (of: string): readonly Point[] => {
    const { sum, histogram } = metrics.get(of) ?? {};
    return (sum ?? histogram)?.dataPoints ?? [];
  };
  const requests = points('http.server.request.duration').map(({ attributes, count }) => {
    const at = Object.fromEntries(
      attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]),
    );
    return [at['http.request.method'], at['http.route'], at['http.response.status_code'], count];
  });
  expect(requests).toContainEqual(['POST', '/api/assessments/:id/edits', 201, 1]);
  expect(requests).toContainEqual(['GET', '/api/assessments/:id', 404, 1]);
  expect(requests.filter(([, route]) => route === '/api/assessments/:id/live')).toEqual([]);
  expect(points('risikobilde.live.streams')).toMatchObject([{ asDouble: 1 }]);
  expect(points('risikobilde.signatures')).toMatchObject([{ asDouble: 1 }]);
  // What is not there is refused of nobody.
  expect(points('risikobilde.refusals')).toMatchObject([
    { asDouble: 1, attributes: [{ value: { stringValue: 'origin-not-allowed' } }] },
  ]);
  const queues = points('risikobilde.queue.length').map(({ attributes }) => attributes[0]?.value.stringValue);
  expect(new Set(queues)).toEqual(new Set(['jobs', 'threads']));
  expect(metrics.get('http.server.request.duration')?.unit).toBe('s');

  const publishing = spans.find((span) => span.name === 'GET /api/assessments/:id/publish');
  expect(publishing).toMatchObject({ traceId: trace, parentSpanId: 'b7ad6b7169203331', kind: 2 });
  expect(spans.find((span) => span.name === 'work publish')).toMatchObject({ traceId: trace });
  const all = got.map(({ text }) => text).join('\n');
  expect(all).not.toContain(id);
  expect(all).not.toContain(name);
});
