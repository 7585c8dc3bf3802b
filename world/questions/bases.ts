import { record, text } from '../../packages/core/src/testing/fixtures.js';
import { law, on } from '../asked-by-date.js';
import { allowedBy, asksFor, type Question } from './question.js';
import { body, company, norwegian, today, under } from './records.js';

const someLaw = law('fvl-1967', '§ 15 a');
const hasBasis = allowedBy('activity-without-legal-basis');
const hasLaw = allowedBy('basis-without-national-law');
const mayAuthority = allowedBy('legitimate-interests-by-authority');
const ageHolds = allowedBy('consent-age-below-law');

/** Articles 5 to 8: purpose, basis and consent. */
export const bases: readonly Question[] = [
  {
    id: 'no-purpose',
    question: 'May personal data be processed for no stated purpose?',
    asOf: today,
    records: [norwegian, on([], { purposes: [] })],
    asks: hasBasis,
    answer: 'no',
    source: 'GDPR 5(1)(b)',
  },
  {
    id: 'second-purpose-without-basis',
    question: 'Is a second purpose lawful because the first one has a basis?',
    asOf: today,
    records: [
      norwegian,
      on([], {
        purposes: [
          { text: text('Saken'), bases: [{ article: '6(1)(e)', law: someLaw }] },
          { text: text('Statistikk'), bases: [] },
        ],
      }),
    ],
    asks: hasBasis,
    answer: 'no',
    source: 'GDPR 5(1)(b), 6(1), 6(4)',
  },
  {
    id: 'further-use-unreasoned',
    question: 'May data be used for another purpose when nobody has said why it is compatible?',
    asOf: today,
    records: [norwegian, under('6(1)(e)', someLaw, { secondaryUses: [{ text: text('Analyse') }] })],
    asks: allowedBy('further-use-unreasoned'),
    answer: 'not shown',
    source: 'GDPR 5(1)(b), 6(4)',
  },
  {
    id: 'further-use-reasoned',
    question: 'May data be used for another purpose that has been held against Article 6(4)?',
    asOf: today,
    records: [
      norwegian,
      under('6(1)(e)', someLaw, {
        secondaryUses: [
          {
            text: text('Statistikk'),
            compatibility: text('Statistikk er forenlig (artikkel 5 nr. 1 bokstav b)'),
          },
        ],
      }),
    ],
    asks: allowedBy('further-use-unreasoned'),
    answer: 'yes',
    source: 'GDPR 5(1)(b), 6(4), 89(1)',
  },
  {
    id: 'vital-interests-need-no-law',
    question: 'Does an authority need national law to protect somebody’s vital interests?',
    asOf: today,
    records: [norwegian, under('6(1)(d)')],
    asks: hasLaw,
    answer: 'yes',
    source: 'GDPR 6(3): points (c) and (e) only',
  },
  {
    id: 'contract-needs-no-law',
    question: 'May a contract with the person carry processing without a law?',
    asOf: today,
    records: [norwegian, under('6(1)(b)')],
    asks: hasLaw,
    answer: 'yes',
    source: 'GDPR 6(1)(b), 6(3)',
  },
  {
    id: 'obligation-without-law',
    question: 'May a legal obligation be relied on without naming the law?',
    asOf: today,
    records: [company, under('6(1)(c)')],
    asks: hasLaw,
    answer: 'no',
    source: 'GDPR 6(3)',
  },
  {
    id: 'task-without-law',
    question: 'May a municipality rely on a public task without naming the law?',
    asOf: today,
    records: [norwegian, under('6(1)(e)')],
    asks: hasLaw,
    answer: 'no',
    source: 'GDPR 6(3)',
  },
  {
    id: 'law-in-a-note',
    question: 'Is it enough that the law is hinted at in a note?',
    asOf: today,
    records: [norwegian, on([{ article: '6(1)(e)', note: text('Etter forvaltningsloven') } as never])],
    asks: hasLaw,
    answer: 'not shown',
    source: 'GDPR 5(2), 6(3)',
  },
  {
    id: 'legitimate-interests-danish-authority',
    question: 'May a Danish authority rely on legitimate interests in its tasks?',
    asOf: today,
    records: [body('DK'), under('6(1)(f)')],
    asks: mayAuthority,
    answer: 'no',
    source: 'GDPR 6(1) second subparagraph',
  },
  {
    id: 'legitimate-interests-jointly',
    question: 'May an authority rely on legitimate interests because a company is controller with it?',
    asOf: today,
    records: [
      norwegian,
      record('party', { id: 'partner', type: 'company' }),
      under('6(1)(f)', undefined, {
        decides: ['operator', 'partner'].map((party) => ({ party, what: ['purpose'] })),
      }),
    ],
    asks: mayAuthority,
    answer: 'no',
    source: 'GDPR 6(1) second subparagraph, 26(3)',
  },
  {
    id: 'consent-to-an-authority',
    question: 'Is consent to an authority valid when nobody has said why it is freely given?',
    asOf: today,
    records: [norwegian, under('6(1)(a)', undefined, { consent: { withdrawal: text('På siden') } })],
    asks: allowedBy('consent-conditions-unanswered'),
    answer: 'not shown',
    source: 'GDPR 4(11), 7(4), recital 43',
  },
  {
    id: 'consent-without-withdrawal',
    question: 'Is consent to a company valid when nobody has said how it is withdrawn?',
    asOf: today,
    records: [company, under('6(1)(a)')],
    asks: allowedBy('consent-conditions-unanswered'),
    answer: 'not shown',
    source: 'GDPR 7(3)',
  },
  {
    id: 'consent-with-withdrawal',
    question: 'Is consent to a company valid in this when it can be withdrawn?',
    asOf: today,
    records: [company, under('6(1)(a)', undefined, { consent: { withdrawal: text('På siden') } })],
    asks: allowedBy('consent-conditions-unanswered'),
    answer: 'yes',
    source: 'GDPR 7(3)',
  },
  {
    id: 'withdrawal-of-a-contract',
    question: 'Must it be said how consent is withdrawn where the basis is a contract?',
    asOf: today,
    records: [company, under('6(1)(b)')],
    asks: asksFor('consent-conditions-unanswered'),
    answer: 'no',
    source: 'GDPR 7(3): consent only',
  },
  {
    id: 'age-joint-controllers',
    question: 'Is consent at 14 enough for a Norwegian and a Danish body that are controllers together?',
    asOf: today,
    records: [
      norwegian,
      record('party', { id: 'danish', type: 'authority', country: 'DK' }),
      on([], {
        consent: { childAge: 14 },
        decides: ['operator', 'danish'].map((party) => ({ party, what: ['purpose'] })),
      }),
    ],
    asks: ageHolds,
    answer: 'no',
    source: 'databeskyttelsesloven § 6 (15 from 1 January 2024)',
    mark: 'S',
  },
  {
    id: 'age-proposal',
    question: 'Did the Norwegian proposal of 2025 raise the age above 13?',
    asOf: '2026-04-13',
    records: [norwegian, on([], { consent: { childAge: 13 } })],
    asks: (evaluation) => (ageHolds(evaluation) === 'yes' ? 'no' : 'yes'),
    answer: 'no',
    source: 'popplyl § 5, text of 13 April 2026',
  },
  {
    id: 'age-below-any',
    question: 'May any state let a child of 12 consent alone?',
    asOf: today,
    records: [body('LV'), on([], { consent: { childAge: 12 } })],
    asks: ageHolds,
    answer: 'no',
    source: 'GDPR 8(1) second subparagraph: not below 13',
  },
];
