import { metrics } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { AggregationType, MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { randomUUID } from 'node:crypto';
import { version } from '../base/version.js';

/** Ends telemetry, after what is left has been sent. */
export type Telemetry = { readonly close: () => Promise<void> };

/** Milliseconds between two sendings, where `OTEL_METRIC_EXPORT_INTERVAL` says nothing else. */
const usualInterval = 60_000;

/**
 * Metrics and traces over OTLP/HTTP. Address, headers, sampler and interval are read by the SDK from the variables that
 * OpenTelemetry names for them.
 */
export const startSdk = (): Telemetry => {
  const resource = defaultResource()
    .merge(
      resourceFromAttributes({
        'service.name': 'risikobilde',
        'service.version': version,
        'service.instance.id': randomUUID(),
      }),
    )
    .merge(detectResources({ detectors: [envDetector] }));
  const interval = Number(process.env['OTEL_METRIC_EXPORT_INTERVAL'] ?? '');
  const provider = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter(),
        exportIntervalMillis: interval > 0 ? interval : usualInterval,
        exportTimeoutMillis: Math.min(interval > 0 ? interval : usualInterval, 10_000),
      }),
    ],
    views: [
      // Seconds; the limits that the semantic conventions give for requests and connections.
      {
        instrumentName: '*.duration',
        aggregation: { type: AggregationType.EXPLICIT_BUCKET_HISTOGRAM, options: { boundaries: seconds } },
      },
    ],
  });
  metrics.setGlobalMeterProvider(provider);
  const tracing = new NodeTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  tracing.register();
  return {
    close: async () => {
      // A receiver that is away is no reason not to end.
      await Promise.allSettled([provider.shutdown(), tracing.shutdown()]);
    },
  };
};

const seconds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
