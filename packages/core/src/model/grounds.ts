import { z } from 'zod';
import { described, field } from '../kinds/description.js';
import type { DeepReadonly } from './deep-readonly.js';
import { alternativeRef, countrySchema, refTo, ruleRef, worldRef } from './shared.js';

/**
 * What a claim or a premise may rest on. Each form names its kind, so that a sentence of the conclusion can be
 * followed to a record, to dated law, or to a result that the rules computed.
 */
const leafSchema = z.union([
  described({ premise: field(refTo('premise')) }),
  described({ claim: field(refTo('claim')) }),
  described({ measure: field(refTo('measure')) }),
  described({ section: field(refTo('section')) }),
  described({ activity: field(refTo('activity')) }),
  described({ right: field(refTo('right')) }),
  described({ freedom: field(refTo('freedom')) }),
  described({
    requirement: field(refTo('requirement')),
  }),
  described({ benefit: field(refTo('benefit')) }),
  described({ advice: field(refTo('advice')) }),
  described({ decision: field(refTo('decision')) }),
  described({
    consultation: field(refTo('consultation')),
  }),
  described({
    consideration: field(refTo('consideration')),
  }),
  described({
    engagement: field(refTo('engagement')),
  }),
  described({
    alternative: field(alternativeRef()),
  }).describe('An alternative to compare with: its end challenges the ground until it has been considered'),
  described({
    scenario: field(refTo('scenario')),
    judgedBy: field(refTo('party').optional()),
    needs: field(z.literal('levels').optional()),
  }).describe(
    'The scenario is judged; with judgedBy, by that party (an example judgement is not the operator’s); with needs: levels, by likelihood and consequence and not only a direction',
  ),
  described({
    transfer: field(refTo('transfer')),
    by: field(z.literal('adequacy').optional()),
  }).describe('That one transfer has its ground under chapter V; with by: adequacy, an adequacy decision'),
  described({
    role: field(
      described({
        party: field(refTo('party')),
        activity: field(refTo('activity')),
        is: field(z.enum(['controller', 'jointController', 'processor', 'subprocessor'])),
      }),
    ),
  }).describe('The role that follows from who decides and who engages whom'),
  described({
    risk: field(
      described({
        scenario: field(refTo('scenario')),
        alternative: field(alternativeRef()),
        state: field(z.enum(['initial', 'current', 'planned', 'residual'])),
        is: field(z.enum(['atLeast', 'atMost'])),
        band: field(z.string().min(1), {
          help: true,
        }),
      }),
    ),
  }).describe('The computed risk of a scenario is at least, or at most, this high'),
  described({
    source: field(worldRef('source')),
    provision: field(z.string().optional()),
  }).describe('A legal source, or one provision of it, that must be in force'),
  described({
    series: field(worldRef('series')),
  }).describe('A periodical whose newest edition must be considered'),
  described({
    terms: field(worldRef('terms')),
    clause: field(z.string()),
  }).describe('A clause of a supplier’s terms that must read as it did when considered'),
  described({
    subprocessors: field(worldRef('subprocessors')),
  }).describe('A sub-processor list that must be as considered'),
  described({
    certification: field(
      described({
        party: field(refTo('party')),
        scheme: field(worldRef('adequacy')),
      }),
    ),
  }).describe('A party’s certification under an adequacy scheme'),
  described({
    transfers: field(
      described({
        to: field(z.union([countrySchema, z.literal('other')]), {
          help: true,
        }),
        except: field(z.array(countrySchema).optional()),
        by: field(z.enum(['none', 'adequacy', 'anyGround']).default('anyGround')),
      }),
    ),
  }).describe(
    'The chain is known, and every transfer there has its ground: an adequacy decision, or any ground of chapter V; or there is none',
  ),
  described({
    lawful: field(
      described({
        of: field(z.enum(['basis', 'rights', 'processors'])),
        activities: field(z.array(refTo('activity')).optional(), {
          help: true,
        }),
      }),
    ),
  }).describe(
    'What the records say is lawful: every purpose has its basis, every right that arises is answered, every processor is bound; no rule finds an error',
  ),
  described({
    places: field(
      described({
        within: field(z.array(countrySchema).min(1)),
        activities: field(z.array(refTo('activity')).optional(), {
          help: true,
        }),
      }),
    ),
  }).describe('Every place in the chain of processors lies in these countries'),
  described({
    comparison: field(
      described({
        alternative: field(alternativeRef()),
        against: field(alternativeRef()),
        scenarios: field(z.array(refTo('scenario')).optional()),
        expects: field(z.enum(['notHigher', 'lower'])),
      }),
    ),
  }).describe('The computed risk of one alternative against another'),
  described({
    direction: field(
      described({
        scenarios: field(z.array(refTo('scenario'))),
        alternative: field(alternativeRef()),
        against: field(alternativeRef()),
        by: field(refTo('party')),
      }),
    ),
  }).describe('That party has judged the change, and judged it as not higher'),
  described({
    noFindings: field(
      described({
        rule: field(ruleRef()),
        refs: field(z.array(refTo('*')).optional()),
      }),
    ),
  }).describe('The rule finds nothing (about these records)'),
]);

export type GroundLeaf = DeepReadonly<z.infer<typeof leafSchema>>;
export type Ground = GroundLeaf | { readonly all: readonly Ground[] } | { readonly anyOf: readonly Ground[] };

export const groundSchema: z.ZodType<Ground> = z
  .lazy(() =>
    z.union([
      described({ all: field(z.array(groundSchema)) }),
      described({
        anyOf: field(z.array(groundSchema)),
      }),
      leafSchema,
    ]),
  )
  .meta({
    id: 'Ground',
    description: 'What a claim rests on: all, anyOf, or one ground that names its kind',
  });
