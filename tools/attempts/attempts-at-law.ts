import {
  abroad,
  impactAssessmentDone,
  begins,
  contract,
  file,
  high,
  judgeLevel,
  planMeasure,
  purpose,
} from './acts.js';
import type { Attempt } from './attempt.js';
import { text, set } from './lawful.js';

/** Grounds, transfers and what the authority has said: no words make them lawful. */
export const attemptsAtLaw: readonly Attempt[] = [
  {
    tries: 'All data in China without a ground, answered by “Vi godtar det”',
    acts: [...abroad('CN', [])],
    says: 'assent',
    stops: 'transfer-without-ground',
  },
  {
    tries: 'A place in China that nobody calls a transfer, answered',
    acts: [set(contract, { places: [{ country: 'CN', what: 'storage' }] })],
    stops: 'place-outside-eea-without-transfer',
  },
  { tries: 'No legal basis', acts: [purpose()], stops: 'activity-without-legal-basis' },
  {
    tries: 'No legal basis, with a long reason instead',
    acts: [purpose()],
    stops: 'activity-without-legal-basis',
    base: 'platform',
  },
  {
    tries: 'Begun while the authority is asked, and urgent',
    acts: [...high, begins('2026-10-20'), file({ sent: '2026-10-01', received: '2026-10-02' })],
    stops: 'processing-before-consultation',
  },
  {
    tries: 'The authority has banned it',
    acts: [...high, file({ answered: '2026-09-20', outcome: 'ban' })],
    stops: 'consultation-outcome',
    base: 'platform',
  },
  {
    tries: 'The authority has limited it',
    acts: [...high, file({ answered: '2026-09-20', outcome: 'limitation' })],
    stops: 'consultation-outcome',
  },
  {
    tries: 'Advice of the authority that nobody has followed',
    acts: [
      ...high,
      file({
        answered: '2026-09-20',
        outcome: 'advice',
        pieces: [{ text: text('Krypter alt.'), followed: 'no' }],
      }),
    ],
    stops: 'consultation-outcome',
  },
  {
    tries: 'A period that has not lapsed, since days in it were suspended',
    acts: [
      ...high,
      file({ received: '2026-09-20', suspended: [{ from: '2026-10-01', until: '2026-11-01' }] }),
    ],
    stops: 'consultation-outcome',
  },
  {
    tries: 'An approval that says no',
    acts: [],
    approval: { outcome: 'rejected' },
    stops: 'approval-missing',
    base: 'platform',
  },
  {
    tries: 'The officer advises against, and nobody answers',
    acts: [set('dpo-advice', { recommends: 'against' })],
    says: 'assent',
    stops: 'advice-against',
    base: 'platform',
  },
  {
    tries: 'A risk judged anew after it was accepted',
    acts: [judgeLevel(3, { on: '2026-06-01' })],
    stops: 'accepted-risk-rejudged',
  },
  {
    tries: 'Planned measures counted while the processing is under way',
    acts: [judgeLevel(5), planMeasure({ due: '2027-01-01' }), begins('2026-03-01')],
    stops: 'prior-consultation-needed',
  },
  {
    tries: 'A planned measure that is due after the start',
    acts: [judgeLevel(5), planMeasure({ due: '2027-02-01' }), begins('2027-01-01')],
    stops: 'prior-consultation-needed',
    base: 'platform',
  },
  {
    tries: 'A measure verified without evidence',
    acts: [
      set('login-with-id-porten', { states: [{ state: 'verified', from: '2026-02-01' }], evidence: [] }),
    ],
    says: 'assent',
    stops: 'measure-verified-without-evidence',
  },
  {
    tries: 'A certification that nobody has looked up',
    acts: abroad(
      'US',
      [{ article: '45', adequacy: 'dpf-scheme' }],
      {},
      {
        certifications: [
          { scheme: 'dpf-scheme', source: { title: 'Leverandørens nettside' }, verification: 'K' },
        ],
      },
    ),
    stops: 'certification-stale',
  },
  {
    tries: 'Data of employees under a certification that does not cover them',
    acts: abroad(
      'US',
      [{ article: '45', adequacy: 'dpf-scheme' }],
      { employment: 'yes' },
      {
        certifications: [
          {
            scheme: 'dpf-scheme',
            employment: 'no',
            lastChecked: '2026-11-01',
            source: { title: 'Listen' },
            verification: 'P',
          },
        ],
      },
    ),
    stops: 'transfer-without-ground',
  },
  {
    tries: 'Article 46 without an instrument',
    acts: [...abroad('IN', [{ article: '46(2)(c)' }], impactAssessmentDone)],
    stops: 'transfer-without-ground',
  },
  {
    tries: 'Processor clauses (EU) 2021/915 as a transfer tool',
    acts: abroad(
      'IN',
      [
        {
          article: '46(2)(c)',
          source: 'scc-2021-processor',
          concluded: '2026-01-10',
          instrument: { name: text('Avtalen') },
        },
      ],
      impactAssessmentDone,
    ),
    stops: 'transfer-without-ground',
  },
  {
    tries: 'Article 46(2)(a), which is for public bodies, with a company',
    acts: abroad(
      'IN',
      [
        {
          article: '46(2)(a)',
          concluded: '2026-01-10',
          instrument: { name: text('Avtale mellom myndigheter') },
        },
      ],
      impactAssessmentDone,
    ),
    stops: 'transfer-without-ground',
  },
  {
    tries: 'Binding corporate rules that nobody has approved',
    acts: abroad(
      'IN',
      [{ article: '46(2)(b)', instrument: { name: text('Konsernregler'), group: 'abroad' } }],
      impactAssessmentDone,
    ),
    stops: 'transfer-without-ground',
  },
  {
    tries: 'Consent under article 49(1)(a) for what an authority does as one',
    acts: abroad('IN', [{ article: '49(1)(a)' }], { frequency: 'occasional', exporter: 'municipality' }),
    stops: 'derogation-not-for-public-authority',
  },
  {
    tries: 'Article 49 as a routine',
    acts: [...abroad('IN', [{ article: '49(1)(b)' }])],
    stops: 'derogation-not-occasional',
  },
];
