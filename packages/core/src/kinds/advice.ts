import { z } from 'zod';
import { recordKind, refTo } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { answersToDoubt } from './answers-to-doubt.js';
import { boundFields } from './bound-fields.js';
import { described, field, kind } from './description.js';

export const advice = kind(
  {
    stored: 'advice.yaml',
    title: '{adviser}, {on}',
    happened: 'on',
  },
  described({
    ...recordKind('advice'),
    adviser: field(z.enum(['dpo', 'dataSubjects', 'processor', 'authority'])),
    by: field(textSchema),
    on: field(localDateSchema),
    text: field(textSchema, { long: true }),
    recommends: field(z.enum(['for', 'conditions', 'against']).optional(), {
      help: true,
    }),
    followed: field(z.enum(['yes', 'partly', 'no']).optional(), {
      help: true,
    }),
    why: field(textSchema.optional(), { long: true }),
    about: field(z.array(refTo('*')).optional(), {
      help: true,
    }),
    answers: answersToDoubt,
    asked: field(refTo('decision').optional(), {
      notEdited: 'it is set to the request that was open when the advice was given',
    }),
    ...boundFields,
  }),
);
