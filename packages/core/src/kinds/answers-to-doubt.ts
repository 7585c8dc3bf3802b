import { z } from 'zod';
import { refTo } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { described, field } from './description.js';

/** What has been answered to a doubt, whether it is a record of its own or advice that was not followed. */
export const answersToDoubt = field(
  z
    .array(
      described({
        on: field(localDateSchema),
        by: field(refTo('party')),
        result: field(z.enum(['refuted', 'upheld', 'accepted'])),
        because: field(textSchema, {
          help: true,
          long: true,
        }),
        changed: field(z.array(refTo('*')).optional(), { help: true }),
        acceptedBy: field(textSchema.optional(), {
          help: true,
        }),
        until: field(localDateSchema.optional()),
      }),
    )
    .optional(),
  { item: true, dated: ['on'] },
);
