import { z } from 'zod';
import { idSchema, recordKind, refTo } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';
import { wants } from '../model/wanted.js';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, wants('sha256'));

/** What a service owner answers to one statement of the platform release it builds on. */
export const stance = kind(
  {
    stored: 'stances.yaml',
    title: '{of}: {answer}',
  },
  described({
    ...recordKind('stance'),
    of: field(idSchema, {
      help: true,
    }),
    answer: field(z.enum(['adapt', 'adopt', 'reject'])),
    reason: field(textSchema.optional(), {
      help: true,
      long: true,
    }),
    fields: field(z.record(z.string(), z.unknown()).optional(), {
      help: true,
    }),
    replacedBy: field(z.array(refTo('*')).default([]), {
      help: true,
    }),
    confirmed: field(
      z
        .array(
          described({
            release: field(hashSchema, {
              help: true,
            }),
            content: field(z.union([z.literal('withdrawn'), hashSchema]), {
              help: true,
            }),
            on: field(localDateSchema),
            by: field(textSchema),
            result: field(z.enum(['taken', 'changed', 'unchanged']), {
              help: true,
            }),
            because: field(textSchema.optional(), { long: true }),
          }),
        )
        .default([]),
      {
        help: true,
        dated: ['on'],
      },
    ),
  })
    .refine(({ answer, reason }) => answer === 'adopt' || reason !== undefined, {
      error: wants('stanceReason'),
      path: ['reason'],
    })
    .refine(({ answer, fields }) => answer === 'adapt' || fields === undefined, {
      error: wants('stanceFields'),
      path: ['fields'],
    }),
);
