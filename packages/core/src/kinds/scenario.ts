import { z } from 'zod';
import { citeSchema, refTo, statementKind, worldRef } from '../model/shared.js';
import { directionSchema, judgementSchema } from '../model/risk-judgement.js';
import { differenceSchema, severitySchema } from '../model/risk-comparison.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

export const scenario = kind(
  {
    stored: 'scenarios/',
    title: '{title}',
  },
  described({
    ...statementKind('scenario'),
    title: field(textSchema, { adaptable: true }),
    group: field(z.string().optional(), {
      help: true,
      searchable: true,
    }),
    source: field(
      described({
        actor: field(textSchema),
        type: field(z.enum(['state', 'criminal', 'insider', 'supplier', 'accident', 'ownStaff', 'law'])),
        series: field(z.array(worldRef('series')).default([]), {
          item: true,
          help: true,
        }),
        capability: field(textSchema.optional()),
        intent: field(textSchema.optional()),
        accessPaths: field(z.array(textSchema).default([]), { item: true }),
      }),
    ),
    event: field(textSchema, { long: true, adaptable: true }),
    saidAccepted: field(
      described({
        by: field(textSchema),
        text: field(textSchema, {
          long: true,
        }),
        cite: field(citeSchema),
      }).optional(),
      {
        help: true,
        inert: true,
      },
    ),
    arises: field(z.enum(['design', 'deviation']).optional(), {
      help: true,
      inert: true,
    }),
    factors: field(
      z
        .array(
          described({
            direction: field(z.enum(['raises', 'lowers'])),
            text: field(textSchema),
          }),
        )
        .optional(),
      {
        item: true,
        help: true,
        inert: true,
      },
    ),
    dimensions: field(
      z
        .array(
          z.enum([
            'confidentiality',
            'integrity',
            'availability',
            'transparency',
            'intervenability',
            'unlinkability',
          ]),
        )
        .min(1),
    ),
    affects: field(z.array(refTo('activity')).min(1)),
    harm: field(
      described({
        chain: field(textSchema, {
          help: true,
          long: true,
        }),
        kinds: field(z.array(z.enum(['physical', 'material', 'nonMaterial', 'rights'])).min(1)),
        severity: field(severitySchema),
      }),
    ),
    subprocessors: field(z.array(worldRef('subprocessors')).default([]), {
      help: true,
    }),
    judgements: field(z.array(judgementSchema).default([]), { item: true, dated: ['on', 'from'] }),
    directions: field(z.array(directionSchema).default([]), {
      item: true,
      help: true,
      dated: ['from'],
    }),
    differences: field(z.array(differenceSchema).optional(), {
      item: true,
      help: true,
      dated: ['on'],
    }),
    owner: field(textSchema.optional(), {
      help: true,
      inert: true,
    }),
  }),
);
