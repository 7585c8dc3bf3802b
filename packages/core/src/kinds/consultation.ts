import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { recordKind, refTo } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

/** The file of a prior consultation with the supervisory authority (art. 36), with its days. A day not known is left out. */
export const consultation = kind(
  {
    stored: 'consultations.yaml',
    title: '{title}',
  },
  described({
    ...recordKind('consultation'),
    title: field(textSchema),
    about: field(z.array(refTo('scenario')).default([]), {
      help: true,
    }),
    authority: field(textSchema.optional()),
    sent: field(localDateSchema.optional()),
    received: field(localDateSchema.optional(), {
      help: true,
    }),
    extended: field(localDateSchema.optional(), {
      help: true,
    }),
    suspended: field(
      z
        .array(
          described({
            from: field(localDateSchema),
            until: field(localDateSchema.optional(), {
              help: true,
            }),
            why: field(textSchema.optional()),
          }),
        )
        .default([]),
      {
        dated: ['from'],
        help: true,
      },
    ),
    answered: field(localDateSchema.optional()),
    outcome: field(z.enum(['noObjection', 'advice', 'limitation', 'ban']).optional(), {
      help: true,
    }),
    answer: field(textSchema.optional(), { long: true }),
    pieces: field(
      z
        .array(
          described({
            text: field(textSchema, { long: true }),
            followed: field(z.enum(['yes', 'no']).optional()),
            how: field(textSchema.optional(), { long: true }),
            measure: field(refTo('measure').optional()),
            evidence: field(refTo('evidence').optional()),
          }),
        )
        .optional(),
      {
        item: true,
        help: true,
      },
    ),
    lifted: field(
      described({
        on: field(localDateSchema),
        decision: field(textSchema, {
          help: true,
          long: true,
        }),
      }).optional(),
      {
        help: true,
      },
    ),
    begins: field(localDateSchema.optional(), {
      help: true,
    }),
    note: field(textSchema.optional(), { long: true }),
  }),
);
