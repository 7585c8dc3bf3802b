import { z } from 'zod';
import { alternativeRef, citeSchema, statementKind } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

export const benefit = kind(
  {
    stored: 'benefits.yaml',
    title: '{text}',
    answeredByOwners: true,
  },
  described({
    ...statementKind('benefit'),
    text: field(textSchema, { long: true, adaptable: true }),
    forWhom: field(z.enum(['people', 'serviceOwners', 'operator', 'society'])),
    strength: field(z.enum(['weak', 'moderate', 'strong'])),
    evidence: field(z.array(citeSchema).optional(), {
      item: true,
      help: true,
    }),
    alternatives: field(z.array(alternativeRef()).min(1)),
  }),
);
