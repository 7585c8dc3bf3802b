import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { described, field } from './description.js';

const name = () => z.string().min(1);

/** A data protection officer who contributes too, as the organisation has let it (GDPR article 38(6)), and what they did to an assessment. */
export const actedExceptionSchema = described({
  name: field(name()),
  did: field(z.enum(['wrote', 'advised', 'both'])),
  why: field(name()),
  until: field(localDateSchema),
  askedBy: field(name()),
  agreedBy: field(name()),
});
export type ActedException = z.output<typeof actedExceptionSchema>;
