import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { countrySchema } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { entry, fact } from './fact.js';

/** Why data that go there are not transferred to a third country; or that they are, and that it is not settled. */
export const territoryTies = [
  'union', // a member state of the Union
  'eea', // a party to the EEA Agreement, or a state that takes part in it
  'transition', // treated as a member state after it left
  'bridge', // not treated as a third country for a time
  'part', // a territory that the Treaties apply to with its state
  'regulation', // national law has extended the Regulation to it
  'unsettled', // not settled: treated as a third country
  'outside', // belongs to a state that is inside, and is outside itself
] as const;

/**
 * A country or a territory with a code of its own, and the days on which data that go there stay inside the EEA. One that has no
 * entry is outside: the member states are a closed list.
 */
export const territorySchema = z.strictObject({
  ...entry('territory'),
  code: countrySchema,
  name: textSchema,
  spans: z
    .array(
      z.strictObject({
        tie: z.enum(territoryTies),
        from: localDateSchema.optional(),
        through: localDateSchema.optional().describe('The last day, itself included'),
        seenFrom: z
          .array(countrySchema)
          .optional()
          .describe('Only for exporters in these countries; for all when left out'),
        text: textSchema,
        ...fact,
      }),
    )
    .min(1),
  gdpr: z
    .strictObject({
      from: localDateSchema,
      before: textSchema.describe('What applied before'),
      ...fact,
    })
    .optional()
    .describe('From when the Regulation applies there'),
});
