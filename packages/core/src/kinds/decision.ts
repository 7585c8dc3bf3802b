import { z } from 'zod';
import type { ActKind } from '../model/answers.js';
import { alternativeRef, citeSchema, findingRef, recordKind, refTo, worldRef } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { actedExceptionSchema } from './acted-exception.js';
import { boundFields } from './bound.js';
import { choice, described, field, kind, type Words, words } from './described.js';

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
        planned: words(
          'slik den blir når behandlingen begynner',
          'slik han blir når behandlinga byrjar',
          'as it will be when the processing begins',
        ),
      }).optional(),
      words('Hvilken risiko den gjelder', 'Kva risiko han gjeld', 'Which risk it is about'),
    ),
    finding: field(findingRef().optional(), words('Funn', 'Funn', 'Finding'), {
      help: words(
        'Funnet som besvares.',
        'Funnet som blir svart på.',
        'The id of the finding that is answered.',
      ),
    }),
    act: field(
      described({
        kind: field(
          choice({
            ruling: words('rettsavgjørelse', 'rettsavgjerd', 'a court’s ruling'),
            permission: words(
              'tillatelse fra en myndighet',
              'løyve frå ei styresmakt',
              'an authority’s permission',
            ),
            derogation: words(
              'unntak etter artikkel 49',
              'unntak etter artikkel 49',
              'a derogation under Article 49',
            ),
          } satisfies Readonly<Record<ActKind, Words>>),
          words('Hva det er', 'Kva det er', 'What it is'),
        ),
        by: field(textSchema, words('Gitt av', 'Gitt av', 'Given by'), {
          help: words(
            'Domstolen eller myndigheten, eller den som påberoper seg unntaket.',
            'Domstolen eller styresmakta, eller den som gjer unntaket gjeldande.',
            'The court or authority, or who relies on the derogation.',
          ),
        }),
        on: field(localDateSchema, words('Dato', 'Dato', 'Date')),
        place: field(
          z.string().min(1),
          words(
            'Artikkel, paragraf eller saksnummer',
            'Artikkel, paragraf eller saksnummer',
            'Article, section or case number',
          ),
        ),
        source: field(worldRef('source').optional(), words('Kilde', 'Kjelde', 'Source')),
        evidence: field(refTo('evidence').optional(), words('Dokumentasjon', 'Dokumentasjon', 'Evidence')),
        cite: field(citeSchema.optional(), words('Hvor det står', 'Kvar det står', 'Where it stands')),
      }).optional(),
      words(
        'Rettsavgjørelse, tillatelse eller unntak',
        'Rettsavgjerd, løyve eller unntak',
        'Ruling, permission or derogation',
      ),
      {
        help: words(
          'Det som gjør lovlig det funnet ellers sier er ulovlig. En begrunnelse alene gjør ikke det.',
          'Det som gjer lovleg det funnet elles seier er ulovleg. Ei grunngiving åleine gjer ikkje det.',
          'What makes lawful what the finding otherwise says is not. Reasons alone do not.',
        ),
      },
    ),
    ...boundFields,
    authors: field(
      z.array(z.string().min(1)).optional(),
      words(
        'Skrevet siden forrige utgave av',
        'Skrive sidan førre utgåve av',
        'Written since the previous edition by',
      ),
      {
        notEdited: 'it follows from who made the edits',
        item: words('person', 'person', 'a person'),
        help: words(
          'Alle som har endret innholdet siden forrige utgave, med navnene fra påloggingen.',
          'Alle som har endra innhaldet sidan førre utgåve, med namna frå pålogginga.',
          'Everyone who has changed the content since the previous edition, by the names from their logins.',
        ),
      },
    ),
    excepted: field(
      z.array(actedExceptionSchema).optional(),
      words(
        'Personvernombud som også har bidratt',
        'Personvernombod som òg har bidrege',
        'Data protection officers who also contributed',
      ),
      {
        notEdited: 'it follows from who made the edits and from the exceptions of the organisation',
        item: words('person', 'person', 'a person'),
        help: words(
          'Virksomheten har vurdert at oppgavene ikke kommer i konflikt (personvernforordningen artikkel 38 nr. 6).',
          'Verksemda har vurdert at oppgåvene ikkje kjem i konflikt (personvernforordninga artikkel 38 nr. 6).',
          'The organisation has assessed that the tasks do not conflict (GDPR Article 38(6)).',
        ),
      },
    ),
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
