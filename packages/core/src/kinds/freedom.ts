import { z } from 'zod';
import { catalogueItemRef, refTo, statementKind } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

const stepSchema = described({
  answer: field(z.enum(['yes', 'no', 'partly'])),
  why: field(textSchema, { long: true }),
});

export const freedom = kind(
  {
    stored: 'freedoms.yaml',
    title: '{title}',
  },
  described({
    ...statementKind('freedom'),
    right: field(catalogueItemRef('freedoms'), {
      help: true,
      catalogue: 'freedoms',
      searchable: true,
    }),
    title: field(textSchema, { adaptable: true }),
    activities: field(z.array(refTo('activity')).min(1)),
    steps: field(
      described({
        engaged: field(stepSchema.optional()),
        interference: field(stepSchema.optional()),
        law: field(stepSchema.optional()),
        aim: field(stepSchema.optional()),
        suitable: field(stepSchema.optional()),
        necessary: field(stepSchema.optional()),
        proportionate: field(stepSchema.optional()),
        safeguards: field(stepSchema.optional()),
        remedy: field(stepSchema.optional()),
      }),
    ),
    positiveDuties: field(stepSchema.optional(), {
      help: true,
    }),
    conclusion: field(
      z.enum(['notEngaged', 'noInterference', 'justifiedInterference', 'violation']).optional(),
    ),
    why: field(textSchema.optional(), {
      long: true,
      adaptable: true,
    }),
  }),
);
