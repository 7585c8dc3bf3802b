import { z } from 'zod';
import { citeSchema, statementKind, worldRef } from '../model/shared.js';
import { bearingSchema } from '../model/bearing.js';
import { groundSchema } from '../model/grounds.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

export const premise = kind(
  {
    stored: 'premises.yaml',
    title: '{text}',
  },
  described({
    ...statementKind('premise'),
    text: field(textSchema, {
      long: true,
      adaptable: true,
    }),
    restsOn: field(z.array(groundSchema).default([]), {
      item: true,
    }),
    themes: field(z.array(worldRef('theme')).default([]), {
      item: true,
      help: true,
    }),
    bearings: field(z.array(bearingSchema).optional(), {
      item: true,
      help: true,
      dated: ['on'],
    }),
    ifItFalls: field(textSchema, {
      long: true,
      adaptable: true,
    }),
    sources: field(z.array(citeSchema).default([]), {
      item: true,
      inert: true,
    }),
  }),
);
