import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { idSchema, problemSchema } from '@risikobilde/core';
import { z } from 'zod';

/** The application with request and answer types taken from their schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** Refusals, declared by every route. */
export const refusals = { '4xx': problemSchema, '5xx': problemSchema } as const;

/** The address of an assessment. */
export const assessmentParams = z.strictObject({ id: idSchema });

/** How often a user may ask for what costs much: import, export, publishing. */
export const heavy = { rateLimit: { max: 120, timeWindow: '1 minute' } } as const;
