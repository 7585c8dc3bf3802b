import {
  abroad,
  impactAssessmentDone,
  begins,
  boss,
  data,
  file,
  high,
  judgeLevel,
  planMeasure,
  scenario,
} from './acts.js';
import { type Act, add, type Base, text, set } from './lawful.js';

/** What may be released, and is. */
export type LawfulAttempt = {
  readonly is: string;
  readonly acts: readonly Act[];
  readonly base?: Base;
  /** A decision on what this rule finds: with reasons, or with an act of another. */
  readonly decides?: { readonly on: string } & Readonly<Record<string, unknown>>;
};

const reasons = {
  why: text('Testrapporten kommer i januar; leverandøren har bekreftet innstillingen skriftlig.'),
};
const clauses = {
  article: '46(2)(c)',
  source: 'scc-2021',
  concluded: '2026-01-10',
  instrument: { name: text('Avtale om standardvilkår'), module: 'three' },
};
const contractFile: Act = add('evidence', 'clauses-file', {
  name: text('Avtalen'),
  file: { sha256: 'a'.repeat(64), type: 'pdf', size: 1 },
  of: ['out'],
});
const certified = {
  certifications: [
    {
      scheme: 'dpf-scheme',
      employment: 'no',
      lastChecked: '2026-11-01',
      source: { title: 'Listen' },
      verification: 'P',
    },
  ],
};
const told: Act = set('right-13', {
  how: text('Personvernerklæringen sier hvilket land og hvilket grunnlag.'),
  transfers: text('Land og grunnlag står i personvernerklæringen.'),
});

export const lawfulAttempts: readonly LawfulAttempt[] = [
  { is: 'A service of a municipality in which nothing is missing', acts: [] },
  { is: 'A platform with a processor in the EEA', acts: [], base: 'platform' },
  {
    is: 'Health data that the authority has permitted, with where it can be read',
    acts: [data({ class: 'special', special: ['health'] })],
    decides: {
      on: 'special-data-without-art9-basis',
      ...reasons,
      act: {
        kind: 'permission',
        by: text('Datatilsynet'),
        on: '2026-03-01',
        place: 'punkt 2',
        cite: { title: 'Vedtak 26/00123' },
      },
    },
  },
  {
    is: 'A transfer under an adequacy decision, the certification newly looked up',
    acts: [...abroad('US', [{ article: '45', adequacy: 'dpf-scheme' }], {}, certified), told],
  },
  {
    is: 'Standard clauses of the right module, with the contract and an assessment of the country',
    acts: [...abroad('IN', [clauses], impactAssessmentDone), contractFile, told],
  },
  {
    is: 'A high risk to which the authority has no objection',
    acts: [...high, file({ answered: '2026-09-20', outcome: 'noObjection' })],
  },
  {
    is: 'A high risk on which the authority said nothing in its time',
    acts: [
      ...high,
      file({ received: '2026-09-01', suspended: [{ from: '2026-09-10', until: '2026-09-20' }] }),
    ],
    base: 'platform',
  },
  {
    is: 'A risk brought down by a measure in place, with what shows it',
    acts: [judgeLevel(4), set(`accept-${scenario}`, { on: '2026-11-01' })],
  },
  {
    is: 'A planned measure that is there before it begins',
    acts: [
      judgeLevel(4),
      planMeasure({ due: '2026-12-20' }),
      begins('2027-01-01'),
      set(`accept-${scenario}`, { on: '2026-11-01', state: 'planned' }),
      set('risk-is-acceptable', { grounds: { scenario, judgedBy: 'municipality' } }),
    ],
  },
  {
    is: 'Advice against, with reasons for going on',
    acts: [
      set('dpo-advice', {
        recommends: 'against',
        followed: 'no',
        why: text('Kommunen må ta imot bestillinger etter loven, og fritekstfeltet er tatt ut.'),
      }),
    ],
  },
  {
    is: 'A national identity number, decided on with reasons',
    acts: [data({ class: 'nationalId' })],
    decides: {
      on: 'national-id-without-need',
      why: text('ID-porten krever fødselsnummer for å skille innbyggere med samme navn.'),
    },
  },
  {
    is: 'A deviation that is not of law, decided on with reasons',
    acts: [
      add('measure', 'training', {
        title: text('Opplæring'),
        description: text('Alle saksbehandlere er kurset.'),
        type: 'organisational',
        states: [{ state: 'verified', from: '2026-02-01' }],
        owner: boss,
        evidence: [],
      }),
    ],
    decides: { on: 'measure-verified-without-evidence', ...reasons },
  },
];
