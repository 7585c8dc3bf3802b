import { z } from 'zod';
import { alternativeRef, recordKind, refTo } from '../model/shared.js';
import { effectFactorSchema } from '../model/risk-judgement.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

export const effect = kind(
  {
    stored: 'effects.yaml',
    title: '{measure} → {scenario}',
  },
  described({
    ...recordKind('effect'),
    measure: field(refTo('measure')),
    scenario: field(refTo('scenario')),
    alternatives: field(z.array(alternativeRef()).optional(), {
      help: true,
    }),
    frequency: field(effectFactorSchema.optional()),
    consequence: field(effectFactorSchema.optional()),
    why: field(textSchema, { long: true }),
  }),
);
