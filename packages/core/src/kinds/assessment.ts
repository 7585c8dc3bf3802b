import { z } from 'zod';
import { idSchema, rangeSchema, recordKind, refTo, worldRef } from '../model/shared.js';
import { comparisonSchema, toleranceSchema } from '../model/risk-comparison.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { languageTagSchema, textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';
import { periods } from './periods.js';
import { sectorFields, templateFields } from './sectors.js';
import { technicalSheet } from './technical-sheet.js';

/** What may be answered with “not known yet” or “none”: the answers that leave no record of their own. */
const clarifiedQuestion = z.enum([
  'owners',
  'riskOwner',
  'dpo',
  'sector',
  'authority',
  'subjects',
  'data',
  'retention',
  'purpose',
  'basis',
  'processors',
  'agreement',
  'places',
  'outside',
  'scenarios',
  'levels',
  'measures',
  'rights',
]);

/** What is assessed, against which alternatives, on which scale; with its versions and change log. */
export const assessment = kind(
  {
    stored: 'assessment.yaml',
    title: '{title}',
  },
  described({
    ...recordKind('assessment'),
    title: field(textSchema),
    mainLanguage: field(languageTagSchema.optional(), {
      help: true,
      notEdited: 'chosen when the assessment is made: every text and every file of a chapter follows it',
      notPublished: 'each page says its own language',
    }),
    languages: field(z.array(languageTagSchema).optional(), {
      help: true,
      notEdited: 'chosen when the assessment is made, with the main language',
      notPublished: 'each page says its own language',
    }),
    subject: field(
      described({
        type: field(z.enum(['platform', 'service'])),
        name: field(textSchema),
        description: field(textSchema.optional(), {
          long: true,
        }),
        operator: field(refTo('party')),
        ...sectorFields,
        authority: field(textSchema.optional(), {
          help: true,
        }),
        owners: field(refTo('party').optional(), {
          help: true,
        }),
      }),
    ),
    alternatives: field(
      z
        .array(
          described({
            id: field(idSchema, {
              notEdited: 'judgements and benefits refer to it',
            }),
            name: field(textSchema),
            short: field(textSchema.optional(), {
              help: true,
              notPublished: 'published documents call a solution by its name',
            }),
            description: field(textSchema.optional(), {
              long: true,
            }),
            role: field(z.enum(['baseline', 'chosen', 'other'])),
            from: field(localDateSchema.optional()),
            until: field(localDateSchema.optional(), {
              help: true,
            }),
            untilSource: field(worldRef('source').optional()),
          }),
        )
        .min(1),
      { item: true },
    ),
    scale: field(worldRef('scale')),
    clarifications: field(
      z
        .array(
          described({
            question: field(clarifiedQuestion),
            answer: field(z.enum(['unknown', 'none'])),
          }),
        )
        .optional(),
      {
        item: true,
        help: true,
      },
    ),
    ...templateFields,
    archived: field(localDateSchema.optional(), {
      help: true,
      notPublished: 'it says where the assessment is kept, and nothing of what is assessed',
    }),
    comparison: field(comparisonSchema.optional(), {
      help: true,
    }),
    tolerance: field(z.array(toleranceSchema).optional(), {
      item: true,
      help: true,
      dated: ['on'],
    }),
    requiredShare: field(
      described({
        percent: field(z.int().min(1).max(100)),
        by: field(z.string().min(1)),
        on: field(localDateSchema),
        why: field(textSchema.optional(), { long: true }),
      }).optional(),
      { help: true },
    ),
    changeLog: field(
      z.array(
        described({
          version: field(z.string().min(1), { searchable: true }),
          date: field(localDateSchema),
          precision: field(z.enum(['day', 'month']).default('day')),
          changes: field(textSchema, {
            long: true,
          }),
        }),
      ),
      {
        item: true,
        notPublished: 'it has a page of its own',
        dated: ['date'],
      },
    ),
    periods,
    reassessWithinDays: field(z.int().positive().default(28), {
      help: true,
    }),
    riskOwner: field(textSchema.optional(), {
      help: true,
    }),
    dpo: field(textSchema.optional(), { help: true }),
    ...technicalSheet,
    breaches: field(
      described({
        toAuthority: field(textSchema.optional(), {
          help: true,
          long: true,
        }),
        toPersons: field(textSchema.optional(), {
          help: true,
          long: true,
        }),
        fromProcessors: field(textSchema.optional(), {
          help: true,
          long: true,
        }),
      }).optional(),
      {
        help: true,
      },
    ),
    exampleOf: field(
      described({
        author: field(refTo('party'), {
          help: true,
        }),
        address: field(z.url()),
      }).optional(),
      {
        help: true,
      },
    ),
    buildsOn: field(
      described({
        release: field(z.string().min(1), {
          help: true,
        }),
        title: field(textSchema),
      }).optional(),
    ),
    exposure: field(
      described({
        persons: field(rangeSchema, {
          help: true,
        }),
        who: field(textSchema),
        special: field(z.number().min(0).max(1).optional(), {
          help: true,
        }),
        why: field(textSchema, { long: true }),
      }).optional(),
      {
        help: true,
      },
    ),
  }),
);
