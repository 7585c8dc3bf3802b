import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { recordKind, refTo } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

/** What somebody answers to a notice of sub-processors: each controller for itself, also where the notice is the platform's. */
export const noticeAnswer = kind(
  {
    stored: 'notice-answers.yaml',
    title: '{of}, {on}',
    happened: 'on',
  },
  described({
    ...recordKind('noticeAnswer'),
    of: field(refTo('subprocessorNotice')),
    answer: field(z.enum(['accepted', 'objected']), { help: true }),
    reason: field(textSchema, { help: true, long: true }),
    by: field(textSchema, { help: true }),
    on: field(localDateSchema),
  }),
);
