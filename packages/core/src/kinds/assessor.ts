import { z } from 'zod';
import { chancesField, middleField } from '../model/estimate.js';
import { rangeSchema, recordKind, refTo } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

/** Somebody who estimates, by role: no name of a person stands here. */
export const assessor = kind(
  {
    stored: 'assessors.yaml',
    title: '{name}',
  },
  described({
    ...recordKind('assessor'),
    name: field(textSchema, {
      help: true,
    }),
    background: field(textSchema.optional()),
    answers: field(
      z
        .array(
          described({
            question: field(refTo('seedQuestion')),
            range: field(rangeSchema),
            middle: middleField,
            chances: chancesField,
          }),
        )
        .default([]),
      { item: true },
    ),
  }),
);
