import { z } from 'zod';
import { recordKind } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';
import { wants } from '../model/wanted.js';

export const section = kind(
  {
    stored: 'chapters/',
    title: '{title}',
  },
  described({
    ...recordKind('section'),
    title: field(textSchema),
    linkTitle: field(textSchema.optional()),
    description: field(textSchema.optional(), {
      long: true,
    }),
    slug: field(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, wants('slug'))),
    weight: field(z.int().positive()),
    toc: field(z.boolean().default(true)),
    role: field(z.enum(['chapter', 'conclusion', 'changeLog', 'summary']).default('chapter')),
    body: field(textSchema.optional(), {
      help: true,
      notPublished: 'it is the text of the chapter',
      long: true,
    }),
    openQuestions: field(z.array(textSchema).default([]), { item: true }),
  }),
);
