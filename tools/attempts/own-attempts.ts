import {
  abroad,
  begins,
  addSubprocessor,
  contract,
  data,
  file,
  high,
  judgeLevel,
  party,
  planMeasure,
  purpose,
  scenario,
  transfer,
} from './acts.js';
import type { Attempt } from './attempt.js';
import { add, text, set, without } from './lawful.js';

/** Ways round that nobody asked for. */
export const ownAttempts: readonly Attempt[] = [
  {
    tries: 'Nothing but a name: all that could be wrong is taken out',
    acts: [
      (records) =>
        records
          .filter(({ kind }) => ['assessment', 'party', 'section'].includes(kind) || kind === 'claim')
          .map((one) => ({
            ...one,
            ...(one.kind === 'claim' && { grounds: { all: [] } }),
            ...(one.kind === 'section' && { body: text('Alt er i orden.') }),
          })),
    ],
    stops: 'dpia-content-gap',
  },
  {
    tries: 'No conclusion at all',
    acts: [
      (records) => records.map((one) => (one['role'] === 'conclusion' ? { ...one, role: 'chapter' } : one)),
    ],
    stops: 'lawfulness-not-claimed',
  },
  {
    tries: 'The risks are taken out, and the claim about them with them',
    acts: [
      without(scenario, 'login-against-outsiders', `accept-${scenario}`),
      set('risk-is-acceptable', { grounds: { measure: 'login-with-id-porten' } }),
    ],
    stops: 'dpia-content-gap',
  },
  {
    tries: 'A risk that nobody has judged',
    acts: [
      set(scenario, { judgements: [] }),
      without(`accept-${scenario}`),
      set('risk-is-acceptable', { grounds: { measure: 'login-with-id-porten' } }),
    ],
    stops: 'dpia-content-gap',
  },
  {
    tries: 'The transfer to China is called excluded, with no measure that excludes it',
    acts: [party('CN'), addSubprocessor('CN'), transfer('CN', [], { frequency: 'excluded' })],
    stops: 'place-outside-eea-without-transfer',
  },
  {
    tries: 'The transfer to China is called excluded by a measure that nothing shows',
    acts: [
      party('CN'),
      addSubprocessor('CN'),
      add('measure', 'promise', {
        title: text('Innsyn fra utlandet er sperret'),
        description: text('Leverandøren sier at det er sperret.'),
        type: 'technical',
        states: [{ state: 'implemented', from: '2026-01-01' }],
        evidence: [],
      }),
      transfer('CN', [], { frequency: 'excluded', preventedBy: ['promise'] }),
    ],
    stops: 'place-outside-eea-without-transfer',
  },
  {
    tries: 'The recipient in China is called one of the own staff',
    acts: [party('CN'), addSubprocessor('CN'), transfer('CN', [], { recipient: 'ownStaff' })],
    stops: 'transfer-without-ground',
  },
  {
    tries: 'The supplier in the chain is dated out, with an until of yesterday',
    acts: [...abroad('CN', []), set('out', { until: '2026-11-30' })],
    stops: 'place-outside-eea-without-transfer',
  },
  {
    tries: 'The contract is only spoken of',
    acts: [set(contract, { contract: { title: text('Avtale'), inWriting: false } })],
    stops: 'processor-without-written-agreement',
  },
  {
    tries: 'Rights answered with “...”',
    acts: [set('right-17', { how: text('...') })],
    stops: 'right-answered-with-placeholder',
  },
  {
    tries: 'Advice of the officer that says “-”',
    acts: [set('dpo-advice', { text: text('-') })],
    stops: 'dpo-advice-missing',
  },
  {
    tries: 'Breach routines that say “...”',
    acts: [
      set('booking-service', {
        breaches: {
          toAuthority: text('...'),
          toPersons: text('-'),
          fromProcessors: text('?'),
        },
      }),
    ],
    stops: 'breach-readiness-missing',
  },
  {
    tries: 'A data protection officer called “-”',
    acts: [set('booking-service', { dpo: text('-') })],
    stops: 'dpo-not-designated',
  },
  {
    tries: 'Points of article 28 met, says “...”, with no evidence',
    acts: [
      (records) =>
        records.map((one) => (one.kind === 'requirement' ? { ...one, why: text('...'), evidence: [] } : one)),
    ],
    stops: 'art-28-unassessed',
  },
  {
    tries: 'An approval dated tomorrow',
    acts: [],
    approval: { on: '2026-12-02' },
    stops: 'approval-missing',
  },
  {
    tries: 'An approval by “-”',
    acts: [],
    approval: { by: text('-'), why: text('...') },
    stops: 'approval-missing',
  },
  {
    tries: 'An acceptance by “-”',
    acts: [judgeLevel(4), set(`accept-${scenario}`, { by: text('-'), why: text('...') })],
    stops: 'acceptance-missing',
    says: 'assent',
  },
  {
    tries: 'Evidence of a measure that says “...”',
    acts: [set('login-with-id-porten', { evidence: [{ text: text('...') }] }), judgeLevel(5)],
    stops: 'prior-consultation-needed',
  },
  {
    tries: 'A ban that somebody has lifted in words of their own',
    acts: [
      ...high,
      file({
        answered: '2026-09-20',
        outcome: 'ban',
        lifted: { on: '2026-10-01', decision: text('...') },
      }),
    ],
    stops: 'consultation-outcome',
  },
  {
    tries: 'Advice of the authority followed, it says, by “...”',
    acts: [
      ...high,
      file({
        answered: '2026-09-20',
        outcome: 'advice',
        pieces: [
          {
            text: text('Krypter alt.'),
            followed: 'yes',
            how: text('...'),
            measure: 'login-with-id-porten',
          },
        ],
      }),
    ],
    stops: 'consultation-outcome',
  },
  {
    tries: 'The start is put off on paper while an incident shows it is in use',
    acts: [
      judgeLevel(5),
      planMeasure({ due: '2026-12-20' }),
      begins('2027-01-01'),
      add('incident', 'leak', {
        on: '2026-10-01',
        scenario,
        what: text('Noen så en annens time'),
        outcome: 'harm',
        source: 'Avviksregister',
        notedBy: 'municipality',
      }),
    ],
    stops: 'prior-consultation-needed',
  },
  {
    tries: 'Special data called ordinary after the category is said',
    acts: [data({ class: 'ordinary', special: ['health'] })],
    stops: 'special-data-without-art9-basis',
  },
  {
    tries: 'A basis for one purpose and none for the other',
    acts: [
      set('booking', {
        purposes: [
          {
            text: text('Gi time'),
            bases: [{ article: '6(1)(e)', law: { source: 'fvl-1967', provision: '§ 15 a' } }],
          },
          { text: text('Analysere innbyggerne'), bases: [] },
        ],
      }),
    ],
    stops: 'activity-without-legal-basis',
  },
  {
    tries: 'Legitimate interests of an authority',
    acts: [purpose({ article: '6(1)(f)' })],
    stops: 'legitimate-interests-by-authority',
  },
  {
    tries: 'A ground that is only a repealed provision',
    acts: [purpose({ article: '6(1)(e)', law: { source: 'popplyl', provision: '§ 1' } })],
    stops: 'law-cannot-carry',
  },
  {
    tries: 'An officer’s doubt left open under another name',
    acts: [
      add('doubt', 'worry', {
        text: text('Fritekstfeltet samler for mye.'),
        raisedBy: text('Personvernombudet'),
        on: '2026-11-01',
        type: 'rebuts',
        against: 'has-legal-basis',
      }),
    ],
    says: 'assent',
    stops: 'doubt-unanswered',
  },
  {
    tries: 'A processor that decides the purpose',
    acts: [
      set('booking', {
        decides: [
          { party: 'hosting-provider', what: ['purpose'] },
          { party: 'municipality', what: ['essentialMeans'] },
        ],
      }),
    ],
    stops: 'processor-decides-purpose',
  },
];
