import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { severitySchema } from '../model/risk-comparison.js';
import { alternativeRef, recordKind, refTo } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

/** What happened, from a register of deviations. It holds no data on persons: how many, never who. */
export const incident = kind(
  {
    stored: 'incidents.yaml',
    title: '{what}',
    happened: 'on',
  },
  described({
    ...recordKind('incident'),
    on: field(localDateSchema, {
      help: true,
    }),
    what: field(textSchema, {
      help: true,
      long: true,
    }),
    outcome: field(z.enum(['harm', 'nearMiss']), {
      help: true,
    }),
    scenario: field(refTo('scenario').optional(), {
      help: true,
    }),
    alternative: field(alternativeRef().optional(), {
      help: true,
    }),
    persons: field(z.int().nonnegative().optional(), {
      help: true,
    }),
    severity: field(severitySchema.optional()),
    source: field(z.string().min(1), {
      help: true,
      searchable: true,
    }),
    notedBy: field(refTo('party')),
  }),
);
