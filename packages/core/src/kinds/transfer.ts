import { z } from 'zod';
import { catalogueItemRef, countrySchema, partyOrExample, refTo, statementKind } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';
import { transferGround } from './transfer-ground.js';

export const transfer = kind(
  {
    stored: 'transfers.yaml',
    title: '{title}',
  },
  described({
    ...statementKind('transfer'),
    title: field(textSchema, { adaptable: true }),
    exporter: field(refTo('party')),
    importer: field(refTo('party')),
    country: field(countrySchema),
    mode: field(z.enum(['storage', 'remoteAccess', 'onward'])),
    frequency: field(z.enum(['routine', 'occasional', 'possible', 'excluded']), {
      help: true,
    }),
    recipient: field(z.enum(['separate', 'ownStaff', 'sameEntity', 'person']).optional(), {
      help: true,
    }),
    preventedBy: field(z.array(refTo('measure', 'engagement')).optional(), {
      help: true,
    }),
    employment: field(z.enum(['yes', 'no']).optional(), {
      help: true,
    }),
    activities: field(z.array(refTo('activity')).min(1)),
    data: field(textSchema),
    clearText: field(z.boolean(), {
      help: true,
    }),
    grounds: field(z.array(transferGround), {
      item: true,
      dated: ['from'],
    }),
    impactAssessments: field(
      z
        .array(
          described({
            on: field(localDateSchema),
            until: field(localDateSchema.optional(), {
              help: true,
            }),
            by: field(partyOrExample(), {
              help: true,
            }),
            text: field(textSchema, { long: true }),
            guarantees: field(
              z
                .array(
                  described({
                    guarantee: field(catalogueItemRef('essential-guarantees'), {
                      help: true,
                    }),
                    met: field(z.enum(['met', 'partly', 'notMet'])),
                    why: field(textSchema, { long: true }),
                  }),
                )
                .default([]),
              { item: true },
            ),
          }),
        )
        .default([]),
      {
        item: true,
        dated: ['on'],
      },
    ),
    supplementary: field(z.array(refTo('measure')).default([])),
    note: field(textSchema.optional(), { long: true, inert: true }),
  }),
);
