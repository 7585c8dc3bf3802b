import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { recordKind, refTo } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

/** Whole seconds since the rehearsal began. */
const at = () => z.int().nonnegative();

/** That the day of a supposition was rehearsed: who took part, what was done when, and what was learnt. It moves nothing of what is assessed. */
export const rehearsal = kind(
  {
    stored: 'rehearsals.yaml',
    title: '{of}, {on}',
  },
  described({
    ...recordKind('rehearsal'),
    of: field(refTo('supposition')),
    on: field(localDateSchema),
    began: field(z.int().positive(), {
      help: true,
      notEdited: 'the clock of the rehearsal writes it',
    }),
    ended: field(at().optional(), { help: true, notEdited: 'the clock of the rehearsal writes it' }),
    roles: field(
      z.array(
        described({
          role: field(textSchema),
          name: field(z.string().min(1).optional(), { help: true }),
        }),
      ),
      { item: true },
    ),
    steps: field(
      z.array(
        described({
          what: field(textSchema),
          role: field(textSchema),
          by: field(z.string().min(1).optional(), { help: true }),
          begun: field(at().optional()),
          done: field(at().optional()),
          answer: field(textSchema.optional(), { long: true }),
          stuck: field(
            z.array(described({ at: field(at()), asks: field(textSchema, { long: true }) })).optional(),
            { item: true },
          ),
        }),
      ),
      { item: true },
    ),
    lessons: field(textSchema.optional(), { long: true, help: true }),
  }),
);
