import { z } from 'zod';
import { catalogueItemRef, rangeSchema, refTo, statementKind, worldRef } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { dataItem, dataItemIds } from './data-item.js';
import { described, field, kind } from './description.js';
import { legalBasis } from './legal-basis.js';
import { processing } from './processing.js';

export const activity = kind(
  {
    stored: 'activities/',
    title: '{title}',
    answeredByOwners: true,
  },
  described({
    ...statementKind('activity'),
    title: field(textSchema, { adaptable: true }),
    description: field(textSchema, {
      long: true,
      adaptable: true,
    }),
    purposes: field(
      z.array(
        described({
          text: field(textSchema),
          data: field(dataItemIds(), {
            help: true,
            inert: true,
          }),
          why: field(textSchema.optional(), { long: true, inert: true }),
          bases: field(z.array(legalBasis), {
            item: true,
            help: true,
          }),
        }),
      ),
      { item: true },
    ),
    consent: field(
      described({
        voluntary: field(textSchema.optional(), {
          help: true,
          long: true,
        }),
        withdrawal: field(textSchema.optional(), {
          help: true,
          long: true,
        }),
        childAge: field(z.int().min(0).max(18).optional(), {
          help: true,
        }),
      }).optional(),
      {
        help: true,
      },
    ),
    data: field(z.array(dataItem), {
      item: true,
    }),
    subjects: field(
      z.array(
        described({
          text: field(textSchema),
          count: field(rangeSchema.optional(), {
            help: true,
          }),
          vulnerable: field(z.boolean().default(false)),
        }),
      ),
      { item: true },
    ),
    begins: field(localDateSchema.optional(), {
      help: true,
    }),
    retention: field(textSchema.optional()),
    archiveMaterial: field(z.enum(['yes', 'no']).optional(), {
      help: true,
    }),
    archiveAbroad: field(
      described({
        allowedBy: field(z.enum(['necessaryUse', 'consent', 'regulations'])),
        why: field(textSchema, { long: true }),
      }).optional(),
      {
        help: true,
      },
    ),
    ...processing,
    recipients: field(z.array(textSchema).default([]), {
      item: true,
    }),
    systems: field(z.array(textSchema).default([]), {
      item: true,
    }),
    obtainedFrom: field(z.enum(['subject', 'others', 'both']), {
      help: true,
    }),
    decides: field(
      z.array(
        described({
          party: field(refTo('party')),
          what: field(z.array(z.enum(['purpose', 'essentialMeans'])).min(1)),
          forOwnPurposes: field(z.boolean().optional(), {
            help: true,
          }),
        }),
      ),
      {
        item: true,
        help: true,
      },
    ),
    jointArrangement: field(textSchema.optional(), {
      help: true,
      long: true,
    }),
    criteria: field(
      z
        .array(
          described({
            item: field(catalogueItemRef('wp248')),
            why: field(textSchema, { long: true }),
          }),
        )
        .default([]),
      {
        item: true,
        help: true,
      },
    ),
    alwaysAssessed: field(
      z
        .array(
          described({
            item: field(catalogueItemRef()),
            why: field(textSchema, { long: true }),
          }),
        )
        .optional(),
      {
        item: true,
        help: true,
      },
    ),
    assessedWithLaw: field(
      described({
        source: field(worldRef('source')),
        provision: field(z.string(), { searchable: true }),
        where: field(textSchema, {
          long: true,
        }),
      }).optional(),
      {
        help: true,
      },
    ),
    necessity: field(
      described({
        purposeLimitation: field(textSchema.optional(), { long: true }),
        minimisation: field(textSchema.optional(), { long: true }),
        accuracy: field(textSchema.optional(), { long: true }),
        storageLimitation: field(textSchema.optional(), { long: true }),
      }).optional(),
      {
        help: true,
      },
    ),
  }),
);
