import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { originSchema, refTo, worldRef } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { wants } from '../model/wanted.js';
import { described, field } from './description.js';

/** A ground of chapter V: the article, what it stands on, and the days it was in use. */
export const transferGround = described({
  article: field(
    z
      .string()
      .regex(/^(45|46\(2\)\([a-f]\)|46\(3\)\([ab]\)|47|49\(1\)(\([a-g]\))?)$/, wants('transferArticle')),
    { searchable: true },
  ),
  adequacy: field(worldRef('adequacy').optional()),
  source: field(worldRef('source').optional()),
  from: field(localDateSchema.optional()),
  until: field(localDateSchema.optional()),
  concluded: field(localDateSchema.optional(), {
    help: true,
  }),
  unchanged: field(z.enum(['yes', 'no']).optional(), {
    help: true,
  }),
  withinScope: field(z.enum(['yes', 'no']).optional(), {
    help: true,
  }),
  importerSubject: field(z.enum(['yes', 'no']).optional(), {
    help: true,
  }),
  instrument: field(
    described({
      name: field(textSchema, {
        help: true,
      }),
      module: field(z.enum(['one', 'two', 'three', 'four']).optional()),
      group: field(refTo('party').optional(), {
        help: true,
      }),
      approvedBy: field(textSchema.optional(), {
        help: true,
      }),
      approvedOn: field(localDateSchema.optional()),
      commitments: field(z.enum(['yes', 'no']).optional(), {
        help: true,
      }),
    }).optional(),
  ),
  origin: field(originSchema.optional(), {
    help: true,
  }),
  note: field(textSchema.optional(), { long: true }),
});
