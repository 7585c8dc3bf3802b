import { z } from 'zod';
import { catalogueItemRef, citeSchema, statementKind } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

export const measure = kind(
  {
    stored: 'measures.yaml',
    title: '{title}',
  },
  described({
    ...statementKind('measure'),
    title: field(textSchema, { adaptable: true }),
    description: field(textSchema, {
      long: true,
      adaptable: true,
    }),
    type: field(z.enum(['technical', 'legal', 'organisational'])),
    states: field(
      z
        .array(
          described({
            state: field(
              z.enum(['proposed', 'planned', 'partly', 'implemented', 'verified', 'withdrawn', 'rejected']),
            ),
            from: field(localDateSchema.optional()),
            why: field(textSchema.optional(), { long: true }),
          }),
        )
        .min(1),
      {
        item: true,
        help: true,
      },
    ),
    set: field(z.enum(['baseline', 'additional']).optional(), {
      help: true,
      inert: true,
    }),
    suitability: field(textSchema.optional(), {
      help: true,
      long: true,
      inert: true,
    }),
    owner: field(textSchema.optional(), { inert: true }),
    due: field(localDateSchema.optional(), { inert: true }),
    evidence: field(
      z
        .array(
          described({
            text: field(textSchema, {
              long: true,
            }),
            cite: field(citeSchema.optional()),
            on: field(localDateSchema.optional()),
          }),
        )
        .default([]),
      {
        help: true,
        item: true,
        dated: ['on'],
        inert: true,
      },
    ),
    cost: field(textSchema.optional(), { inert: true }),
    refs: field(z.array(catalogueItemRef()).default([]), {
      item: true,
      help: true,
      inert: true,
      searchable: true,
    }),
  }),
);
