import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { citeSchema, idSchema, verificationSchema } from '../model/shared.js';

/** Every fact says where it was read and how sure it is; a fact without a source is refused. */
export const fact = {
  cite: citeSchema,
  verification: verificationSchema,
  lastChecked: localDateSchema.optional().describe('The day the state after the last event was last checked'),
};

/** The fields every world entry has. */
export const entry = <K extends string>(kind: K) => ({ id: idSchema, kind: z.literal(kind) });

/**
 * How often the state of something that may change any day must be looked up: a pending case, an act without a day of entry
 * into force, terms, a list. Left out where nothing is awaited.
 */
export const checkEveryMonths = z
  .int()
  .positive()
  .optional()
  .describe('The state is looked up again at least this often, in months, while something is awaited');

export const lastChecked = localDateSchema
  .optional()
  .describe('The day somebody last saw that there was no newer edition');
