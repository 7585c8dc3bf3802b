import { record } from '../../packages/core/src/testing/fixtures.js';
import { on } from '../asked-by-date.js';
import { type Question, rightGiven } from './question.js';
import { company, norwegian, today } from './records.js';

type GivenRow = readonly [id: string, basis: string, article: string, answer: string, source: string];

const named: Readonly<Record<string, string>> = {
  '13': 'information on what is collected from the person',
  '16': 'rectification',
  '17': 'erasure',
  '18': 'restriction',
  '19': 'that recipients are told',
  '20': 'portability',
  '21': 'objection',
  '22': 'protection against automated decisions',
};

const givenRows: readonly GivenRow[] = [
  ['contract-objection', '6(1)(b)', '21', 'no', 'GDPR 21(1): points (e) and (f)'],
  ['vital-objection', '6(1)(d)', '21', 'no', 'GDPR 21(1)'],
  ['vital-portability', '6(1)(d)', '20', 'no', 'GDPR 20(1)(a)'],
  ['vital-erasure', '6(1)(d)', '17', 'yes', 'GDPR 17(1), 17(3)(b)'],
  ['consent-erasure', '6(1)(a)', '17', 'yes', 'GDPR 17(1)(b)'],
  ['interests-erasure', '6(1)(f)', '17', 'yes', 'GDPR 17(1)(c)'],
  ['task-erasure', '6(1)(e)', '17', 'within limits', 'GDPR 17(3)(b)'],
  ['obligation-rectification', '6(1)(c)', '16', 'yes', 'GDPR 16'],
  ['task-restriction', '6(1)(e)', '18', 'yes', 'GDPR 18(1)'],
  ['task-recipients', '6(1)(e)', '19', 'yes', 'GDPR 19'],
  ['interests-information', '6(1)(f)', '13', 'yes', 'GDPR 13(1)(d)'],
  ['contract-automated', '6(1)(b)', '22', 'within limits', 'GDPR 22(2)(a)'],
  ['consent-automated', '6(1)(a)', '22', 'within limits', 'GDPR 22(2)(c)'],
  ['vital-automated', '6(1)(d)', '22', 'yes', 'GDPR 22(1)-(2)'],
];

/** Chapter III: what each basis gives. */
export const rightsByBasis: readonly Question[] = [
  ...givenRows.map(([id, basis, article, answer, source]) => ({
    id,
    question: `Does processing on Article ${basis} give the right to ${named[article]}?`,
    asOf: today,
    records: [company, on([{ article: basis }]), record('right', { article: article as '13' })],
    asks: rightGiven,
    answer,
    source,
  })),
  {
    id: 'two-bases-portability',
    question:
      'Is there a right to portability where a part rests on a contract and a part on a legal obligation?',
    asOf: today,
    records: [
      company,
      on([{ article: '6(1)(b)' }, { article: '6(1)(c)' }]),
      record('right', { article: '20' }),
    ],
    asks: rightGiven,
    answer: 'yes',
    source: 'GDPR 20(1)(a)',
  },
  {
    id: 'two-bases-objection',
    question:
      'Is there a right to object where a part rests on a public task and a part on a legal obligation?',
    asOf: today,
    records: [
      norwegian,
      on([{ article: '6(1)(c)' }, { article: '6(1)(e)' }]),
      record('right', { article: '21' }),
    ],
    asks: rightGiven,
    answer: 'yes, unless overridden',
    source: 'GDPR 21(1)',
  },
];
