import { z } from 'zod';
import { refTo, statementKind, worldRef } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

export const right = kind(
  {
    stored: 'rights.yaml',
    title: '{article}: {activities}',
    answeredByOwners: true,
  },
  described({
    ...statementKind('right'),
    article: field(z.enum(['13', '14', '15', '16', '17', '18', '19', '20', '21', '22'])),
    activities: field(z.array(refTo('activity')).min(1)),
    says: field(z.enum(['exists', 'doesNotExist', 'mayBeOverridden']), {
      help: true,
    }),
    how: field(textSchema, {
      long: true,
      adaptable: true,
    }),
    answeredBy: field(refTo('party')),
    timeLimit: field(textSchema.optional()),
    transfers: field(textSchema.optional(), {
      help: true,
      long: true,
      adaptable: true,
    }),
    exceptions: field(
      z
        .array(
          described({
            provision: field(z.string(), {
              help: true,
              searchable: true,
            }),
            letter: field(
              z
                .string()
                .regex(/^[a-j]$/)
                .optional(),
            ),
            law: field(
              described({
                source: field(worldRef('source')),
                provision: field(z.string()),
              }).optional(),
            ),
            why: field(textSchema, { long: true }),
            safeguards: field(textSchema.optional(), {
              help: true,
              long: true,
            }),
          }),
        )
        .default([]),
      { item: true },
    ),
  }),
);
