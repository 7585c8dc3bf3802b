import { z } from 'zod';
import {
  catalogueItemRef,
  citeSchema,
  partyOrExample,
  refTo,
  statementKind,
  worldRef,
} from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind } from './description.js';

export const requirement = kind(
  {
    stored: 'requirements.yaml',
    title: '{engagement}: {item}',
    happened: 'on',
  },
  described({
    ...statementKind('requirement'),
    item: field(catalogueItemRef(), {
      help: true,
      searchable: true,
    }),
    engagement: field(refTo('engagement')),
    met: field(z.enum(['met', 'partly', 'notMet'])),
    clause: field(
      described({
        terms: field(worldRef('terms')),
        edition: field(z.string()),
        anchor: field(z.string()),
      }).optional(),
    ),
    why: field(textSchema, { long: true, adaptable: true }),
    evidence: field(z.array(citeSchema).optional(), {
      item: true,
      help: true,
    }),
    on: field(localDateSchema),
    by: field(partyOrExample(), {
      help: true,
    }),
  }),
);
