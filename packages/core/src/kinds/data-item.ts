import { z } from 'zod';
import { idSchema } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field } from './description.js';
import { legalBasis } from './legal-basis.js';

/** The ids of items of data in the same processing activity. */
export const dataItemIds = () => z.array(idSchema).optional();

/** One item of personal data that an activity processes, with what is true of it and not of the rest. */
export const dataItem = described({
  id: field(idSchema.optional(), {
    help: true,
    notPublished: 'purposes name the data in words',
  }),
  text: field(textSchema),
  class: field(
    z
      .enum(['ordinary', 'nationalId', 'confidential', 'special', 'criminal', 'workRelated'])
      .default('ordinary'),
  ),
  special: field(z.array(z.enum(['origin', 'genetic', 'biometric', 'health', 'sexLife'])).optional(), {
    help: true,
    inert: true,
  }),
  explanation: field(textSchema.optional(), {
    help: true,
    long: true,
    inert: true,
  }),
  bases: field(z.array(legalBasis).optional(), {
    item: true,
    help: true,
  }),
  need: field(textSchema.optional(), {
    help: true,
    long: true,
    inert: true,
  }),
  recipients: field(z.array(textSchema).optional(), {
    help: true,
    item: true,
    inert: true,
  }),
  recipientsWhy: field(textSchema.optional(), { long: true, inert: true }),
  retention: field(textSchema.optional(), {
    help: true,
  }),
  retentionWhy: field(textSchema.optional(), { long: true, inert: true }),
  quality: field(
    described({
      requirement: field(textSchema, {
        help: true,
        long: true,
      }),
      why: field(textSchema.optional(), { long: true }),
    }).optional(),
    { inert: true },
  ),
});
