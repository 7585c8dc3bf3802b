import type { AssessmentRecord } from '@risikobilde/core';
import { record, text } from '../../packages/core/src/testing/fixtures.js';
import { law, on } from '../asked-by-date.js';
import { allowedBy, asksFor, type Question, rightAgrees, rightGiven } from './question.js';
import { body, company, denied, norwegian, ofClass, today, under } from './records.js';

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

const byBasis: readonly Question[] = [
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

const says = (article: string, answer: 'exists' | 'doesNotExist' | 'mayBeOverridden', basis: string) => [
  norwegian,
  on([{ article: basis }]),
  record('right', { article: article as '15', says: answer }),
];

type SaidRow = readonly [
  id: string,
  question: string,
  records: readonly AssessmentRecord[],
  answer: string,
  source: string,
];

const saidRows: readonly SaidRow[] = [
  [
    'objection-denied',
    'May an authority say that there is no right to object to a public task?',
    says('21', 'doesNotExist', '6(1)(e)'),
    'no',
    'GDPR 21(1)',
  ],
  [
    'objection-overridable',
    'May it say that an objection can be overridden?',
    says('21', 'mayBeOverridden', '6(1)(e)'),
    'yes',
    'GDPR 21(1)',
  ],
  [
    'access-overridable',
    'May access be called a right that can be overridden?',
    says('15', 'mayBeOverridden', '6(1)(e)'),
    'no',
    'GDPR 15(1)',
  ],
  [
    'portability-promised',
    'May a municipality promise portability for a public task as a right in law?',
    says('20', 'exists', '6(1)(e)'),
    'no',
    'GDPR 20(3)',
  ],
  [
    'rectification-denied',
    'May rectification be denied for a legal obligation?',
    says('16', 'doesNotExist', '6(1)(c)'),
    'no',
    'GDPR 16',
  ],
];

const task = under('6(1)(e)', law('fvl-1967', '§ 15 a'));
const onContract = under('6(1)(b)');
const secrecyOf = (source: string, provision: string) => ({
  provision: '14(5)',
  letter: 'd',
  law: law(source, provision),
});
const human = 'Enhver kan kreve at et menneske ser på saken';

const exceptionRows: readonly SaidRow[] = [
  [
    'effort-13',
    'May information on what is collected from the person be left out because it takes too much effort?',
    [norwegian, task, denied('13', { provision: '13(5)', letter: 'b' })],
    'no',
    'GDPR 13(4): the only exception',
  ],
  [
    'effort-13-by-14',
    'May it be left out with the exception for data from others?',
    [norwegian, task, denied('13', { provision: '14(5)', letter: 'b' }, 'Kunngjøring')],
    'no',
    'GDPR 13(4), 14(5)',
  ],
  [
    'known-13',
    'May it be left out where the person has the information already?',
    [norwegian, task, denied('13', { provision: '13(4)' })],
    'yes',
    'GDPR 13(4)',
  ],
  [
    'secrecy-without-law',
    'May professional secrecy excuse from information without naming its law?',
    [norwegian, task, denied('14', { provision: '14(5)', letter: 'd' })],
    'no',
    'GDPR 14(5)(d)',
  ],
  [
    'secrecy-journal',
    'Is the secrecy of the Patient Records Act the secrecy meant?',
    [norwegian, task, denied('14', secrecyOf('pasientjournalloven', '§ 15'))],
    'yes',
    'GDPR 14(5)(d); pasientjournalloven § 15',
  ],
  [
    'secrecy-not-yet',
    'Is the secrecy of the new Public Administration Act?',
    [norwegian, task, denied('14', secrecyOf('fvl-2025', '§ 31'))],
    'no',
    'fvl 2025 § 99: not in force',
  ],
  [
    'secrecy-as-restriction',
    'Does the section on secrecy itself restrict access?',
    [norwegian, task, denied('15', { provision: '23', law: law('fvl-1967', '§ 13') })],
    'no',
    'GDPR 23(1); popplyl § 16 first paragraph d is what restricts it',
  ],
  [
    'norwegian-restriction-in-denmark',
    'May a Danish authority restrict access by the Norwegian act?',
    [body('DK'), task, denied('15', { provision: '23', law: law('popplyl', '§ 16') })],
    'no',
    'GDPR 23(1): law to which the controller is subject',
  ],
  [
    'restriction-without-law',
    'May access be restricted without a law?',
    [norwegian, task, denied('15', { provision: '23' })],
    'no',
    'GDPR 23(1)',
  ],
  [
    'restriction-before-the-act',
    'Could the act of 2018 restrict access on the day before it was in force?',
    [norwegian, task, denied('15', { provision: '23', law: law('popplyl', '§ 16') })],
    'no',
    'popplyl § 32',
  ],
  [
    'others-rights-erasure',
    'May erasure be denied for the freedom of expression?',
    [company, under('6(1)(f)'), denied('17', { provision: '17(3)', letter: 'a' })],
    'yes',
    'GDPR 17(3)(a)',
  ],
  [
    'obligation-erasure',
    'May it be denied as far as a legal obligation needs the data?',
    [
      norwegian,
      under('6(1)(c)', law('arkivlova-2025', '§ 5')),
      denied('17', { provision: '17(3)', letter: 'b' }),
    ],
    'yes',
    'GDPR 17(3)(b)',
  ],
  [
    'archive-portability',
    'Does section 17 take away portability for archives?',
    [
      norwegian,
      under('6(1)(b)'),
      denied('20', { provision: '89(3)', law: law('popplyl', '§ 17') }, 'Tilgangsstyring'),
    ],
    'no',
    'popplyl § 17: access, rectification and restriction',
  ],
  [
    'research-portability',
    'May law on research take away portability?',
    [
      norwegian,
      under('6(1)(b)'),
      denied('20', { provision: '89(2)', law: law('popplyl', '§ 17') }, 'Tilgangsstyring'),
    ],
    'no',
    'GDPR 89(2): articles 15, 16, 18 and 21',
  ],
  [
    'automated-contract',
    'May decisions be automated where a contract needs it and a person can be asked for?',
    [company, onContract, denied('22', { provision: '22(2)', letter: 'a' }, human)],
    'yes',
    'GDPR 22(2)(a), 22(3)',
  ],
  [
    'automated-contract-task',
    'May a public task be decided by machine on the exception for contracts?',
    [norwegian, task, denied('22', { provision: '22(2)', letter: 'a' }, human)],
    'no',
    'GDPR 22(2)(a)',
  ],
  [
    'automated-consent',
    'May decisions be automated on explicit consent?',
    [company, under('6(1)(a)'), denied('22', { provision: '22(2)', letter: 'c' }, human)],
    'yes',
    'GDPR 22(2)(c)',
  ],
  [
    'automated-by-law-unnamed',
    'May an authority decide by machine on law that it does not name?',
    [norwegian, task, denied('22', { provision: '22(2)', letter: 'b' }, human)],
    'no',
    'GDPR 22(2)(b)',
  ],
  [
    'automated-health',
    'May decisions on health data be automated on a contract alone?',
    [
      company,
      on([{ article: '6(1)(b)' }, { article: '9(2)(h)' }], ofClass('special')),
      denied('22', { provision: '22(2)', letter: 'a' }, human),
    ],
    'no',
    'GDPR 22(4): 9(2)(a) or (g) only',
  ],
  [
    'automated-health-consent',
    'May they on explicit consent?',
    [
      company,
      on([{ article: '6(1)(a)' }, { article: '9(2)(a)' }], ofClass('special')),
      denied('22', { provision: '22(2)', letter: 'c' }, human),
    ],
    'yes',
    'GDPR 22(2)(c), 22(4)',
  ],
];

const asked: readonly Question[] = [...saidRows, ...exceptionRows].map(
  ([id, question, records, answer, source]) => ({
    id,
    question,
    asOf: id === 'restriction-before-the-act' ? '2018-07-19' : today,
    records,
    asks: rightAgrees,
    answer,
    source,
  }),
);

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

const duties: readonly Question[] = [
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

/** Chapter III: the rights of the person. */
export const rightsByBasis: readonly Question[] = byBasis;
export const rightsDenied: readonly Question[] = [...asked, ...duties];
