import { z } from 'zod';
import { described, field } from '../kinds/description.js';
import type { DeepReadonly } from './deep-readonly.js';
import { localDateSchema } from './local-date-schema.js';
import { citeSchema, countrySchema, idSchema, verificationSchema } from './shared.js';
import { languageTagSchema, textSchema } from './text-schema.js';

// The answer to one question, in a form that another answer to it can be held against.
const statementSchema = z.union([
  described({
    on: field(textSchema, { help: true }),
    places: field(z.array(countrySchema).min(1)),
  }).describe('The countries where it is'),
  described({ on: field(textSchema, { help: true }), holds: field(z.boolean()) }).describe(
    'Whether it is so',
  ),
  described({ on: field(textSchema, { help: true }), says: field(textSchema) }).describe('A few words'),
]);

/** What a body says in one place of a page of its own, in one language and as the page stood on a day. */
export const passageSchema = described({
  id: field(idSchema),
  language: field(languageTagSchema, { help: true }),
  text: field(textSchema, { long: true, help: true }),
  stood: field(localDateSchema, { help: true }),
  precision: field(z.enum(['day', 'month', 'year']).optional()),
  replaces: field(idSchema.optional(), { help: true }),
  statement: field(statementSchema.optional(), { help: true }),
  cite: field(citeSchema),
  verification: field(verificationSchema),
});
export type Passage = DeepReadonly<z.infer<typeof passageSchema>>;
export type PassageStatement = NonNullable<Passage['statement']>;
