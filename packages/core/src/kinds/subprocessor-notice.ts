import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { countrySchema, recordKind, refTo } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

/** What a processor has told of sub-processors to come or to go (art. 28(2)), with its days. A day not known is left out. */
export const subprocessorNotice = kind(
  {
    stored: 'subprocessor-notices.yaml',
    title: '{sender}, {toldOn}',
    happened: 'toldOn',
  },
  described({
    ...recordKind('subprocessorNotice'),
    sender: field(refTo('party'), { help: true }),
    engagements: field(z.array(refTo('engagement')).min(1), { help: true }),
    toldOn: field(localDateSchema),
    toldTo: field(textSchema.optional(), { help: true }),
    objectUntil: field(localDateSchema.optional(), { help: true }),
    takesEffect: field(localDateSchema.optional(), { help: true }),
    names: field(
      z
        .array(
          described({
            name: field(z.string().min(1), { searchable: true }),
            change: field(z.enum(['added', 'removed'])),
            country: field(countrySchema.optional(), { help: true }),
            service: field(textSchema.optional(), { help: true }),
          }),
        )
        .min(1),
      { item: true },
    ),
    edition: field(z.string().min(1).optional(), { help: true }),
    passedOn: field(
      described({
        on: field(localDateSchema),
        how: field(textSchema, { help: true }),
      }).optional(),
      { help: true },
    ),
    note: field(textSchema.optional(), { long: true, inert: true }),
  }),
);
