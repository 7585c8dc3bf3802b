import type { AssessmentRecord } from '@risikobilde/core';
import { record, text } from '../../packages/core/src/testing/fixtures.js';
import { judgement } from '../../packages/core/src/testing/judgement.js';
import { allowedBy, asksFor, type Question } from './question.js';
import { norwegian } from './records.js';

const file = (fields: object = {}) =>
  record('consultation', { sent: '2026-01-04', received: '2026-01-05', ...fields });
const mayBegin = allowedBy('processing-before-consultation');
const mayGoOut = allowedBy('consultation-outcome');

type BeginRow = {
  readonly id: string;
  readonly question: string;
  readonly fields?: object;
  readonly begins: string;
  readonly asOf?: string;
  readonly answer: string;
  readonly source: string;
  readonly mark?: 'K';
};

const stop = (from: string, until?: string) => ({ from, ...(until && { until }) });

const beginRows: readonly BeginRow[] = [
  {
    id: 'begin-last-day',
    question: 'May processing begin on the last day of the eight weeks, with no answer?',
    begins: '2026-03-02',
    answer: 'no',
    source: 'GDPR 36(2): up to eight weeks of receipt',
  },
  {
    id: 'begin-day-after',
    question: 'May it begin on the day after?',
    begins: '2026-03-03',
    answer: 'yes',
    source: 'GDPR 36(2)',
  },
  {
    id: 'begin-not-received',
    question: 'May it begin after nine weeks when nobody knows that the authority has received the request?',
    fields: { received: undefined },
    begins: '2026-03-10',
    answer: 'no',
    source: 'GDPR 36(2): of receipt',
  },
  {
    id: 'begin-suspended-days',
    question: 'May it begin in the tenth week when the period stood still for ten days?',
    fields: { suspended: [stop('2026-01-20', '2026-01-30')] },
    begins: '2026-03-12',
    answer: 'no',
    source: 'GDPR 36(2) last sentence',
  },
  {
    id: 'begin-after-suspended-days',
    question: 'May it begin when those ten days are over as well?',
    fields: { suspended: [stop('2026-01-20', '2026-01-30')] },
    begins: '2026-03-13',
    answer: 'yes',
    source: 'GDPR 36(2) last sentence',
  },
  {
    id: 'begin-two-stops',
    question: 'Do two stops count together?',
    fields: { suspended: [stop('2026-01-20', '2026-01-30'), stop('2026-02-10', '2026-02-15')] },
    begins: '2026-03-17',
    answer: 'no',
    source: 'GDPR 36(2) last sentence',
  },
  {
    id: 'begin-while-suspended',
    question: 'May it begin in June while the authority still waits for information?',
    fields: { suspended: [stop('2026-02-01')] },
    begins: '2026-06-01',
    answer: 'no',
    source: 'GDPR 36(2) last sentence',
  },
  {
    id: 'begin-extended',
    question: 'May it begin in April when an extension was told on the last day for that?',
    fields: { extended: '2026-02-05' },
    begins: '2026-04-13',
    answer: 'no',
    source: 'GDPR 36(2): within one month of receipt',
  },
  {
    id: 'begin-extended-over',
    question: 'May it begin when the fourteen weeks are over?',
    fields: { extended: '2026-02-05' },
    begins: '2026-04-14',
    answer: 'yes',
    source: 'GDPR 36(2)',
  },
  {
    id: 'begin-extended-late',
    question: 'May it begin after eight weeks when the extension was told a day too late?',
    fields: { extended: '2026-02-06' },
    begins: '2026-03-03',
    answer: 'yes',
    source: 'GDPR 36(2): within one month of receipt',
  },
  {
    id: 'begin-extended-february',
    question: 'Was an extension told on 28 February in time for a request of 31 January?',
    fields: { sent: '2026-01-31', received: '2026-01-31', extended: '2026-02-28' },
    begins: '2026-04-01',
    answer: 'no',
    source: 'GDPR 36(2); Regulation (EEC) 1182/71 article 3(2)(c)',
    mark: 'K',
  },
  {
    id: 'begin-answered',
    question: 'May it begin on the day of an answer without objection in the third week?',
    fields: { answered: '2026-01-20', outcome: 'noObjection' },
    begins: '2026-01-20',
    answer: 'yes',
    source: 'GDPR 36(1)-(2)',
  },
  {
    id: 'begin-lapsed-then-answered',
    question: 'Was it lawful to begin after the eight weeks when the answer came later?',
    fields: { answered: '2026-03-20', outcome: 'noObjection' },
    begins: '2026-03-03',
    asOf: '2026-04-01',
    answer: 'yes',
    source: 'GDPR 36(2)',
  },
  {
    id: 'begin-banned',
    question: 'May it begin when the answer was a ban?',
    fields: { answered: '2026-01-20', outcome: 'ban' },
    begins: '2026-03-10',
    answer: 'no',
    source: 'GDPR 36(2), 58(2)(f)',
  },
];

type OutcomeRow = {
  readonly id: string;
  readonly question: string;
  readonly fields: object;
  readonly with?: readonly AssessmentRecord[];
  readonly asOf?: string;
  readonly answer: string;
  readonly source: string;
};

