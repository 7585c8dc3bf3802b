import { text } from '../../packages/core/src/testing/fixtures.js';
import { law, on } from '../asked-by-date.js';
import { allowedBy, assessmentDue, type Question } from './question.js';
import { body, company, norwegian, ofClass, today, under } from './records.js';

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
