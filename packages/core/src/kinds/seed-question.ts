import { z } from 'zod';
import { recordKind } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

/** A question with an answer that assessors do not know when they are asked: it shows how much their ranges hold. */
export const seedQuestion = kind(
  {
    stored: 'calibration-questions.yaml',
    title: '{text}',
  },
  described({
    ...recordKind('seedQuestion'),
    text: field(textSchema, {
      help: true,
    }),
    unit: field(textSchema),
    answer: field(z.number().positive().optional(), {
      help: true,
    }),
    source: field(z.string().min(1).optional()),
  }),
);
