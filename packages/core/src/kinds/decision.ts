import { z } from 'zod';
import type { ActKind } from '../model/answers.js';
import { alternativeRef, citeSchema, findingRef, recordKind, refTo, worldRef } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { actedExceptionSchema } from './acted-exception.js';
import { boundFields } from './bound-fields.js';
import { described, field, kind } from './description.js';

export const decision = kind(
  {
    stored: 'decisions.yaml',
    title: '{type}, {on}',
    happened: 'on',
  },
  described({
    ...recordKind('decision'),
    type: field(
      z.enum(['acceptance', 'approval', 'priorConsultation', 'finding', 'adviceRequest', 'return']),
    ),
    scenario: field(refTo('scenario').optional()),
    alternative: field(alternativeRef().optional()),
    state: field(z.enum(['current', 'planned']).optional()),
    finding: field(findingRef().optional(), {
      help: true,
    }),
    act: field(
      described({
        kind: field(z.enum(['ruling', 'permission', 'derogation'] satisfies readonly ActKind[])),
        by: field(textSchema, {
          help: true,
        }),
        on: field(localDateSchema),
        place: field(z.string().min(1)),
        source: field(worldRef('source').optional()),
        evidence: field(refTo('evidence').optional()),
        cite: field(citeSchema.optional()),
      }).optional(),
      {
        help: true,
      },
    ),
    ...boundFields,
    authors: field(z.array(z.string().min(1)).optional(), {
      notEdited: 'it follows from who made the edits',
      item: true,
      help: true,
    }),
    excepted: field(z.array(actedExceptionSchema).optional(), {
      notEdited: 'it follows from who made the edits and from the exceptions of the organisation',
      item: true,
      help: true,
    }),
    needed: field(z.boolean().optional(), {
      help: true,
    }),
    outcome: field(z.enum(['approved', 'conditionallyApproved', 'consultation', 'rejected']).optional(), {
      help: true,
    }),
    ground: field(z.enum(['residualHigh', 'nationalLaw']).optional()),
    conditions: field(
      z
        .array(
          described({
            text: field(textSchema, { long: true }),
            measure: field(refTo('measure').optional()),
          }),
        )
        .optional(),
      { item: true },
    ),
    by: field(textSchema),
    on: field(localDateSchema),
    why: field(textSchema, { long: true }),
    condition: field(textSchema.optional()),
    expires: field(localDateSchema.optional()),
  }),
);
