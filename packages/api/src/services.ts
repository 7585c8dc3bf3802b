import { conclusionStandings, kinds, sayableSchema, textSchema } from '@risikobilde/core';
import { z } from 'zod';
import { factsReadSchema } from './answers.js';
import { daySchema, type Of } from './typed.js';

const intervalSchema = z.strictObject({ low: z.number(), mid: z.number(), high: z.number() });
const standings = [...conclusionStandings, 'notWritten'] as const;
const howMany = z.int().nonnegative();

/** Which services the list is asked for. */
export const serviceFilters = ['all', 'behind', 'open', 'challenged'] as const;
export type ServiceFilter = (typeof serviceFilters)[number];

const serviceRowSchema = z
  .strictObject({
    service: z.string().describe('The id of the assessment'),
    title: textSchema,
    owner: z.strictObject({ name: textSchema, orgNumber: z.string().optional() }),
    release: z.string().describe('The hash of the release it stands on'),
    adopted: howMany,
    adapted: howMany,
    rejected: howMany,
    open: howMany.describe('Statements of that release without an answer'),
    unread: howMany.describe('Statements that a newer release changed, added or withdrew, not read since'),
    lagDays: howMany.describe('Days since the first release after the one stood on; 0 on the newest'),
    conclusion: z.enum(standings),
    errorsOfLaw: howMany.describe('Open errors of law that are its own to mend'),
    facts: factsReadSchema,
  })
  .meta({ id: 'ServiceRow' });

export const servicesAnswerSchema = z
  .strictObject({
    releases: z
      .array(
        z.strictObject({
          hash: z.string(),
          version: z.string(),
          on: daySchema,
          services: howMany.describe('How many services stand on it'),
        }),
      )
      .describe('Oldest first'),
    total: howMany.describe('How many services there are'),
    behind: howMany.describe('Those that do not stand on the newest release'),
    open: howMany.describe('Statements without an answer, in all of them'),
    unread: howMany.describe('Statements changed by a newer release and not read, in all of them'),
    furthest: serviceRowSchema.optional().describe('The one furthest behind; left out when none is'),
    matching: howMany.describe('How many are as `only` and `find` ask; `services` may hold fewer'),
    services: z.array(serviceRowSchema).describe('Those furthest behind first'),
    owners: z
      .array(
        z.strictObject({ name: textSchema, orgNumber: z.string().optional(), services: howMany.positive() }),
      )
      .describe('The owners of all the services'),
    statements: z
      .array(
        z.strictObject({
          id: z.string(),
          kind: z.enum(kinds),
          name: sayableSchema,
          offer: z.enum(['provided', 'shared', 'yours']),
          adopted: howMany,
          adapted: howMany,
          rejected: howMany,
          open: howMany,
          against: howMany.describe(
            "Answers that say the text does not fit: adapted or rejected; of what is the owner's, rejected only",
          ),
          reasons: z.array(
            z.strictObject({
              service: z.string(),
              title: textSchema.describe('Of the service'),
              answer: z.enum(['adapt', 'reject']),
              reason: textSchema,
            }),
          ),
        }),
      )
      .describe('Statements of the newest release, those least taken as they stand first'),
    national: z
      .array(
        z.strictObject({
          scenario: z.string().describe("The id in the platform's own assessment"),
          alternative: z.string(),
          frequency: intervalSchema.describe('Events a year'),
          persons: intervalSchema.describe('Persons that one event harms through all the services together'),
          mean: z
            .strictObject({ frequency: z.number(), consequence: z.number() })
            .describe('Both on average: their product is the persons expected to be harmed in a year'),
          services: howMany,
        }),
      )
      .describe('Events at the platform, each counted once'),
    reading: z
      .strictObject({ read: howMany, of: howMany })
      .optional()
      .describe('There while not every service has been read: the answer is of those that have; ask again'),
    notices: z
      .array(
        z.strictObject({
          of: z.string().describe("The id in the platform's own assessment"),
          services: howMany.describe('How many services it concerns'),
          accepted: howMany,
          objected: howMany,
          late: howMany.describe('Of those that have answered: after the last day to object'),
          rows: z
            .array(
              z.strictObject({
                service: z.string(),
                title: textSchema,
                owner: z.strictObject({ name: textSchema, orgNumber: z.string().optional() }),
                answer: z
                  .strictObject({
                    answer: z.enum(['accepted', 'objected']),
                    on: daySchema,
                    by: textSchema,
                    reason: textSchema
                      .optional()
                      .describe('Left out where the owner has kept the answer to itself'),
                  })
                  .optional()
                  .describe('Left out while there is none'),
              }),
            )
            .describe('Those that have not answered first; no more than 200'),
        }),
      )
      .describe('Sub-processor notices in the newest release, and how those have answered whom they concern'),
    ownRisks: howMany.describe('Scenarios that only single services have; they are not in `national`'),
  })
  .meta({ id: 'ServicesAnswer' });
/** How the services on a platform stand, as the server answers it. */
export type ServicesAnswer = Of<typeof servicesAnswerSchema>;
