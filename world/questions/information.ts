import { record, text } from '../../packages/core/src/testing/fixtures.js';
import { law } from '../asked-by-date.js';
import { allowedBy, asksFor, type Question } from './question.js';
import { company, denied, norwegian, today, under } from './records.js';

const task = under('6(1)(e)', law('fvl-1967', '§ 15 a'));
const onContract = under('6(1)(b)');

const fromWhere = (obtainedFrom: 'subject' | 'others') => [
  norwegian,
  under('6(1)(e)', law('fvl-1967', '§ 15 a'), { obtainedFrom }),
];
const unanswered = (article: string) => (evaluation: Parameters<Question['asks']>[0]) =>
  evaluation.findings.some(
    ({ rule, message }) => rule === 'right-unanswered' && JSON.stringify(message).includes(`"${article}"`),
  )
    ? 'yes'
    : 'no';

/** Chapter III: who must be told what and when, and the conditions of an exception. */
export const information: readonly Question[] = [
  {
    id: 'information-13-from-others',
    question: 'Must Article 13 be answered where all data come from others?',
    asOf: today,
    records: fromWhere('others'),
    asks: unanswered('13'),
    answer: 'no',
    source: 'GDPR 13(1)',
  },
  {
    id: 'information-14-from-others',
    question: 'Must Article 14 be answered then?',
    asOf: today,
    records: fromWhere('others'),
    asks: unanswered('14'),
    answer: 'yes',
    source: 'GDPR 14(1)',
  },
  {
    id: 'information-14-from-subject',
    question: 'Must Article 14 be answered where all data come from the person?',
    asOf: today,
    records: fromWhere('subject'),
    asks: unanswered('14'),
    answer: 'no',
    source: 'GDPR 14(1)',
  },
  {
    id: 'letter-missing',
    question: 'Is it enough to cite Article 14(5) without its letter?',
    asOf: today,
    records: [norwegian, task, denied('14', { provision: '14(5)' })],
    asks: allowedBy('exception-letter-missing'),
    answer: 'no',
    source: 'GDPR 14(5)(a)-(d)',
  },
  {
    id: 'effort-without-measures',
    question: 'Is disproportionate effort enough when nothing is done to protect the people?',
    asOf: today,
    records: [norwegian, task, denied('14', { provision: '14(5)', letter: 'b' })],
    asks: allowedBy('exception-condition-not-met'),
    answer: 'not shown',
    source: 'GDPR 14(5)(b): appropriate measures',
  },
  {
    id: 'effort-with-measures',
    question: 'Is it enough where the information is made public?',
    asOf: today,
    records: [norwegian, task, denied('14', { provision: '14(5)', letter: 'b' }, 'Kunngjort på nettsiden')],
    asks: allowedBy('exception-condition-not-met'),
    answer: 'yes',
    source: 'GDPR 14(5)(b)',
  },
  {
    id: 'automated-no-human',
    question: 'May a contract be decided by machine when it is not said that a person can be asked for?',
    asOf: today,
    records: [company, onContract, denied('22', { provision: '22(2)', letter: 'a' })],
    asks: allowedBy('exception-condition-not-met'),
    answer: 'not shown',
    source: 'GDPR 22(3)',
  },
  {
    id: 'automated-consent-no-human',
    question: 'May consent be enough for that without saying so?',
    asOf: today,
    records: [company, under('6(1)(a)'), denied('22', { provision: '22(2)', letter: 'c' })],
    asks: allowedBy('exception-condition-not-met'),
    answer: 'not shown',
    source: 'GDPR 22(3)',
  },
  {
    id: 'time-limit-access',
    question: 'Must the time limit for access be said?',
    asOf: today,
    records: [norwegian, task, record('right', { article: '15' })],
    asks: asksFor('right-time-limit-missing'),
    answer: 'yes',
    source: 'GDPR 12(3): one month',
  },
  {
    id: 'time-limit-13',
    question: 'Is there a month to answer for information at collection?',
    asOf: today,
    records: [norwegian, task, record('right', { article: '13' })],
    asks: asksFor('right-time-limit-missing'),
    answer: 'no',
    source: 'GDPR 13(1): at the time of collection',
  },
  {
    id: 'time-limit-said',
    question: 'What is the time limit for access, where nobody has said it?',
    asOf: today,
    records: [norwegian, task, record('right', { article: '15' })],
    asks: ({ rights: [right] }) => (right?.timeLimit.en ?? '').split('(')[0]?.trim() ?? '',
    answer:
      'Without undue delay and within one month of receipt of the request; may be extended by two months',
    source: 'GDPR 12(3)',
  },
  {
    id: 'time-limit-14',
    question: 'What is it for information on data from others?',
    asOf: today,
    records: [norwegian, task, record('right', { article: '14' })],
    asks: ({ rights: [right] }) => right?.timeLimit.en ?? '',
    answer:
      'Within a reasonable period and one month at the latest; on communication or disclosure at the latest then',
    source: 'GDPR 14(3)',
  },
  {
    id: 'placeholder-answer',
    question: 'Is a right answered by words that promise an answer later?',
    asOf: today,
    records: [norwegian, task, record('right', { article: '15', how: text('Fylles ut senere') })],
    asks: allowedBy('right-answered-with-placeholder'),
    answer: 'not shown',
    source: 'GDPR 5(2), 12(2)',
  },
];
