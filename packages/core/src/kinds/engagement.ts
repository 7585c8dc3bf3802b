import { z } from 'zod';
import { countrySchema, refTo, statementKind, worldRef } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

export const engagement = kind(
  {
    stored: 'engagements.yaml',
    title: '{principal} – {contractor}',
  },
  described({
    ...statementKind('engagement'),
    principal: field(refTo('party'), {
      help: true,
    }),
    contractor: field(refTo('party'), {
      help: true,
    }),
    activities: field(z.array(refTo('activity')).min(1)),
    tasks: field(textSchema.optional(), {
      help: true,
      long: true,
      inert: true,
    }),
    contract: field(
      described({
        title: field(textSchema),
        inWriting: field(z.boolean()),
        law: field(countrySchema.optional(), {
          help: true,
        }),
        date: field(localDateSchema.optional()),
        source: field(worldRef('source').optional(), {
          help: true,
        }),
      }),
    ),
    terms: field(
      z
        .array(
          described({
            terms: field(worldRef('terms')),
            edition: field(z.string()),
          }),
        )
        .default([]),
      { item: true },
    ),
    subprocessors: field(
      described({
        list: field(worldRef('subprocessors')),
        edition: field(z.string()),
        authorisation: field(z.enum(['general', 'specific'])),
        noticeDays: field(z.int().nonnegative().optional(), {
          help: true,
        }),
        notices: field(
          z
            .array(
              described({
                edition: field(z.string(), {
                  help: true,
                }),
                toldOn: field(localDateSchema),
                days: field(z.int().nonnegative()),
                objection: field(z.enum(['none', 'objected']).optional()),
                by: field(textSchema.optional(), {
                  help: true,
                }),
              }),
            )
            .optional(),
          {
            item: true,
            help: true,
          },
        ),
      }).optional(),
    ),
    usesOthers: field(z.enum(['yes', 'no']).optional(), {
      help: true,
    }),
    places: field(
      z.array(
        described({
          country: field(countrySchema),
          what: field(z.enum(['storage', 'processing', 'access'])),
          text: field(textSchema.optional()),
        }),
      ),
      { item: true },
    ),
    certifications: field(z.array(textSchema).default([]), { item: true }),
    note: field(textSchema.optional(), { long: true, inert: true }),
  }),
);
