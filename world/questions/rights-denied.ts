import type { AssessmentRecord } from '@risikobilde/core';
import { record } from '../../packages/core/src/testing/fixtures.js';
import { law, on } from '../asked-by-date.js';
import { type Question, rightAgrees } from './question.js';
import { body, company, denied, norwegian, ofClass, today, under } from './records.js';

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
    'act-beside-rectification',
    'May rectification be denied by naming an act beside the article itself?',
    [norwegian, task, denied('16', { provision: '16', law: law('arkivlova-2025', '§ 5') })],
    'no',
    'GDPR 16, 23(1)',
  ],
  [
    'act-beside-objection',
    'May objection be denied by naming an act on secrecy beside Article 21(1)?',
    [norwegian, task, denied('21', { provision: '21(1)', law: law('fvl-1967', '§ 13') })],
    'no',
    'GDPR 21(1), 23(1)',
  ],
  [
    'act-beside-copy',
    'May all access be denied because a copy could harm others, with an act named?',
    [norwegian, task, denied('15', { provision: '15(4)', law: law('fvl-1967', '§ 13') })],
    'no',
    'GDPR 15(4): the copy',
  ],
  [
    'excessive-beforehand',
    'May access be denied to everybody beforehand because requests can be excessive?',
    [norwegian, task, denied('15', { provision: '12(5)', letter: 'b', law: law('popplyl', '§ 16') })],
    'no',
    'GDPR 12(5): shown for the request',
  ],
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

/** Chapter III: what is said of a right, held against the law. */
export const rightsDenied: readonly Question[] = [...saidRows, ...exceptionRows].map(
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