const answered = { answered: '2026-01-20' };
const advice = (piece: object) => ({
  ...answered,
  outcome: 'advice',
  pieces: [{ text: text('Krypter kopien'), ...piece }],
});
const followed = { followed: 'yes', how: text('Kopien er kryptert'), evidence: 'evidence' };
const shown = record('evidence', { of: ['consultation'] });
const accepted = record('decision', {
  type: 'finding',
  finding: 'consultation-outcome@consultation',
  on: '2026-02-01',
});

const outcomeRows: readonly OutcomeRow[] = [
  {
    id: 'outcome-none-yet',
    question: 'May the assessment go out while the authority considers?',
    fields: {},
    asOf: '2026-02-01',
    answer: 'not shown',
    source: 'GDPR 36(1)-(2)',
  },
  {
    id: 'outcome-lapsed',
    question: 'May it when the eight weeks have passed in silence?',
    fields: {},
    answer: 'yes',
    source: 'GDPR 36(2)',
  },
  {
    id: 'outcome-no-objection',
    question: 'May it when the authority has no objection?',
    fields: { ...answered, outcome: 'noObjection' },
    answer: 'yes',
    source: 'GDPR 36(2)',
  },
  {
    id: 'outcome-unsaid',
    question: 'May it when nobody has said what the answer was?',
    fields: answered,
    answer: 'not shown',
    source: 'GDPR 5(2), 36(2)',
  },
  {
    id: 'outcome-advice-open',
    question: 'May it when the authority’s advice is not followed?',
    fields: advice({ followed: 'no' }),
    answer: 'not shown',
    source: 'GDPR 36(2): written advice',
  },
  {
    id: 'outcome-advice-unshown',
    question: 'May it when the advice is said to be followed and nothing shows it?',
    fields: advice({ followed: 'yes', how: text('Kopien er kryptert') }),
    answer: 'not shown',
    source: 'GDPR 5(2), 36(2)',
  },
  {
    id: 'outcome-advice-followed',
    question: 'May it when the advice is followed, with a file that shows it?',
    fields: advice(followed),
    with: [shown],
    answer: 'yes',
    source: 'GDPR 36(2), 5(2)',
  },
  {
    id: 'outcome-limitation',
    question: 'May it over a temporary limitation?',
    fields: { ...answered, outcome: 'limitation' },
    answer: 'no',
    source: 'GDPR 58(2)(f)',
  },
  {
    id: 'outcome-ban',
    question: 'May it over a ban?',
    fields: { ...answered, outcome: 'ban' },
    answer: 'no',
    source: 'GDPR 58(2)(f)',
  },
  {
    id: 'outcome-ban-undated',
    question: 'May it over a ban whose day nobody has written down?',
    fields: { outcome: 'ban' },
    answer: 'no',
    source: 'GDPR 58(2)(f)',
  },
  {
    id: 'outcome-ban-lifted',
    question: 'May it when the authority has lifted the ban by a decision?',
    fields: { ...answered, outcome: 'ban', lifted: { on: '2026-03-01', decision: text('Vedtak 26/01') } },
    answer: 'yes',
    source: 'GDPR 58(2)(f)',
  },
];

const high = (level: number) =>
  record('scenario', {
    judgements: [judgement('chosen', { frequency: { level }, consequence: { level }, on: '2026-01-01' })],
  });

/** Article 36: prior consultation, its periods and its outcome. */
export const consultation: readonly Question[] = [
  ...beginRows.map(({ id, question, fields = {}, begins, asOf = begins, answer, source, mark }) => ({
    id,
    question,
    asOf,
    records: [norwegian, file({ ...fields, begins })],
    asks: mayBegin,
    answer,
    source,
    ...(mark && { mark }),
  })),
  ...outcomeRows.map(({ id, question, fields, with: others = [], asOf = '2026-03-15', answer, source }) => ({
    id,
    question,
    asOf,
    records: [norwegian, file(fields), ...others],
    asks: mayGoOut,
    answer,
    source,
  })),
  {
    id: 'ban-accepted',
    question: 'Does the controller’s own decision take a ban away?',
    asOf: '2026-03-15',
    records: [norwegian, file({ ...answered, outcome: 'ban' }), accepted],
    asks: ({ findings }) =>
      findings.some(({ rule, answeredBy }) => rule === 'consultation-outcome' && answeredBy !== undefined)
        ? 'yes'
        : 'no',
    answer: 'no',
    source: 'GDPR 58(2)(f), 78',
  },
  {
    id: 'low-risk',
    question: 'Must the authority be consulted on a low residual risk?',
    asOf: '2026-03-15',
    records: [norwegian, high(1)],
    asks: asksFor('prior-consultation-needed'),
    answer: 'no',
    source: 'GDPR 36(1)',
  },
  {
    id: 'consulted-on-another-risk',
    question: 'Must the authority be consulted on a high risk when the file sent is about another one?',
    asOf: '2026-03-15',
    records: [norwegian, high(5), record('scenario', { id: 'other' }), file({ about: ['other'] })],
    asks: asksFor('prior-consultation-needed'),
    answer: 'yes',
    source: 'GDPR 36(1), 36(3)(e)',
  },
];
