import { z } from 'zod';
import { choice, described, field, word, words } from '../kinds/described.js';
import type { DeepReadonly } from './deep-readonly.js';
import { alternativeRef, countrySchema, refTo, ruleRef, worldRef } from './shared.js';

/**
 * What a claim or a premise may rest on. Each form names its kind, so that a sentence of the conclusion can be
 * followed to a record, to dated law, or to a result that the rules computed.
 */
const leafSchema = z.union([
  described({ premise: field(refTo('premise'), words('Forutsetning', 'Føresetnad', 'Premise')) }),
  described({ claim: field(refTo('claim'), words('Påstand', 'Påstand', 'Claim')) }),
  described({ measure: field(refTo('measure'), words('Tiltak', 'Tiltak', 'Measure')) }),
  described({ section: field(refTo('section'), words('Kapittel', 'Kapittel', 'Chapter')) }),
  described({ activity: field(refTo('activity'), words('Behandling', 'Behandling', 'Processing activity')) }),
  described({ right: field(refTo('right'), words('Rettighet', 'Rett', 'Right')) }),
  described({ freedom: field(refTo('freedom'), words('Frihet', 'Fridom', 'Freedom')) }),
  described({
    requirement: field(refTo('requirement'), words('Kravvurdering', 'Kravvurdering', 'Requirement')),
  }),
  described({ benefit: field(refTo('benefit'), words('Fordel', 'Fordel', 'Benefit')) }),
  described({ advice: field(refTo('advice'), words('Råd', 'Råd', 'Advice')) }),
  described({ decision: field(refTo('decision'), words('Beslutning', 'Avgjerd', 'Decision')) }),
  described({
    consultation: field(
      refTo('consultation'),
      words('Forhåndsdrøfting', 'Førehandsdrøfting', 'Prior consultation'),
    ),
  }),
  described({
    consideration: field(refTo('consideration'), words('Ny vurdering', 'Ny vurdering', 'Reconsideration')),
  }),
  described({
    engagement: field(
      refTo('engagement'),
      words('Databehandlerforhold', 'Databehandlarforhold', 'Engagement'),
    ),
  }),
  described({
    alternative: field(alternativeRef(), words('Alternativ', 'Alternativ', 'Alternative')),
  }).describe('An alternative to compare with: its end challenges the ground until it has been considered'),
  described({
    scenario: field(refTo('scenario'), words('Scenario', 'Scenario', 'Scenario')),
    judgedBy: field(refTo('party').optional(), words('Vurdert av', 'Vurdert av', 'Assessed by')),
    needs: field(
      word(
        'levels',
        words('sannsynlighet og konsekvens', 'sannsyn og konsekvens', 'likelihood and consequence'),
      ).optional(),
      words('Krever', 'Krev', 'Requires'),
    ),
  }).describe(
    'The scenario is judged; with judgedBy, by that party (an example judgement is not the operator’s); with needs: levels, by likelihood and consequence and not only a direction',
  ),
  described({
    transfer: field(refTo('transfer'), words('Overføring', 'Overføring', 'Transfer')),
    by: field(
      word('adequacy', words('adekvansbeslutning', 'adekvansavgjerd', 'an adequacy decision')).optional(),
      words('Krever', 'Krev', 'Requires'),
    ),
  }).describe('That one transfer has its ground under chapter V; with by: adequacy, an adequacy decision'),
  described({
    role: field(
      described({
        party: field(refTo('party'), words('Virksomhet', 'Verksemd', 'Organisation')),
        activity: field(refTo('activity'), words('Behandling', 'Behandling', 'Processing activity')),
        is: field(
          choice({
            controller: words('behandlingsansvarlig', 'behandlingsansvarleg', 'controller'),
            jointController: words(
              'felles behandlingsansvarlig',
              'felles behandlingsansvarleg',
              'joint controller',
            ),
            processor: words('databehandler', 'databehandlar', 'processor'),
            subprocessor: words('underdatabehandler', 'underdatabehandlar', 'sub-processor'),
          }),
          words('Rolle', 'Rolle', 'Role'),
        ),
      }),
      words('Rolle', 'Rolle', 'Role'),
    ),
  }).describe('The role that follows from who decides and who engages whom'),
  described({
    risk: field(
      described({
        scenario: field(refTo('scenario'), words('Scenario', 'Scenario', 'Scenario')),
        alternative: field(alternativeRef(), words('Alternativ', 'Alternativ', 'Alternative')),
        state: field(
          choice({
            initial: words('før tiltak', 'før tiltak', 'before measures'),
            current: words('nå', 'no', 'now'),
            planned: words('med planlagte tiltak', 'med planlagde tiltak', 'with planned measures'),
            residual: words('restrisiko', 'restrisiko', 'residual'),
          }),
          words('Når', 'Når', 'When'),
        ),
        is: field(
          choice({
            atLeast: words('minst', 'minst', 'at least'),
            atMost: words('høyst', 'høgst', 'at most'),
          }),
          words('Er', 'Er', 'Is'),
        ),
        band: field(z.string().min(1), words('Risikonivå', 'Risikonivå', 'Band'), {
          help: words(
            'Id-en til et risikonivå på skalaen.',
            'Id-en til eit risikonivå på skalaen.',
            'The id of a band of the scale.',
          ),
        }),
      }),
      words('Risiko', 'Risiko', 'Risk'),
    ),
  }).describe('The computed risk of a scenario is at least, or at most, this high'),
  described({
    source: field(worldRef('source'), words('Kilde', 'Kjelde', 'Source')),
    provision: field(z.string().optional(), words('Bestemmelse', 'Føresegn', 'Provision')),
  }).describe('A legal source, or one provision of it, that must be in force'),
  described({
    series: field(worldRef('series'), words('Rapportserie', 'Rapportserie', 'Report series')),
  }).describe('A periodical whose newest edition must be considered'),
  described({
    terms: field(worldRef('terms'), words('Vilkår', 'Vilkår', 'Terms')),
    clause: field(z.string(), words('Klausul', 'Klausul', 'Clause')),
  }).describe('A clause of a supplier’s terms that must read as it did when considered'),
  described({
    subprocessors: field(
      worldRef('subprocessors'),
      words('Underdatabehandlere', 'Underdatabehandlarar', 'Sub-processors'),
    ),
  }).describe('A sub-processor list that must be as considered'),
  described({
    certification: field(
      described({
        party: field(refTo('party'), words('Virksomhet', 'Verksemd', 'Organisation')),
        scheme: field(worldRef('adequacy'), words('Ordning', 'Ordning', 'Scheme')),
      }),
      words('Sertifisering', 'Sertifisering', 'Certification'),
    ),
  }).describe('A party’s certification under an adequacy scheme'),
  described({
    transfers: field(
      described({
        to: field(
          z.union([
            countrySchema,
            word(
              'other',
              words('alle andre tredjeland', 'alle andre tredjeland', 'all other third countries'),
            ),
          ]),
          words('Til', 'Til', 'To'),
          {
            help: words(
              'Et land, eller alle andre tredjeland enn dem som er nevnt.',
              'Eit land, eller alle andre tredjeland enn dei som er nemnde.',
              'A country, or “other”: every third country except those named.',
            ),
          },
        ),
        except: field(z.array(countrySchema).optional(), words('Unntatt', 'Unnateke', 'Except')),
        by: field(
          choice({
            none: words(
              'at det ikke skjer noen overføring',
              'at det ikkje skjer noka overføring',
              'that there is no transfer',
            ),
            adequacy: words('adekvansbeslutning', 'adekvansavgjerd', 'an adequacy decision'),
            anyGround: words(
              'et overføringsgrunnlag i kapittel V',
              'eit overføringsgrunnlag i kapittel V',
              'any transfer ground in Chapter V',
            ),
          }).default('anyGround'),
          words('Krever', 'Krev', 'Requires'),
        ),
      }),
      words('Overføringer', 'Overføringar', 'Transfers'),
    ),
  }).describe(
    'The chain is known, and every transfer there has its ground: an adequacy decision, or any ground of chapter V; or there is none',
  ),
  described({
    lawful: field(
      described({
        of: field(
          choice({
            basis: words('behandlingsgrunnlag', 'behandlingsgrunnlag', 'legal basis'),
            rights: words('rettigheter', 'rettar', 'rights'),
            processors: words('databehandlere', 'databehandlarar', 'processors'),
          }),
          words('Hva', 'Kva', 'What'),
        ),
        activities: field(
          z.array(refTo('activity')).optional(),
          words('Behandlinger', 'Behandlingar', 'Processing activities'),
          {
            help: words('Tomt: alle.', 'Tomt: alle.', 'Empty: all of them.'),
          },
        ),
      }),
      words('Lovlig', 'Lovleg', 'Lawful'),
    ),
  }).describe(
    'What the records say is lawful: every purpose has its basis, every right that arises is answered, every processor is bound; no rule finds an error',
  ),
  described({
    places: field(
      described({
        within: field(z.array(countrySchema).min(1), words('Land', 'Land', 'Countries')),
        activities: field(
          z.array(refTo('activity')).optional(),
          words('Behandlinger', 'Behandlingar', 'Processing activities'),
          {
            help: words('Tomt: alle.', 'Tomt: alle.', 'Empty: all of them.'),
          },
        ),
      }),
      words('Steder', 'Stader', 'Places'),
    ),
  }).describe('Every place in the chain of processors lies in these countries'),
  described({
    comparison: field(
      described({
        alternative: field(alternativeRef(), words('Alternativ', 'Alternativ', 'Alternative')),
        against: field(alternativeRef(), words('Sammenlignet med', 'Samanlikna med', 'Compared with')),
        scenarios: field(z.array(refTo('scenario')).optional(), words('Scenarioer', 'Scenario', 'Scenarios')),
        expects: field(
          choice({
            notHigher: words('ikke høyere', 'ikkje høgare', 'not higher'),
            lower: words('lavere', 'lågare', 'lower'),
          }),
          words('Forventer', 'Ventar', 'Expects'),
        ),
      }),
      words('Sammenligning', 'Samanlikning', 'Comparison'),
    ),
  }).describe('The computed risk of one alternative against another'),
  described({
    direction: field(
      described({
        scenarios: field(z.array(refTo('scenario')), words('Scenarioer', 'Scenario', 'Scenarios')),
        alternative: field(alternativeRef(), words('Alternativ', 'Alternativ', 'Alternative')),
        against: field(alternativeRef(), words('Sammenlignet med', 'Samanlikna med', 'Compared with')),
        by: field(refTo('party'), words('Av', 'Av', 'By')),
      }),
      words('Retning', 'Retning', 'Direction'),
    ),
  }).describe('That party has judged the change, and judged it as not higher'),
  described({
    noFindings: field(
      described({
        rule: field(ruleRef(), words('Regel', 'Regel', 'Rule')),
        refs: field(z.array(refTo('*')).optional(), words('Gjelder', 'Gjeld', 'About')),
      }),
      words('Ingen funn', 'Ingen funn', 'No findings'),
    ),
  }).describe('The rule finds nothing (about these records)'),
]);

export type GroundLeaf = DeepReadonly<z.infer<typeof leafSchema>>;
export type Ground = GroundLeaf | { readonly all: readonly Ground[] } | { readonly anyOf: readonly Ground[] };

export const groundSchema: z.ZodType<Ground> = z
  .lazy(() =>
    z.union([
      described({ all: field(z.array(groundSchema), words('Alle disse', 'Alle desse', 'All of these')) }),
      described({
        anyOf: field(
          z.array(groundSchema),
          words('Minst én av disse', 'Minst éin av desse', 'At least one of these'),
        ),
      }),
      leafSchema,
    ]),
  )
  .meta({
    id: 'Ground',
    description: 'What a claim rests on: all, anyOf, or one ground that names its kind',
  });
