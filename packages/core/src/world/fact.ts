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
