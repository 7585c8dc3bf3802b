import { z } from 'zod';
import { originSchema, worldRef } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field } from './description.js';
import { wants } from '../model/wanted.js';

/** What a purpose, or some of the data, may be processed on: an article of the GDPR and the law that it asks for. */
export const legalBasis = described({
  article: field(z.string().regex(/^(6\(1\)\([a-f]\)|9\(2\)\([a-j]\)|10)$/, wants('legalBasis')), {
    searchable: true,
  }),
  law: field(
    described({
      source: field(worldRef('source')),
      provision: field(z.string(), {
        searchable: true,
      }),
    }).optional(),
  ),
  note: field(textSchema.optional(), { long: true }),
  safeguards: field(textSchema.optional(), {
    help: true,
    long: true,
  }),
  secrecy: field(textSchema.optional(), {
    help: true,
    long: true,
  }),
  origin: field(originSchema.optional(), { inert: true }),
});
