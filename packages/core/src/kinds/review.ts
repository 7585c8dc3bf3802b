import { z } from 'zod';
import { recordKind, refTo, worldRef } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { wants } from '../model/wanted.js';
import { described, field, kind } from './description.js';

/** That somebody has looked again, in a period, at what was judged before it. It closes no challenge: a consideration does. */
export const review = kind(
  {
    stored: 'reviews.yaml',
    title: '{period}, {on}',
    happened: 'on',
  },
  described({
    ...recordKind('review'),
    period: field(z.string().min(1), {
      help: true,
      searchable: true,
    }),
    about: field(z.array(refTo('*')).optional()),
    facts: field(
      z
        .array(worldRef('source', 'series', 'terms', 'subprocessors', 'adequacy', 'technology', 'mandate'))
        .optional(),
    ),
    on: field(localDateSchema),
    by: field(z.string().min(1), {
      help: true,
      searchable: true,
    }),
    result: field(z.enum(['stands', 'changed'])),
    note: field(textSchema.optional(), { long: true }),
  }).refine(({ about = [], facts = [] }) => about.length + facts.length > 0, {
    error: wants('reviewTarget'),
    path: ['about'],
  }),
);
