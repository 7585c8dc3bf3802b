import { z } from 'zod';
import { alternativeRef, findingRef, recordKind, refTo } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { boundFields } from './bound.js';
import { choice, described, field, kind, words } from './described.js';

export const decision = kind(
  {
    one: words('Beslutning', 'Avgjerd', 'Decision'),
    many: words('Beslutninger', 'Avgjerder', 'Decisions'),
    stored: 'decisions.yaml',
    title: '{type}, {on}',
    happened: 'on',
  },
  described({
    ...recordKind('decision'),
    type: field(
      choice({
        acceptance: words('aksept av risiko', 'aksept av risiko', 'acceptance of risk'),
        approval: words('godkjenning', 'godkjenning', 'approval'),
        priorConsultation: words(
          'forhåndsdrøfting (artikkel 36)',
          'førehandsdrøfting (artikkel 36)',
          'prior consultation (Article 36)',
        ),
        finding: words('svar på funn', 'svar på funn', 'answer to a finding'),
        adviceRequest: words('forespørsel om råd', 'førespurnad om råd', 'request for advice'),
        return: words('sendt tilbake', 'send tilbake', 'sent back'),
      }),
      words('Type', 'Type', 'Type'),
    ),
    scenario: field(refTo('scenario').optional(), words('Scenario', 'Scenario', 'Scenario')),
    alternative: field(alternativeRef().optional(), words('Alternativ', 'Alternativ', 'Alternative')),
    state: field(
      choice({
        current: words('slik risikoen er nå', 'slik risikoen er no', 'as the risk is now'),
        planned: words('planlagt', 'planlagt', 'planned'),
      }).optional(),
      words('Status', 'Status', 'Status'),
    ),
    finding: field(findingRef().optional(), words('Funn', 'Funn', 'Finding'), {
      help: words(
        'Funnet som besvares.',
        'Funnet som blir svart på.',
        'The id of the finding that is answered.',
      ),
    }),
    ...boundFields,
    needed: field(
      z.boolean().optional(),
      words(
        'Forhåndsdrøfting er nødvendig',
        'Førehandsdrøfting er nødvendig',
        'Prior consultation is needed',
      ),
      {
        help: words(
          'Om forhåndsdrøfting etter artikkel 36 er nødvendig.',
          'Om førehandsdrøfting etter artikkel 36 er nødvendig.',
          'Whether prior consultation (Article 36) is needed.',
        ),
      },
    ),
    outcome: field(
      choice({
        approved: words('godkjent', 'godkjend', 'approved'),
        conditionallyApproved: words('godkjent på vilkår', 'godkjend på vilkår', 'conditionally approved'),
        consultation: words('forhåndsdrøftes', 'skal førehandsdrøftast', 'prior consultation'),
        rejected: words('avvist', 'avvist', 'rejected'),
      }).optional(),
      words('Utfall', 'Utfall', 'Outcome'),
      {
        help: words(
          'Om behandlingen kan starte eller fortsette.',
          'Om behandlinga kan starte eller halde fram.',
          'Whether the processing may start or go on.',
        ),
      },
    ),
    ground: field(
      choice({
        residualHigh: words(
          'restrisikoen er fortsatt høy',
          'restrisikoen er framleis høg',
          'the residual risk is still high',
        ),
        nationalLaw: words(
          'nasjonal lov krever det (artikkel 36 nr. 5)',
          'nasjonal lov krev det (artikkel 36 nr. 5)',
          'national law requires it (Article 36(5))',
        ),
      }).optional(),
      words('Grunn til forhåndsdrøfting', 'Grunn til førehandsdrøfting', 'Ground of the prior consultation'),
    ),
    conditions: field(
      z
        .array(
          described({
            text: field(textSchema, words('Vilkåret', 'Vilkåret', 'The condition'), { long: true }),
            measure: field(refTo('measure').optional(), words('Tiltak', 'Tiltak', 'Measure')),
          }),
        )
        .optional(),
      words('Vilkår for godkjenningen', 'Vilkår for godkjenninga', 'Conditions of the approval'),
      { item: words('vilkår', 'vilkår', 'a condition') },
    ),
    by: field(textSchema, words('Besluttet av', 'Avgjort av', 'Decided by')),
    on: field(localDateSchema, words('Dato', 'Dato', 'Date')),
    why: field(textSchema, words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
    condition: field(textSchema.optional(), words('Vilkår', 'Vilkår', 'Condition')),
    expires: field(localDateSchema.optional(), words('Gjelder til', 'Gjeld til', 'Expires')),
  }),
);
