import type { Telemetry } from './sdk.js';

export type { Telemetry };

/**
 * Sends metrics and traces to what `OTEL_EXPORTER_OTLP_ENDPOINT` names; undefined, with nothing loaded, when it is not set. Called before
 * the server is put together: what measures asks for its instruments when it first has something to measure.
 */
export const startTelemetry = async (
  env: Readonly<Record<string, string | undefined>>,
): Promise<Telemetry | undefined> => {
  if ((env['OTEL_EXPORTER_OTLP_ENDPOINT']?.trim() ?? '') === '') return undefined;
  return (await import('./sdk.js')).startSdk();
};
