import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { described, field } from './description.js';

/** The times that the whole assessment is gone through again. */
export const periods = field(
  z
    .array(
      described({
        name: field(z.string().min(1), {
          help: true,
          searchable: true,
        }),
        opened: field(localDateSchema),
        why: field(textSchema, { long: true }),
      }),
    )
    .optional(),
  {
    item: true,
    help: true,
    dated: ['opened'],
    inert: true,
  },
);
