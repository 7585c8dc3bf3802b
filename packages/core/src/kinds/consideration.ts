import { z } from 'zod';
import { alternativeRef, recordKind, refTo, worldRef } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

export const consideration = kind(
  {
    stored: 'considerations.yaml',
    title: '{of}, {on}',
    happened: 'on',
  },
  described({
    ...recordKind('consideration'),
    of: field(
      z.union([
        described({
          series: field(worldRef('series')),
          edition: field(z.string()),
        }),
        described({
          source: field(worldRef('source')),
          event: field(localDateSchema),
        }),
        described({
          terms: field(worldRef('terms')),
          edition: field(z.string()),
        }),
        described({
          subprocessors: field(worldRef('subprocessors')),
          edition: field(z.string()),
        }),
        described({
          technology: field(worldRef('technology')),
        }),
        described({ mandate: field(worldRef('mandate')) }),
        described({
          alternative: field(alternativeRef()),
        }).describe('The end of an alternative'),
      ]),
    ),
    about: field(z.array(refTo('*')).min(1), {
      help: true,
    }),
    on: field(localDateSchema),
    by: field(refTo('party')),
    result: field(z.enum(['changed', 'unchanged'])),
    because: field(textSchema, { long: true }),
  }),
);
