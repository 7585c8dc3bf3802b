import { record, text } from '../../packages/core/src/testing/fixtures.js';
import { law, on } from '../asked-by-date.js';
import { allowedBy, asksFor, type Question } from './question.js';
import { body, company, norwegian, ofClass, today, under } from './records.js';

const task = under('6(1)(e)', law('fvl-1967', '§ 15 a'));
const provider = record('party', { id: 'provider' });
const engaged = () => record('engagement');

/** Articles 30 to 39: how long data are kept, breaches, and the data protection officer. */
export const officers: readonly Question[] = [
  {
    id: 'retention-unsaid',
    question: 'May it be left unsaid how long data are kept?',
    asOf: today,
    records: [norwegian, task],
    asks: allowedBy('retention-missing'),
    answer: 'no',
    source: 'GDPR 5(1)(e), 13(2)(a), 30(1)(f)',
  },
  {
    id: 'breach-to-authority',
    question: 'Must it be settled how a breach is notified to the authority?',
    asOf: today,
    records: [norwegian, task],
    asks: asksFor('breach-readiness-missing', 'toAuthority'),
    answer: 'yes',
    source: 'GDPR 33(1)',
  },
  {
    id: 'breach-to-persons',
    question: 'Must it be settled how the people are told?',
    asOf: today,
    records: [norwegian, task],
    asks: asksFor('breach-readiness-missing', 'toPersons'),
    answer: 'yes',
    source: 'GDPR 34(1)',
  },
  {
    id: 'breach-from-processors',
    question: 'Must it be settled how processors tell of a breach, where there is none?',
    asOf: today,
    records: [norwegian, task],
    asks: asksFor('breach-readiness-missing', 'fromProcessors'),
    answer: 'no',
    source: 'GDPR 33(2)',
  },
  {
    id: 'breach-from-a-processor',
    question: 'Must it where there is a processor?',
    asOf: today,
    records: [norwegian, provider, task, engaged()],
    asks: asksFor('breach-readiness-missing', 'fromProcessors'),
    answer: 'yes',
    source: 'GDPR 33(2)',
  },
  {
    id: 'officer-authority',
    question: 'Must a municipality have a data protection officer?',
    asOf: today,
    records: [norwegian, task],
    asks: asksFor('dpo-not-designated'),
    answer: 'yes',
    source: 'GDPR 37(1)(a)',
  },
  {
    id: 'officer-small-company',
    question: 'Must a company that processes ordinary data?',
    asOf: today,
    records: [company, on([{ article: '6(1)(b)' }], ofClass('ordinary'))],
    asks: asksFor('dpo-not-designated'),
    answer: 'no',
    source: 'GDPR 37(1)',
  },
  {
    id: 'officer-large-scale',
    question: 'Must a company that processes health data on a large scale?',
    asOf: today,
    records: [
      company,
      on([{ article: '6(1)(a)' }], {
        ...ofClass('special'),
        criteria: [{ item: 'c5', why: text('Stor skala') }],
      }),
    ],
    asks: asksFor('dpo-not-designated'),
    answer: 'yes',
    source: 'GDPR 37(1)(c)',
  },
  {
    id: 'officer-monitoring',
    question: 'Must a company that monitors people systematically on a large scale?',
    asOf: today,
    records: [
      company,
      on([{ article: '6(1)(b)' }], {
        criteria: [
          { item: 'c3', why: text('Overvåking') },
          { item: 'c5', why: text('Stor skala') },
        ],
      }),
    ],
    asks: asksFor('dpo-not-designated'),
    answer: 'yes',
    source: 'GDPR 37(1)(b)',
  },
  {
    id: 'officer-processor',
    question: 'Does the duty of the controller fall on its processor here?',
    asOf: today,
    records: [company, provider, on([{ article: '6(1)(b)' }], ofClass('ordinary')), engaged()],
    asks: asksFor('dpo-not-designated'),
    answer: 'no',
    source: 'GDPR 37(1)',
  },
  {
    id: 'officer-designated',
    question: 'Is the duty met where the contact details are recorded?',
    asOf: today,
    records: [body('NO', 'authority', { dpo: text('ombud@kommunen.no') }), task],
    asks: asksFor('dpo-not-designated'),
    answer: 'no',
    source: 'GDPR 37(1), 37(7)',
  },
  {
    id: 'advice-authority',
    question: 'May an authority finish its assessment without the officer’s advice?',
    asOf: today,
    records: [norwegian, task],
    asks: allowedBy('dpo-advice-missing'),
    answer: 'no',
    source: 'GDPR 35(2)',
  },
  {
    id: 'advice-no-officer',
    question: 'Must a company that has no officer, and need not have one, seek an officer’s advice?',
    asOf: today,
    records: [company, on([{ article: '6(1)(b)' }], ofClass('ordinary'))],
    asks: (evaluation) => (allowedBy('dpo-advice-missing')(evaluation) === 'no' ? 'yes' : 'no'),
    answer: 'no',
    source: 'GDPR 35(2): where designated',
  },
  {
    id: 'advice-voluntary-officer',
    question: 'Must a company that has designated one of its own will?',
    asOf: today,
    records: [
      body('NO', 'company', { dpo: text('ombud@selskapet.no') }),
      on([{ article: '6(1)(b)' }], ofClass('ordinary')),
    ],
    asks: (evaluation) => (allowedBy('dpo-advice-missing')(evaluation) === 'no' ? 'yes' : 'no'),
    answer: 'yes',
    source: 'GDPR 35(2), 37(4)',
  },
  {
    id: 'views-of-people',
    question: 'Must it be said what the people think, or why they were not asked?',
    asOf: today,
    records: [norwegian, task],
    asks: asksFor('data-subject-views-missing'),
    answer: 'yes',
    source: 'GDPR 35(9)',
  },
];
