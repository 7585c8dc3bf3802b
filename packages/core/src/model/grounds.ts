import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly.js';
import { alternativeRef, countrySchema, refTo, ruleRef, worldRef } from './shared.js';

/**
 * What a claim or a premise may rest on. Each form names its kind, so that a sentence of the conclusion can be
 * followed to a record, to dated law, or to a result that the rules computed.
 */
const leafSchema = z.union([
  z.strictObject({ premise: refTo('premise') }),
  z.strictObject({ claim: refTo('claim') }),
  z.strictObject({ measure: refTo('measure') }),
  z.strictObject({ section: refTo('section') }),
  z.strictObject({ activity: refTo('activity') }),
  z.strictObject({ right: refTo('right') }),
  z.strictObject({ freedom: refTo('freedom') }),
  z.strictObject({ requirement: refTo('requirement') }),
  z.strictObject({ benefit: refTo('benefit') }),
  z.strictObject({ advice: refTo('advice') }),
  z.strictObject({ decision: refTo('decision') }),
  z.strictObject({ consideration: refTo('consideration') }),
  z.strictObject({ engagement: refTo('engagement') }),
  z
    .strictObject({ alternative: alternativeRef() })
    .describe('An alternative to compare with: its end challenges the ground until it has been considered'),
  z
    .strictObject({ scenario: refTo('scenario'), judgedBy: refTo('party').optional() })
    .describe(
      'The scenario is judged; with judgedBy, by that party (an example judgement is not the operator’s)',
    ),
  z
    .strictObject({ source: worldRef('source'), provision: z.string().optional() })
    .describe('A legal source, or one provision of it, that must be in force'),
  z
    .strictObject({ series: worldRef('series') })
    .describe('A periodical whose newest edition must be considered'),
  z
    .strictObject({ terms: worldRef('terms'), clause: z.string() })
    .describe('A clause of a supplier’s terms that must read as it did when considered'),
  z
    .strictObject({ subprocessors: worldRef('subprocessors') })
    .describe('A sub-processor list that must be as considered'),
  z
    .strictObject({ certification: z.strictObject({ party: refTo('party'), scheme: worldRef('adequacy') }) })
    .describe('A party’s certification under an adequacy scheme'),
  z
    .strictObject({
      transfers: z.strictObject({
        to: z
          .union([countrySchema, z.literal('other')])
          .describe('A country, or "other": every third country but those named'),
        except: z.array(countrySchema).optional(),
        by: z.enum(['adequacy', 'anyGround']).default('anyGround'),
      }),
    })
    .describe('Every transfer there has its ground: an adequacy decision, or any ground of chapter V'),
  z
    .strictObject({
      comparison: z.strictObject({
        alternative: alternativeRef(),
        against: alternativeRef(),
        scenarios: z.array(refTo('scenario')).optional(),
        expects: z.enum(['notHigher', 'lower']),
      }),
    })
    .describe('The computed risk of one alternative against another'),
  z
    .strictObject({
      direction: z.strictObject({
        scenarios: z.array(refTo('scenario')),
        alternative: alternativeRef(),
        against: alternativeRef(),
        by: refTo('party'),
      }),
    })
    .describe('That party has judged the change, and judged it as not higher'),
  z
    .strictObject({ noFindings: z.strictObject({ rule: ruleRef(), refs: z.array(refTo('*')).optional() }) })
    .describe('The rule finds nothing (about these records)'),
]);

export type GroundLeaf = DeepReadonly<z.infer<typeof leafSchema>>;
export type Ground = GroundLeaf | { readonly all: readonly Ground[] } | { readonly anyOf: readonly Ground[] };

export const groundSchema: z.ZodType<Ground> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(groundSchema) }),
      z.strictObject({ anyOf: z.array(groundSchema) }),
      leafSchema,
    ]),
  )
  .meta({
    id: 'Ground',
    description: 'What a claim rests on: all, anyOf, or one ground that names its kind',
  });
