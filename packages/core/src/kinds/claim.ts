import { z } from 'zod';
import { refTo, statementKind } from '../model/shared.js';
import { groundSchema } from '../model/grounds.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

export const claim = kind(
  {
    stored: 'claims.yaml',
    title: '{text}',
    answeredByOwners: true,
  },
  described({
    ...statementKind('claim'),
    text: field(textSchema, { long: true, adaptable: true }),
    section: field(refTo('section'), {
      help: true,
    }),
    order: field(z.int().nonnegative()),
    essential: field(z.boolean().default(false), {
      help: true,
    }),
    essentialBecause: field(textSchema.optional(), { long: true, inert: true }),
    grounds: field(groundSchema),
    unless: field(groundSchema.optional(), {
      help: true,
    }),
    owner: field(textSchema.optional(), {
      help: true,
      inert: true,
    }),
  }),
);
