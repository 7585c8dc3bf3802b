import { z } from 'zod';
import { citeSchema, refTo, statementKind, worldRef } from '../model/shared.js';
import { directionSchema, judgementSchema } from '../model/risk-judgement.js';
import { differenceSchema, severitySchema } from '../model/risk-comparison.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';

export const scenario = kind(
  {
    one: words('Risikoscenario', 'Risikoscenario', 'Risk scenario'),
    many: words('Risikoscenarioer', 'Risikoscenario', 'Risk scenarios'),
    stored: 'scenarios/',
    title: '{title}',
  },
  described({
    ...statementKind('scenario'),
    title: field(textSchema, words('Tittel', 'Tittel', 'Title'), { adaptable: true }),
    group: field(
      z.string().optional(),
      words(
        'Risiko i den publiserte vurderingen',
        'Risiko i den publiserte vurderinga',
        'Risk in the published assessment',
      ),
      {
        help: words(
          'Scenarioer med samme gruppe vises sammen, for eksempel R1.',
          'Scenario med same gruppe blir viste saman, til dømes R1.',
          'The published risk it is a side of, such as R1; scenarios of one group are shown together.',
        ),
        searchable: true,
      },
    ),
    source: field(
      described({
        actor: field(textSchema, words('Hvem det er', 'Kven det er', 'Who it is')),
        type: field(
          choice({
            state: words('stat', 'stat', 'state'),
            criminal: words('kriminelle', 'kriminelle', 'criminals'),
            insider: words('innsider', 'innsidar', 'insider'),
            supplier: words('leverandør', 'leverandør', 'supplier'),
            accident: words('uhell', 'uhell', 'accident'),
            ownStaff: words('egne ansatte', 'eigne tilsette', 'own staff'),
            law: words('lovgivning', 'lovgiving', 'law'),
          }),
          words('Hvem eller hva står bak', 'Kven eller kva står bak', 'Who or what is behind it'),
        ),
        series: field(
          z.array(worldRef('series')).default([]),
          words('Trusselrapporter', 'Trusselrapportar', 'Threat reports'),
          {
            item: words('trusselrapport', 'trusselrapport', 'a threat report'),
            help: words(
              'Når en ny utgave kommer, må anslaget vurderes på nytt.',
              'Når ei ny utgåve kjem, må anslaget vurderast på nytt.',
              'Threat reports the estimate relies on; a new edition calls for a reassessment.',
            ),
          },
        ),
        capability: field(textSchema.optional(), words('Evne', 'Evne', 'Capability')),
        intent: field(textSchema.optional(), words('Vilje', 'Vilje', 'Intent')),
        accessPaths: field(
          z.array(textSchema).default([]),
          words('Tilgangsveier', 'Tilgangsvegar', 'Access paths'),
          { item: words('tilgangsvei', 'tilgangsveg', 'an access path') },
        ),
      }),
      words('Risikokilde', 'Risikokjelde', 'Risk source'),
    ),
    event: field(textSchema, words('Hendelse', 'Hending', 'Event'), { long: true, adaptable: true }),
    saidAccepted: field(
      described({
        by: field(textSchema, words('Hvem som skriver det', 'Kven som skriv det', 'Who states it')),
        text: field(textSchema, words('Hva som er akseptert', 'Kva som er akseptert', 'What is accepted'), {
          long: true,
        }),
        cite: field(citeSchema, words('Kilde', 'Kjelde', 'Source')),
      }).optional(),
      words('Akseptert i alminnelige ord', 'Akseptert i allmenne ord', 'Accepted in general words'),
      {
        help: words(
          'Noen har skrevet at risikoen er akseptert, uten navn, nivå eller dag. Det teller ikke som aksept.',
          'Nokon har skrive at risikoen er akseptert, utan namn, nivå eller dag. Det tel ikkje som aksept.',
          'Someone has stated that the risk is accepted, without name, level or day. It does not count as an acceptance.',
        ),
        inert: true,
      },
    ),
    arises: field(
      choice({
        design: words(
          'selv om alt virker som planlagt',
          'sjølv om alt verkar som planlagt',
          'although everything works as planned',
        ),
        deviation: words(
          'ved feil, avvik eller angrep',
          'ved feil, avvik eller angrep',
          'by fault, deviation or attack',
        ),
      }).optional(),
      words('Hvordan risikoen oppstår', 'Korleis risikoen oppstår', 'How the risk arises'),
      {
        help: words(
          'Om risikoen følger av behandlingen slik den er planlagt, eller av at noe går galt.',
          'Om risikoen følgjer av behandlinga slik ho er planlagd, eller av at noko går gale.',
          'Whether the risk comes from the processing as planned, or from something going wrong.',
        ),
        inert: true,
      },
    ),
    factors: field(
      z
        .array(
          described({
            direction: field(
              choice({
                raises: words('øker', 'aukar', 'raises'),
                lowers: words('demper', 'dempar', 'lowers'),
              }),
              words('Virkning', 'Verknad', 'Effect'),
            ),
            text: field(textSchema, words('Forholdet', 'Forholdet', 'The factor')),
          }),
        )
        .optional(),
      words('Forhold som øker eller demper', 'Forhold som aukar eller dempar', 'Modulating factors'),
      {
        item: words('forhold', 'forhold', 'a factor'),
        help: words(
          'Det som gjør risikoen større eller mindre uten å være årsaken til den.',
          'Det som gjer risikoen større eller mindre utan å vere årsaka til han.',
          'What makes the risk greater or smaller without being its cause.',
        ),
        inert: true,
      },
    ),
    dimensions: field(
      z
        .array(
          choice({
            confidentiality: words('konfidensialitet', 'konfidensialitet', 'confidentiality'),
            integrity: words('integritet', 'integritet', 'integrity'),
            availability: words('tilgjengelighet', 'tilgjenge', 'availability'),
            transparency: words('åpenhet', 'openheit', 'transparency'),
            intervenability: words('mulighet til å gripe inn', 'høve til å gripe inn', 'intervenability'),
            unlinkability: words('vern mot sammenstilling', 'vern mot samanstilling', 'unlinkability'),
          }),
        )
        .min(1),
      words('Personvernmål som svikter', 'Personvernmål som sviktar', 'Protection goals affected'),
    ),
    affects: field(
      z.array(refTo('activity')).min(1),
      words('Behandlinger det gjelder', 'Behandlingar det vedkjem', 'Processing activities affected'),
    ),
    harm: field(
      described({
        chain: field(
          textSchema,
          words(
            'Hvordan bruddet fører til skade',
            'Korleis brotet fører til skade',
            'How the breach leads to harm',
          ),
          {
            help: words(
              'Hvordan et brudd kan føre til skade for den registrerte.',
              'Korleis eit brot kan føre til skade for den registrerte.',
              'How a breach may lead to harm to the data subject.',
            ),
            long: true,
          },
        ),
        kinds: field(
          z
            .array(
              choice({
                physical: words('fysisk', 'fysisk', 'physical'),
                material: words('materiell', 'materiell', 'material'),
                nonMaterial: words('ikke-materiell', 'ikkje-materiell', 'non-material'),
                rights: words('tap av rettigheter', 'tap av rettar', 'loss of rights'),
              }),
            )
            .min(1),
          words('Type skade', 'Type skade', 'Types of harm'),
        ),
        severity: field(severitySchema, words('Alvor', 'Alvor', 'Severity')),
      }),
      words(
        'Mulige konsekvenser for den registrerte',
        'Moglege konsekvensar for den registrerte',
        'Possible consequences for the data subject',
      ),
    ),
    subprocessors: field(
      z.array(worldRef('subprocessors')).default([]),
      words('Underdatabehandlere', 'Underdatabehandlarar', 'Sub-processors'),
      {
        help: words(
          'Lister over underdatabehandlere som anslaget støtter seg på.',
          'Lister over underdatabehandlarar som anslaget støttar seg på.',
          'Lists of sub-processors the estimate relies on.',
        ),
      },
    ),
    judgements: field(
      z.array(judgementSchema).default([]),
      words('Vurderinger', 'Vurderingar', 'Assessments'),
      { item: words('vurdering', 'vurdering', 'an assessment'), dated: ['on', 'from'] },
    ),
    directions: field(
      z.array(directionSchema).default([]),
      words('Oppgitt endring i risiko', 'Oppgitt endring i risiko', 'Stated change of risk'),
      {
        item: words('oppgitt endring', 'oppgitt endring', 'a stated change'),
        help: words(
          'Hva noen har sagt om endringen fra ett alternativ til et annet.',
          'Kva nokon har sagt om endringa frå eitt alternativ til eit anna.',
          'What someone has said about the change from one alternative to another.',
        ),
        dated: ['from'],
      },
    ),
    differences: field(
      z.array(differenceSchema).optional(),
      words('Vurderte forskjeller', 'Vurderte skilnader', 'Assessed differences'),
      {
        item: words('vurdert forskjell', 'vurdert skilnad', 'an assessed difference'),
        help: words(
          'Hvor mye større eller mindre skaden er i ett alternativ enn i et annet, når forskjellen er lettere å anslå enn hvert av dem.',
          'Kor mykje større eller mindre skaden er i eitt alternativ enn i eit anna, når skilnaden er lettare å anslå enn kvart av dei.',
          'How much more or less harm one alternative does than another, where the difference is easier to estimate than either.',
        ),
        dated: ['on'],
      },
    ),
    owner: field(textSchema.optional(), words('Ansvarlig', 'Ansvarleg', 'Responsible'), {
      help: words('Risikoeieren.', 'Risikoeigaren.', 'The risk owner.'),
      inert: true,
    }),
  }),
);
