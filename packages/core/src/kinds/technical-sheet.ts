import { z } from 'zod';
import { catalogueItemRef, refTo, worldRef } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { described, field } from './description.js';

/** What an assessment says of itself as a piece of work: who made it, why, what it covers and which form it answers. */
export const technicalSheet = {
  team: field(
    z
      .array(
        described({
          name: field(textSchema),
          role: field(textSchema.optional()),
          raci: field(z.enum(['responsible', 'accountable', 'consulted', 'informed']).optional()),
        }),
      )
      .optional(),
    { item: true },
  ),
  reasons: field(
    z
      .array(
        described({
          item: field(catalogueItemRef('edpb-dpia-reasons')),
          why: field(textSchema, { long: true }),
        }),
      )
      .optional(),
    {
      item: true,
      help: true,
    },
  ),
  scope: field(
    described({
      covers: field(textSchema, { long: true }),
      leavesOut: field(textSchema.optional(), {
        long: true,
      }),
      why: field(textSchema.optional(), { long: true }),
    }).optional(),
  ),
  completedOn: field(localDateSchema.optional(), {
    help: true,
  }),
  publication: field(
    described({
      how: field(z.enum(['no', 'published', 'shared'])),
      text: field(textSchema.optional(), {
        long: true,
      }),
    }).optional(),
  ),
  endsWhen: field(textSchema.optional(), {
    help: true,
  }),
  processingVersion: field(textSchema.optional(), {
    help: true,
    long: true,
  }),
  codes: field(
    z
      .array(
        described({
          name: field(textSchema),
          need: field(z.enum(['required', 'beneficial'])),
          why: field(textSchema.optional(), { long: true }),
        }),
      )
      .optional(),
    {
      item: true,
      help: true,
    },
  ),
  forms: field(z.array(worldRef('form')).optional(), {
    item: true,
    help: true,
  }),
  none: field(
    z
      .array(
        described({
          field: field(z.string().min(1), {
            help: true,
          }),
          record: field(refTo('*').optional(), {
            help: true,
          }),
          why: field(textSchema, { long: true }),
        }),
      )
      .optional(),
    {
      item: true,
      help: true,
    },
  ),
} as const;
