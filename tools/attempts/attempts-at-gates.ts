import {
  abroad,
  contract,
  data,
  decideOnFinding,
  file,
  high,
  items,
  judgeLevel,
  purpose,
  scenario,
} from './acts.js';
import type { Attempt } from './attempt.js';
import { text, set, without } from './lawful.js';

/** What somebody is to have done, said or answered before others rely on it. */
export const attemptsAtGates: readonly Attempt[] = [
  {
    tries: 'A municipality without a data protection officer',
    acts: [set('booking-service', { dpo: undefined })],
    stops: 'dpo-not-designated',
  },
  {
    tries: 'None of the 14 points of article 28 assessed',
    acts: [without(...items.map((item) => `met-${item}`))],
    stops: 'art-28-unassessed',
  },
  {
    tries: 'A right that nobody has answered',
    acts: [without('right-17')],
    stops: 'right-unanswered',
    base: 'platform',
  },
  {
    tries: 'The right to object denied',
    acts: [set('right-21', { says: 'doesNotExist' })],
    stops: 'right-denied-that-exists',
  },
  {
    tries: 'No information, by article 14(5) without its letter',
    acts: [
      set('booking', { obtainedFrom: 'others' }),
      set('right-13', {
        article: '14',
        says: 'exists',
        exceptions: [{ provision: '14(5)', why: text('For mye arbeid.') }],
      }),
    ],
    stops: 'exception-letter-missing',
  },
  {
    tries: 'No routine for breaches',
    acts: [set('booking-service', { breaches: undefined })],
    stops: 'breach-readiness-missing',
  },
  { tries: 'Nobody has approved it', acts: [], approval: 'none', stops: 'approval-missing' },
  {
    tries: 'A risk that the scale says somebody must accept, accepted by nobody',
    acts: [judgeLevel(4), without(`accept-${scenario}`)],
    says: 'assent',
    stops: 'acceptance-missing',
  },
  {
    tries: 'A national identity number that nobody says is needed',
    acts: [data({ class: 'nationalId' })],
    says: 'assent',
    stops: 'national-id-without-need',
  },
  {
    tries: 'Children consent from an age below the law of the country',
    acts: [
      purpose({ article: '6(1)(a)' }),
      set('booking', {
        consent: { voluntary: text('Frivillig'), withdrawal: text('På Min side'), childAge: 12 },
      }),
    ],
    stops: 'consent-age-below-law',
  },
  {
    tries: 'The Data Act as the law that carries a public task',
    acts: [purpose({ article: '6(1)(e)', law: { source: 'data-act', provision: 'art. 1' } })],
    stops: 'law-cannot-carry',
  },
  {
    tries: 'ECHR article 8 as the law that carries a public task',
    acts: [purpose({ article: '6(1)(e)', law: { source: 'echr', provision: 'art. 8' } })],
    stops: 'law-cannot-carry',
    base: 'platform',
  },
  {
    tries: 'Health data without a basis in article 9',
    acts: [data({ class: 'special', special: ['health'] })],
    stops: 'special-data-without-art9-basis',
  },
  {
    tries: 'Criminal data without law',
    acts: [data({ class: 'criminal' })],
    stops: 'criminal-data-without-basis',
  },
  {
    tries: 'No transfer claimed while the chain is not known',
    acts: [set(contract, { usesOthers: undefined })],
    stops: 'claim-not-supported',
  },
  {
    tries: 'A conclusion that says nothing of whether it is lawful',
    acts: ['has-legal-basis', 'no-transfer'].map((id) =>
      set(id, { text: text('Tjenesten er nyttig.'), grounds: { measure: 'login-with-id-porten' } }),
    ),
    stops: 'lawfulness-not-claimed',
  },
  {
    tries: 'A claim that the records speak against',
    acts: [set(contract, { places: [{ country: 'SE', what: 'storage' }] })],
    stops: 'claim-not-supported',
    base: 'service',
  },
  {
    tries: 'A permission that is dated in the future',
    acts: [data({ class: 'special', special: ['health'] })],
    act: {
      kind: 'permission',
      by: text('Datatilsynet'),
      on: '2027-01-10',
      place: '§ 7',
      cite: { title: 'Vedtak' },
    },
    stops: 'special-data-without-art9-basis',
  },
  {
    tries: 'A permission with empty fields',
    acts: [data({ class: 'criminal' })],
    act: { kind: 'permission', by: text('-'), on: '2026-01-10', place: '...' },
    stops: 'criminal-data-without-basis',
  },
  {
    tries: 'A measure without evidence, answered by “-”',
    acts: [
      set('login-with-id-porten', { states: [{ state: 'verified', from: '2026-02-01' }], evidence: [] }),
    ],
    says: 'dash',
    stops: 'measure-verified-without-evidence',
  },
  {
    tries: 'An answer to a finding that is no longer there, while another is',
    acts: [decideOnFinding('of-nothing', 'transfer-without-ground@out+abroad'), purpose()],
    stops: 'activity-without-legal-basis',
  },
  {
    tries: 'China and no legal basis at once, both answered',
    acts: [purpose(), ...abroad('CN', [])],
    stops: 'transfer-without-ground',
  },
  {
    tries: 'A ban and a no at once, with an acceptance',
    acts: [...high, file({ answered: '2026-09-20', outcome: 'ban' })],
    approval: { outcome: 'rejected' },
    stops: 'consultation-outcome',
  },
];
