import { record, text } from '../../packages/core/src/testing/fixtures.js';
import { law, on } from '../asked-by-date.js';
import { allowedBy, assessmentDue, asksFor, type Question } from './question.js';
import { body, company, norwegian, ofClass, today, under } from './records.js';

const task = under('6(1)(e)', law('fvl-1967', '§ 15 a'));
const both = (fields: object = {}, second: object = {}) =>
  on([], {
    decides: [
      { party: 'operator', what: ['purpose'] },
      { party: 'partner', what: ['purpose'], ...second },
    ],
    ...fields,
  });
const partner = record('party', { id: 'partner', type: 'authority' });
const provider = record('party', { id: 'provider' });
const sub = record('party', { id: 'sub' });
const engaged = (fields: object = {}) => record('engagement', fields);
const contract = (fields: object) => ({ contract: { title: text('Avtale'), ...fields } });
const lower = (fields: object = {}) =>
  record('engagement', { id: 'lower', principal: 'provider', contractor: 'sub', ...fields });
const requirement = (met: 'met' | 'partly' | 'notMet') => record('requirement', { item: 'art-28:a', met });

/** Articles 26 to 34: who answers for what, processors, breaches. */
export const roles: readonly Question[] = [
  {
    id: 'joint-without-arrangement',
    question: 'May two authorities be controllers together without an arrangement?',
    asOf: today,
    records: [norwegian, partner, both()],
    asks: allowedBy('joint-without-arrangement'),
    answer: 'no',
    source: 'GDPR 26(1)',
  },
  {
    id: 'joint-with-arrangement',
    question: 'May they with one?',
    asOf: today,
    records: [norwegian, partner, both({ jointArrangement: text('Avtale av 1. mai') })],
    asks: allowedBy('joint-without-arrangement'),
    answer: 'yes',
    source: 'GDPR 26(1)-(2)',
  },
  {
    id: 'separate-controllers',
    question: 'Must controllers that each decide for purposes of their own have one?',
    asOf: today,
    records: [norwegian, partner, both({}, { forOwnPurposes: true })],
    asks: asksFor('joint-without-arrangement'),
    answer: 'no',
    source: 'GDPR 4(7), 26(1): jointly',
  },
  {
    id: 'oral-contract',
    question: 'May a processor be engaged by word of mouth?',
    asOf: today,
    records: [norwegian, provider, task, engaged(contract({ inWriting: false }))],
    asks: allowedBy('processor-without-written-agreement'),
    answer: 'no',
    source: 'GDPR 28(3), 28(9)',
  },
  {
    id: 'contract-later',
    question: 'Is a contract dated after the day enough for processing on the day?',
    asOf: '2026-05-01',
    records: [norwegian, provider, task, engaged(contract({ inWriting: true, date: '2026-06-01' }))],
    asks: allowedBy('processor-without-written-agreement'),
    answer: 'not shown',
    source: 'GDPR 28(3)',
  },
  {
    id: 'sub-processor-oral',
    question: 'May a sub-processor be engaged by word of mouth?',
    asOf: today,
    records: [norwegian, provider, sub, task, engaged(), lower(contract({ inWriting: false }))],
    asks: allowedBy('processor-without-written-agreement'),
    answer: 'no',
    source: 'GDPR 28(4), 28(9)',
  },
  {
    id: 'sub-processor-specific',
    question: 'May a sub-processor be used that has been authorised in writing?',
    asOf: today,
    records: [
      norwegian,
      provider,
      sub,
      task,
      engaged({
        subprocessors: {
          list: 'microsoft-online-services',
          edition: '2026-01-07',
          authorisation: 'specific',
        },
      }),
      lower(),
    ],
    asks: allowedBy('subprocessor-without-authorisation'),
    answer: 'yes',
    source: 'GDPR 28(2)',
  },
  {
    id: 'general-without-notice',
    question: 'Under a general authorisation, may the list change without notice?',
    asOf: today,
    records: [
      norwegian,
      provider,
      task,
      engaged({
        subprocessors: { list: 'microsoft-online-services', edition: '2019', authorisation: 'general' },
      }),
    ],
    asks: allowedBy('subprocessor-notice-missing'),
    answer: 'not shown',
    source: 'GDPR 28(2)',
  },
  {
    id: 'specific-without-notice',
    question: 'Is that notice asked for under a specific authorisation?',
    asOf: today,
    records: [
      norwegian,
      provider,
      task,
      engaged({
        subprocessors: { list: 'microsoft-online-services', edition: '2019', authorisation: 'specific' },
      }),
    ],
    asks: asksFor('subprocessor-notice-missing'),
    answer: 'no',
    source: 'GDPR 28(2): general authorisation',
  },
  {
    id: 'no-point-of-28',
    question: 'May a processor be used when no point of Article 28(3) has been looked at?',
    asOf: today,
    records: [norwegian, provider, task, engaged()],
    asks: allowedBy('art-28-unassessed', 'art-28-not-met'),
    answer: 'not shown',
    source: 'GDPR 28(1), 28(3), 5(2)',
  },
  {
    id: 'point-not-met',
    question: 'May it when the contract does not bind it to instructions?',
    asOf: today,
    records: [norwegian, provider, task, engaged(), requirement('notMet')],
    asks: allowedBy('art-28-not-met'),
    answer: 'no',
    source: 'GDPR 28(3)(a)',
  },
  {
    id: 'point-partly-met',
    question: 'May it when the contract does so in part?',
    asOf: today,
    records: [norwegian, provider, task, engaged(), requirement('partly')],
    asks: allowedBy('art-28-not-met'),
    answer: 'not shown',
    source: 'GDPR 28(3)(a)',
  },
  {
    id: 'processor-own-purposes',
    question: 'Is a supplier that decides the purpose with the customer only a processor?',
    asOf: today,
    records: [
      norwegian,
      provider,
      on([], {
        decides: [
          { party: 'operator', what: ['purpose'] },
          { party: 'provider', what: ['purpose'] },
        ],
      }),
      engaged(),
    ],
    asks: ({ roles: found }) =>
      found.some(({ party, depth }) => party === 'provider' && depth === 0) ? 'no' : 'yes',
    answer: 'no',
    source: 'GDPR 28(10)',
  },
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

const criterion = (item: string) => ({ item, why: text('Fordi') });
const point = (item: string) => ({ item, why: text('Fordi') });
type DueRow = {
  readonly id: string;
  readonly question: string;
  readonly by?: ReturnType<typeof body>;
  readonly fields: object;
  readonly answer: string;
  readonly source: string;
  readonly mark?: 'S' | 'K';
};

const dueRows: readonly DueRow[] = [
  {
    id: 'due-none',
    question: 'Is an assessment due where no criterion is met?',
    fields: ofClass('ordinary'),
    answer: 'no',
    source: 'GDPR 35(1); WP 248 rev.01',
    mark: 'S',
  },
  {
    id: 'due-one',
    question: 'Is it due where one criterion is met?',
    fields: { criteria: [criterion('c8')] },
    answer: 'to be considered',
    source: 'WP 248 rev.01, III.B',
    mark: 'S',
  },
  {
    id: 'due-two',
    question: 'Is it due where two are?',
    fields: { criteria: [criterion('c8'), criterion('c6')] },
    answer: 'normally',
    source: 'WP 248 rev.01, III.B',
    mark: 'S',
  },
  {
    id: 'due-profiling',
    question: 'Is it due for extensive evaluation by machine with legal effects?',
    fields: { alwaysAssessed: [point('art-35-3:a')] },
    answer: 'yes, always',
    source: 'GDPR 35(3)(a)',
  },
  {
    id: 'due-criminal',
    question: 'Is it due for convictions on a large scale?',
    fields: { ...ofClass('criminal'), criteria: [criterion('c5')] },
    answer: 'yes, always',
    source: 'GDPR 35(3)(b)',
  },
  {
    id: 'due-special-small',
    question: 'Is it due for health data of a few?',
    fields: ofClass('special'),
    answer: 'to be considered',
    source: 'GDPR 35(3)(b): on a large scale',
  },
  {
    id: 'due-vulnerable-health',
    question: 'Is it due for health data of vulnerable people?',
    fields: { ...ofClass('special'), subjects: [{ text: text('Pasienter'), vulnerable: true }] },
    answer: 'normally',
    source: 'WP 248 rev.01, criteria 4 and 7',
    mark: 'S',
  },
  {
    id: 'due-public-area',
    question: 'Is it due for large-scale monitoring of a public area?',
    fields: { alwaysAssessed: [point('art-35-3:c')] },
    answer: 'yes, always',
    source: 'GDPR 35(3)(c)',
  },
  {
    id: 'due-employees-no',
    question: 'Is it due in Norway for systematic monitoring of employees?',
    fields: { alwaysAssessed: [point('dt-list:no-07')] },
    answer: 'yes, always',
    source: 'GDPR 35(4); list of Datatilsynet',
    mark: 'S',
  },
  {
    id: 'due-location-no',
    question: 'Is it due in Norway for location data alone?',
    fields: { alwaysAssessed: [point('dt-list:no-06')] },
    answer: 'no',
    source: 'GDPR 35(4); list of Datatilsynet: with one more criterion',
    mark: 'S',
  },
  {
    id: 'due-location-children',
    question: 'Is it due in Norway for location data of children?',
    fields: {
      alwaysAssessed: [point('dt-list:no-06')],
      subjects: [{ text: text('Barn'), vulnerable: true }],
    },
    answer: 'yes, always',
    source: 'GDPR 35(4); list of Datatilsynet',
    mark: 'S',
  },
  {
    id: 'due-norwegian-point-denmark',
    question: 'Does a point of the Norwegian list bind a Danish body?',
    by: body('DK'),
    fields: { alwaysAssessed: [point('dt-list:no-07')] },
    answer: 'no',
    source: 'GDPR 35(4), 55(1)',
  },
  {
    id: 'due-automated-denmark',
    question: 'Is it due in Denmark for automated decisions on access to a service?',
    by: body('DK'),
    fields: { alwaysAssessed: [point('dk-list:dk-05')] },
    answer: 'yes, always',
    source: 'GDPR 35(4); list of the Danish Datatilsynet',
    mark: 'S',
  },
  {
    id: 'due-two-sweden',
    question: 'Is it due in Sweden where two criteria are met?',
    by: body('SE'),
    fields: { criteria: [criterion('c3'), criterion('c7')] },
    answer: 'yes, always',
    source: 'GDPR 35(4); IMY’s list: at least two',
  },
  {
    id: 'due-one-sweden',
    question: 'Is it due in Sweden where one is?',
    by: body('SE'),
    fields: { criteria: [criterion('c3')] },
    answer: 'to be considered',
    source: 'GDPR 35(1), 35(4); IMY’s list',
  },
  {
    id: 'due-camera-netherlands',
    question: 'Is it due in the Netherlands for camera surveillance on the list?',
    by: body('NL'),
    fields: { alwaysAssessed: [point('nl-list:nl-09')] },
    answer: 'yes, always',
    source: 'GDPR 35(4); Stcrt. 27 November 2019',
    mark: 'S',
  },
  {
    id: 'due-dutch-point-sweden',
    question: 'Does a point of the Dutch list bind a Swedish body?',
    by: body('SE'),
    fields: { alwaysAssessed: [point('nl-list:nl-09')] },
    answer: 'no',
    source: 'GDPR 35(4), 55(1)',
  },
];

/** Article 35: whether an impact assessment is due. */
export const impact: readonly Question[] = [
  ...dueRows.map(({ by = norwegian, fields, ...row }) => ({
    ...row,
    asOf: today,
    records: [by, on([], fields)],
    asks: assessmentDue,
  })),
  {
    id: 'exempt-by-law-not-in-force',
    question: 'Is the assessment made with a law enough while the law is not in force?',
    asOf: today,
    records: [
      norwegian,
      under('6(1)(e)', law('fvl-2025', '§ 10'), {
        assessedWithLaw: { ...law('fvl-2025', '§ 10'), where: text('Proposisjonen') },
      }),
    ],
    asks: allowedBy('dpia-exemption-not-met'),
    answer: 'no',
    source: 'GDPR 35(10); fvl 2025 § 99',
  },
  {
    id: 'exempt-by-interests',
    question: 'Can a company on legitimate interests rely on an assessment made with a law?',
    asOf: today,
    records: [
      company,
      under('6(1)(f)', undefined, {
        assessedWithLaw: { ...law('popplyl', '§ 8'), where: text('Proposisjonen') },
      }),
    ],
    asks: allowedBy('dpia-exemption-not-met'),
    answer: 'no',
    source: 'GDPR 35(10): points (c) and (e)',
  },
];
