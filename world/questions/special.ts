import { text } from '../../packages/core/src/testing/fixtures.js';
import { type Basis, law, on } from '../asked-by-date.js';
import { allowedBy, type Question } from './question.js';
import { body, company, norwegian, ofClass, today } from './records.js';

const special = allowedBy('special-data-without-art9-basis', 'law-cannot-carry');
const criminal = allowedBy('criminal-data-without-basis', 'law-cannot-carry');
const safeguards = text('Tilgangsstyring og taushetsplikt');
const task: Basis = { article: '6(1)(e)', law: law('fvl-1967', '§ 15 a') };
const onSpecial = (...bases: readonly Basis[]) => on([task, ...bases], ofClass('special'));

type Row = Omit<Question, 'asOf' | 'asks' | 'records'> & {
  readonly by?: ReturnType<typeof body>;
  readonly bases: readonly Basis[];
};

const rows: readonly Row[] = [
  {
    id: 'health-on-6-alone',
    question: 'Is a basis in Article 6 enough for health data?',
    bases: [],
    answer: 'no',
    source: 'GDPR 9(1)-(2)',
  },
  {
    id: 'explicit-consent',
    question: 'May explicit consent carry health data without a law?',
    bases: [{ article: '9(2)(a)' }],
    answer: 'yes',
    source: 'GDPR 9(2)(a)',
  },
  {
    id: 'employment-without-law',
    question:
      'May an employer process health data for its duties when no law or collective agreement is named?',
    bases: [{ article: '9(2)(b)' }],
    answer: 'not shown',
    source: 'GDPR 9(2)(b)',
  },
  {
    id: 'employment-popplyl-6',
    question: 'May a Norwegian employer do so under section 6 of the Personal Data Act, with safeguards?',
    bases: [{ article: '9(2)(b)', law: law('popplyl', '§ 6'), safeguards }],
    answer: 'yes',
    source: 'GDPR 9(2)(b); popplyl § 6',
  },
  {
    id: 'employment-popplyl-7',
    question: 'May it do so under section 7, which is for important public interests?',
    bases: [{ article: '9(2)(b)', law: law('popplyl', '§ 7'), safeguards }],
    answer: 'no',
    source: 'popplyl § 7',
  },
  {
    id: 'vital-interests',
    question: 'May health data be processed to protect the life of one who cannot consent, without a law?',
    bases: [{ article: '9(2)(c)' }],
    answer: 'yes',
    source: 'GDPR 9(2)(c)',
  },
  {
    id: 'association-by-authority',
    question: 'May a municipality rely on the exception for associations and their members?',
    bases: [{ article: '9(2)(d)' }],
    answer: 'no',
    source: 'GDPR 9(2)(d): foundations, associations and other not-for-profit bodies',
  },
  {
    id: 'made-public',
    question: 'May data be processed that the person has manifestly made public?',
    bases: [{ article: '9(2)(e)' }],
    answer: 'yes',
    source: 'GDPR 9(2)(e)',
  },
  {
    id: 'legal-claims',
    question: 'May health data be processed for legal claims without a law?',
    bases: [{ article: '9(2)(f)' }],
    answer: 'yes',
    source: 'GDPR 9(2)(f)',
  },
  {
    id: 'public-interest-law',
    question: 'May a municipality process the medical statement for a parking permit, with safeguards?',
    bases: [{ article: '9(2)(g)', law: law('vegtrafikkloven', '§ 43 b'), safeguards }],
    answer: 'yes',
    source: 'GDPR 9(2)(g); vegtrafikkloven § 43 b',
  },
  {
    id: 'public-interest-no-safeguards',
    question: 'Is the law enough when its safeguards are not named?',
    bases: [{ article: '9(2)(g)', law: law('vegtrafikkloven', '§ 43 b') }],
    answer: 'not shown',
    source: 'GDPR 9(2)(g): suitable and specific measures',
  },
  {
    id: 'care-without-law',
    question: 'May a care service rely on point (h) when no law or contract with a professional is named?',
    bases: [{ article: '9(2)(h)' }],
    answer: 'not shown',
    source: 'GDPR 9(2)(h), 9(3)',
  },
  {
    id: 'public-health-without-law',
    question: 'May public health be relied on without a law?',
    bases: [{ article: '9(2)(i)' }],
    answer: 'no',
    source: 'GDPR 9(2)(i)',
  },
  {
    id: 'foreign-research-law',
    question: 'Can American law allow research on health data?',
    bases: [{ article: '9(2)(j)', law: law('fisa-702', ''), safeguards }],
    answer: 'no',
    source: 'GDPR 9(2)(j): Union or Member State law',
  },
  {
    id: 'charter-public-interest',
    question: 'Can the Charter be the law of substantial public interest?',
    by: body('DK'),
    bases: [{ article: '9(2)(g)', law: law('charter', 'art. 8'), safeguards }],
    answer: 'no',
    source: 'GDPR 9(2)(g); Charter 51(2)',
  },
];

/** Articles 9 and 10: special categories and criminal convictions. */
export const specialData: readonly Question[] = [
  ...rows.map(({ by = norwegian, bases, ...row }) => ({
    ...row,
    asOf: today,
    records: [by, onSpecial(...bases)],
    asks: special,
  })),
  {
    id: 'ordinary-data',
    question: 'Do ordinary data need a condition of Article 9?',
    asOf: today,
    records: [norwegian, on([task], ofClass('ordinary'))],
    asks: (evaluation) => (special(evaluation) === 'yes' ? 'no' : 'yes'),
    answer: 'no',
    source: 'GDPR 9(1)',
  },
  {
    id: 'convictions-on-6-alone',
    question: 'May a company process convictions on its legitimate interests alone?',
    asOf: today,
    records: [company, on([{ article: '6(1)(f)' }], ofClass('criminal'))],
    asks: criminal,
    answer: 'no',
    source: 'GDPR 10; popplyl § 11',
  },
  {
    id: 'convictions-by-law',
    question: 'May an authority process convictions where a law is named?',
    asOf: today,
    records: [
      norwegian,
      on([task, { article: '10', law: law('vegtrafikkloven', '§ 43 b') }], ofClass('criminal')),
    ],
    asks: criminal,
    answer: 'yes',
    source: 'GDPR 6(3), 10; vegtrafikkloven § 43 b names articles 9 and 10',
  },
  {
    id: 'convictions-by-consent-section',
    question: 'Does the section on the age of consent carry the processing of convictions?',
    asOf: today,
    records: [
      company,
      on(
        [{ article: '6(1)(f)' }, { article: '10', law: law('popplyl', '§ 5'), safeguards }],
        ofClass('criminal'),
      ),
    ],
    asks: criminal,
    answer: 'no',
    source: 'GDPR 10; popplyl § 5: the age of consent',
  },
];
