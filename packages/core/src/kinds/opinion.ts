import { z } from 'zod';
import { consequenceSchema, frequencySchema } from '../model/estimate.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { alternativeRef, recordKind, refTo } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

/** What one assessor estimates alone, before measures; several of them are pooled and then somebody decides. */
export const opinion = kind(
  {
    stored: 'opinions.yaml',
    title: '{assessor}: {scenario}',
  },
  described({
    ...recordKind('opinion'),
    scenario: field(refTo('scenario')),
    alternative: field(alternativeRef()),
    assessor: field(refTo('assessor')),
    round: field(z.enum(['first', 'second']), {
      help: true,
    }),
    frequency: field(frequencySchema),
    consequence: field(consequenceSchema),
    on: field(localDateSchema, {
      help: true,
    }),
    why: field(textSchema.optional(), { long: true }),
  }),
);
