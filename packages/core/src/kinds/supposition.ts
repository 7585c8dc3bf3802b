import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { countrySchema, idSchema, recordKind, refTo, worldRef } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { wants } from '../model/wanted.js';
import { described, field, kind } from './description.js';

/** One thing that is supposed to fall: a record, a fact of the world, a region of a supplier, or a country. */
const supposedEvent = described({
  record: field(refTo('*').optional()),
  fact: field(
    worldRef(
      'source',
      'adequacy',
      'terms',
      'subprocessors',
      'series',
      'technology',
      'mandate',
      'supplierProfile',
    ).optional(),
  ),
  region: field(idSchema.optional(), { help: true }),
  country: field(countrySchema.optional()),
  how: field(textSchema.optional(), { help: true }),
}).refine(
  ({ record, fact, country }) => [record, fact, country].filter((one) => one !== undefined).length === 1,
  { error: wants('supposedEvent'), path: ['record'] },
);

/** What has not happened and is tried: what falls, and what is prepared for it. Rules, standing and pages never read it. */
export const supposition = kind(
  {
    stored: 'suppositions.yaml',
    title: '{name}',
  },
  described({
    ...recordKind('supposition'),
    name: field(textSchema),
    falls: field(z.array(supposedEvent).min(1), { item: true }),
    on: field(localDateSchema, { help: true }),
    happenedOn: field(localDateSchema.optional(), { help: true }),
    prepared: field(textSchema.optional(), { help: true, long: true }),
  }),
);
