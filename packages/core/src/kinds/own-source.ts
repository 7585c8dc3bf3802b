import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { passageSchema } from '../model/passage.js';
import { countrySchema, recordKind, verificationSchema } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

/**
 * An act, a decision, a contract or the like that the shipped world does not hold, entered with what is known of it and cited by
 * its id as any other source. A day that is not known is left out, and is then shown as unknown.
 */
export const ownSource = kind(
  {
    stored: 'sources.yaml',
    title: '{name}',
  },
  described({
    ...recordKind('ownSource'),
    name: field(textSchema),
    type: field(z.enum(['act', 'regulation', 'decision', 'contract', 'report', 'guideline', 'other'])),
    jurisdiction: field(z.union([z.enum(['EEA', 'EU']), countrySchema]).optional(), {
      help: true,
    }),
    issuer: field(z.string().min(1).optional(), {
      searchable: true,
    }),
    provisions: field(
      z
        .array(
          described({
            ref: field(z.string().min(1), {
              help: true,
              searchable: true,
            }),
            text: field(textSchema.optional(), {
              long: true,
            }),
            starts: field(localDateSchema.optional()),
            ends: field(localDateSchema.optional()),
          }),
        )
        .default([]),
    ),
    passages: field(z.array(passageSchema).optional(), {
      item: true,
      help: true,
    }),
    starts: field(localDateSchema.optional(), {
      help: true,
    }),
    ends: field(localDateSchema.optional(), {
      help: true,
    }),
    address: field(z.url().optional()),
    read: field(localDateSchema.optional()),
    verification: field(verificationSchema),
    note: field(textSchema.optional(), { long: true }),
  }),
);
