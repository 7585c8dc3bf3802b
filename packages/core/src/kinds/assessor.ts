import { z } from 'zod';
import { chancesField, middleField } from '../model/estimate.js';
import { rangeSchema, recordKind, refTo } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind, words } from './described.js';

/** Somebody who estimates, by role: no name of a person stands here. */
export const assessor = kind(
  {
    one: words('Vurderer', 'Vurderar', 'Assessor'),
    many: words('Vurderere', 'Vurderarar', 'Assessors'),
    stored: 'assessors.yaml',
    title: '{name}',
  },
  described({
    ...recordKind('assessor'),
    name: field(textSchema, words('Rolle', 'Rolle', 'Role'), {
      help: words(
        'En rolle, for eksempel «sikkerhetsarkitekt 1», aldri navnet på en person.',
        'Ei rolle, til dømes «tryggleiksarkitekt 1», aldri namnet på ein person.',
        'A role, such as “security architect 1”, never the name of a person.',
      ),
    }),
    background: field(textSchema.optional(), words('Fagfelt', 'Fagfelt', 'Field of work')),
    answers: field(
      z
        .array(
          described({
            question: field(refTo('seedQuestion'), words('Spørsmål', 'Spørsmål', 'Question')),
            range: field(rangeSchema, words('Fra og til', 'Frå og til', 'From and to')),
            middle: middleField,
            chances: chancesField,
          }),
        )
        .default([]),
      words('Svar på kontrollspørsmål', 'Svar på kontrollspørsmål', 'Answers to calibration questions'),
      { item: words('svar', 'svar', 'an answer') },
    ),
  }),
);
