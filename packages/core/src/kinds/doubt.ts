import { z } from 'zod';
import { groundSchema } from '../model/grounds.js';
import { alternativeRef, citeSchema, recordKind, refTo, worldRef } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { answersToDoubt } from './answers-to-doubt.js';
import { described, field, kind } from './description.js';
import { wants } from '../model/wanted.js';

/** What somebody holds against a claim, a ground, a judgement or a fact, and the answers to it. */
export const doubt = kind(
  {
    stored: 'doubts.yaml',
    title: '{text}',
    happened: 'on',
  },
  described({
    ...recordKind('doubt'),
    text: field(textSchema, {
      help: true,
      long: true,
    }),
    raisedBy: field(textSchema, {
      help: true,
    }),
    on: field(localDateSchema),
    type: field(z.enum(['rebuts', 'undercuts', 'undermines']), { help: true }),
    against: field(refTo('*').optional(), {
      help: true,
    }),
    ground: field(groundSchema.optional(), {
      help: true,
    }),
    alternative: field(alternativeRef().optional(), {
      help: true,
    }),
    fact: field(
      worldRef('source', 'series', 'technology', 'terms', 'subprocessors', 'adequacy', 'mandate').optional(),
    ),
    settledBy: field(textSchema.optional(), { long: true }),
    advice: field(refTo('advice').optional()),
    source: field(citeSchema.optional()),
    answers: answersToDoubt,
  }).refine(({ against, fact }) => against !== undefined || fact !== undefined, {
    error: wants('doubtTarget'),
    path: ['against'],
  }),
);
