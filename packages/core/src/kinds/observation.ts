import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { alternativeRef, recordKind, refTo } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

/** A time in which every case of some scenarios was noted: without it nobody knows in how many years the incidents came. */
export const observation = kind(
  {
    stored: 'observations.yaml',
    title: '{source}',
  },
  described({
    ...recordKind('observation'),
    scenarios: field(z.array(refTo('scenario')).min(1), {
      help: true,
    }),
    alternative: field(alternativeRef(), {
      help: true,
    }),
    starts: field(localDateSchema),
    ends: field(localDateSchema.optional(), {
      help: true,
    }),
    source: field(z.string().min(1), {
      help: true,
      searchable: true,
    }),
    by: field(refTo('party')),
    why: field(textSchema.optional(), { long: true }),
  }),
);
