import { z } from 'zod';
import {
  citeSchema,
  countrySchema,
  recordKind,
  refTo,
  verificationSchema,
  worldRef,
} from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';
import { wants } from '../model/wanted.js';

export const party = kind(
  {
    stored: 'parties.yaml',
    title: '{name}',
  },
  described({
    ...recordKind('party'),
    name: field(textSchema),
    type: field(z.enum(['authority', 'company', 'internationalOrganisation', 'group', 'person'])),
    orgNumber: field(
      z
        .string()
        .regex(/^\d[\d-]{5,19}$/, wants('organisationNumber'))
        .optional(),
      { searchable: true },
    ),
    country: field(countrySchema),
    parent: field(refTo('party').optional(), {
      help: true,
    }),
    profile: field(
      described({
        of: field(worldRef('supplierProfile')),
        entity: field(z.string().min(1)),
      }).optional(),
      {
        fixed: true,
        inert: true,
        notEdited: 'it is set where facts are taken from the profile',
        notPublished: 'it says how the record came to be, and nothing of what is assessed',
      },
    ),
    contact: field(textSchema.optional()),
    units: field(textSchema.optional(), {
      help: true,
    }),
    note: field(textSchema.optional(), { long: true }),
    dpo: field(textSchema.optional(), {
      help: true,
    }),
    certifications: field(
      z
        .array(
          described({
            scheme: field(worldRef('adequacy')),
            from: field(localDateSchema.optional()),
            until: field(localDateSchema.optional()),
            employment: field(z.enum(['yes', 'no']).optional(), {
              help: true,
            }),
            lastChecked: field(localDateSchema.optional()),
            source: field(citeSchema),
            verification: field(verificationSchema),
          }),
        )
        .optional(),
      { item: true },
    ),
    count: field(z.int().positive().optional(), {
      help: true,
    }),
    members: field(
      z
        .array(
          described({
            code: field(z.string()),
            name: field(textSchema),
            orgNumber: field(z.string().optional()),
          }),
        )
        .optional(),
      {
        item: true,
        help: true,
      },
    ),
  }),
);
