import { expect, test } from 'vitest';
import type { AssessmentRecord } from '../model/assessment.js';
import { createContext } from '../context.js';
import { stateForApproval } from '../derive/bound-state.js';
import { anAssessment, aWorld, day, evaluationOf, record, testDay } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { finalRefusals } from './final-refusals.js';

const said = { nb: 'Rutine 4.2' };
const head = record('assessment', {
  breaches: { toAuthority: said, toPersons: said, fromProcessors: said },
});
const operator = record('party', { id: 'operator' });
// What says that it is lawful, without which nothing is decided.
const decides = [
  record('section', { id: 'conclusion', slug: 'conclusion', role: 'conclusion' }),
  record('claim', {
    id: 'lawful',
    section: 'conclusion',
    grounds: { noFindings: { rule: 'activity-without-legal-basis' } },
  }),
];
const advice = record('advice', { adviser: 'dpo', on: '2024-01-10', followed: 'yes' });

/** An approval of all that stands there. */
const approved = (records: readonly AssessmentRecord[], fields: object = {}, asOf: string = testDay) =>
  record('decision', {
    id: 'approval',
    type: 'approval',
    on: '2024-01-20',
    ...stateForApproval(createContext(anAssessment(...records), aWorld(), day(asOf))),
    ...fields,
  });

const refused = (
  records: readonly AssessmentRecord[],
  options: { readonly asOf?: string; readonly approval?: object | 'none' } = {},
): readonly string[] => {
  const { asOf = testDay, approval = {} } = options;
  const all = [
    ...(records.some(({ kind }) => kind === 'assessment') ? [] : [head]),
    operator,
    ...decides,
    ...records,
  ];
  const whole = approval === 'none' ? all : [...all, approved(all, approval, asOf)];
  return [
    ...new Set(
      finalRefusals(evaluationOf(whole, [], asOf)).map(({ reason, finding }) =>
        reason === 'openError' || reason === 'dutyOpen' ? `${reason} ${finding.id}` : reason,
      ),
    ),
  ];
};

const at = (level: number, fields: object = {}) =>
  record('scenario', {
    judgements: [
      judgement('chosen', { frequency: { level }, consequence: { level }, on: '2024-01-01', ...fields }),
    ],
  });
const accepted = (fields: object = {}) =>
  record('decision', { id: 'acceptance', scenario: 'scenario', on: '2024-02-01', ...fields });
const answer = (finding: string, fields: object = {}) =>
  record('decision', {
    id: `answer-${finding.length}`,
    type: 'finding',
    finding,
    on: '2024-01-10',
    ...fields,
  });
const file = (fields: object = {}) =>
  record('consultation', { sent: '2024-03-01', received: '2024-03-04', ...fields });
const answered = (outcome: string, fields: object = {}) =>
  file({ answered: '2024-04-20', outcome, ...fields });
const measure = (fields: object) => record('measure', fields);
const down = record('effect', { frequency: 0.001, consequence: 0.001 });

test('advice given, breaches prepared for, no error and an approval of it: it can be final', () => {
  expect(refused([advice])).toEqual([]);
});

test.each([
  ['nobody has approved it', 'none'],
  ['the outcome of the approval is no', { outcome: 'rejected' }],
  ['the authority is to be asked first', { outcome: 'consultation' }],
  ['the approval has ended', { expires: '2024-05-01' }],
  ['it does not say what it is of', { contentHash: undefined, worldHash: undefined }],
  ['it is of other content', { contentHash: 'a'.repeat(64) }],
  ['it is of another world', { worldHash: 'a'.repeat(64) }],
  ['it is given on a later day', { on: '2024-06-02' }],
] as const)('no approval that holds: %s', (_, approval) => {
  expect(refused([advice], { approval })).toEqual(['approvalMissing']);
});

test('a later no goes before an approval of the same content', () => {
  const all = [head, operator, ...decides, advice];
  const no = record('decision', { id: 'no', type: 'approval', on: '2024-02-01', outcome: 'rejected' });
  expect(refused([advice, no, approved([...all])], { approval: 'none' })).toEqual(['approvalMissing']);
});

test('an approval on a condition is none while its measure is not in place', () => {
  const condition = (id: string) => ({
    outcome: 'conditionallyApproved',
    conditions: [{ text: said, measure: id }],
  });
  const later = measure({ id: 'later', states: [{ state: 'planned' }], owner: said });
  expect(refused([advice, later], { approval: condition('later') })).toContain('approvalMissing');
  const done = measure({ id: 'done' });
  expect(refused([advice, done], { approval: condition('done') })).not.toContain('approvalMissing');
});

test('without the advice of the data protection officer it cannot, whatever is decided', () => {
  expect(refused([])).toEqual(['adviceMissing']);
  const finding = evaluationOf([operator]).findings.find(({ rule }) => rule === 'dpo-advice-missing');
  expect(refused([answer(finding?.id ?? '')])).toEqual(['adviceMissing']);
});

test('advice of a later day is no advice before it', () => {
  expect(refused([advice], { asOf: '2024-01-09' })).toContain('adviceMissing');
});

const dpo = (fields: object) => record('advice', { id: 'dpo', on: '2024-01-12', ...fields });
test.each([
  ['not followed, and nobody says why', dpo({ followed: 'no' }), 'openError advice-not-followed@dpo'],
  ['not answered', dpo({ followed: undefined }), 'dutyOpen advice-unanswered@dpo'],
  [
    'advised against, and entered as followed',
    dpo({ recommends: 'against' }),
    'openError advice-against@dpo',
  ],
  [
    'advised against, and the reason only keeps its place',
    dpo({ recommends: 'against', followed: 'no', why: { nb: '...' } }),
    'openError advice-against@dpo',
  ],
  [
    'a doubt that nobody has answered',
    record('doubt', { against: 'operator' }),
    'dutyOpen doubt-unanswered@doubt',
  ],
  [
    'no data protection officer at a public authority',
    record('party', { id: 'operator', type: 'authority' }),
    'dutyOpen dpo-not-designated@operator',
  ],
])('advice and doubts: %s', (_, one, expected) => {
  const activity = record('activity');
  expect(refused([advice, activity, one])).toContain(expected);
});

test('advised against, with reasons for going on: it can be final', () => {
  const against = dpo({ recommends: 'against', followed: 'no', why: { nb: 'Loven krever det.' } });
  expect(refused([advice, against])).toEqual([]);
});

test('no routine for breaches stops it, and no decision answers for one', () => {
  const bare = record('assessment');
  const finding = 'breach-readiness-missing@assessment#toAuthority';
  expect(refused([bare, advice])).toContain(`dutyOpen ${finding}`);
  expect(refused([bare, advice, answer(finding)])).toContain(`dutyOpen ${finding}`);
});

test('an empty chapter stops it, and no decision fills it', () => {
  const empty = record('section', { id: 'risks' });
  const finding = 'section-without-claim@risks';
  expect(refused([advice, empty])).toEqual([`openError ${finding}`]);
  expect(refused([advice, empty, answer(finding)])).toEqual([`openError ${finding}`]);
  expect(refused([advice, record('section', { body: { nb: 'Vi behandler søknader.' } })])).toEqual([]);
});

test.each([
  ['nobody has accepted what the scale says somebody must', [at(2)], true],
  ['accepted', [at(2), accepted()], false],
  ['accepted, and the outcome is no', [at(2), accepted({ outcome: 'rejected' })], true],
  ['judged anew after it was accepted', [at(2, { on: '2024-03-01' }), accepted()], true],
  ['a low risk', [at(1)], false],
] as const)('acceptance: %s', (_, records, isRefused) => {
  expect(refused([advice, ...records]).includes('acceptanceMissing')).toBe(isRefused);
});

test('a high residual risk needs the file of article 36, which no acceptance and no decision replaces', () => {
  const all = [advice, at(3), accepted()];
  expect(refused(all)).toContain('consultationMissing');
  expect(refused([...all, answer('prior-consultation-needed@scenario')])).toContain('consultationMissing');
});

const piece = (fields: object = {}) => ({ pieces: [{ text: said, ...fields }] });
test.each([
  ['only prepared', record('consultation'), true],
  ['sent, not received', file({ received: undefined }), true],
  ['the period runs', file({ received: '2024-05-04' }), true],
  ['suspended', file({ suspended: [{ from: '2024-03-10' }] }), true],
  ['the period is over without an answer', file(), false],
  ['no objection', answered('noObjection'), false],
  ['no objection before it was asked', answered('noObjection', { answered: '2024-03-03' }), true],
  [
    'no objection on a later day',
    answered('noObjection', { answered: '2024-06-02', received: '2024-05-04' }),
    true,
  ],
  ['answered, nobody says with what', file({ answered: '2024-04-20' }), true],
  ['advice, and no piece of it', answered('advice'), true],
  ['advice that is not followed', answered('advice', piece({ followed: 'no' })), true],
  [
    'advice that is followed, and nobody says how',
    answered('advice', piece({ followed: 'yes', measure: 'done' })),
    true,
  ],
  [
    'advice that is followed, and nothing shows it',
    answered('advice', piece({ followed: 'yes', how: said })),
    true,
  ],
  [
    'followed by a measure that is planned',
    answered('advice', piece({ followed: 'yes', how: said, measure: 'later' })),
    true,
  ],
  [
    'followed by a measure in place',
    answered('advice', piece({ followed: 'yes', how: said, measure: 'done' })),
    false,
  ],
  ['a limitation', answered('limitation'), true],
  ['a ban', answered('ban'), true],
  ['a ban, the day of which is not known', answered('ban', { answered: undefined }), true],
  [
    'a ban that was lifted before it was given',
    answered('ban', { lifted: { on: '2024-04-01', decision: said } }),
    true,
  ],
  ['a ban that is to be lifted', answered('ban', { lifted: { on: '2024-06-02', decision: said } }), true],
  [
    'a ban that the authority has lifted',
    answered('ban', { lifted: { on: '2024-05-20', decision: said } }),
    false,
  ],
  ['about another risk', answered('noObjection', { about: ['other'] }), true],
])('prior consultation of a high risk: %s', (_, consultation, isRefused) => {
  const measures = [measure({ id: 'done' }), measure({ id: 'later', states: [{ state: 'planned' }] })];
  const other = record('scenario', { id: 'other' });
  const found = refused([advice, at(3), other, ...measures, consultation]);
  expect(found.includes('consultationMissing')).toBe(isRefused);
});

test('no decision takes a ban away', () => {
  const ids = ['consultation-outcome@consultation', 'prior-consultation-needed@scenario'];
  const decided = ids.map((id, n) => answer(id, { id: `d${n}` }));
  expect(refused([advice, at(3), answered('ban'), ...decided])).toContain('consultationMissing');
});

test('a risk judged anew after the authority answered is not what it answered on', () => {
  const judged = at(3, { on: '2024-05-10' });
  expect(refused([advice, judged, answered('noObjection')])).toContain('consultationMissing');
});

const planned = { states: [{ state: 'planned' }] };
test.each([
  ['nobody says when the processing begins', {}, planned, true],
  ['the processing is under way', { begins: '2024-01-01' }, { ...planned, due: '2024-06-20' }, true],
  [
    'the measure is due by the day it begins',
    { begins: '2024-07-01' },
    { ...planned, due: '2024-06-20' },
    false,
  ],
  ['the measure has no date', { begins: '2024-07-01' }, planned, true],
  [
    'the measure is due after the day it begins',
    { begins: '2024-07-01' },
    { ...planned, due: '2024-07-02' },
    true,
  ],
  ['the measure was to be there already', { begins: '2024-07-01' }, { ...planned, due: '2024-05-01' }, true],
  ['implemented, and nothing shows it', {}, { states: [{ state: 'implemented' }], evidence: [] }, true],
  ['implemented, with what shows it', {}, {}, false],
])('a high risk with a measure that would bring it down: %s', (_, activity, fields, isRefused) => {
  const records = [advice, at(3), record('activity', activity), measure(fields), down];
  expect(refused(records).includes('consultationMissing')).toBe(isRefused);
});

test('what has already happened to people has not still to begin', () => {
  const records = [
    advice,
    at(3),
    record('activity', { begins: '2024-07-01' }),
    measure({ ...planned, due: '2024-06-20' }),
    down,
  ];
  expect(refused(records)).not.toContain('consultationMissing');
  const incident = record('incident', { on: '2024-05-01', scenario: 'scenario' });
  expect(refused([...records, incident])).toContain('consultationMissing');
});

test('an acceptance of the risk with planned measures is none once the processing is under way', () => {
  const some = [at(2), measure(planned), record('effect', { frequency: 0.01, consequence: 0.01 })];
  expect(refused([advice, ...some, accepted({ state: 'planned' })])).toContain('acceptanceMissing');
  expect(refused([advice, ...some, accepted({ state: 'current' })])).not.toContain('acceptanceMissing');
});

test('a claim that rests on the consultation falls on a ban', () => {
  const claim = record('claim', { grounds: { all: [{ consultation: 'consultation' }] } });
  const standing = (consultation: AssessmentRecord) =>
    evaluationOf([head, operator, record('section'), claim, consultation]).claims[0]?.standing;
  expect(standing(answered('noObjection'))).toBe('supported');
  expect(standing(answered('ban'))).toBe('fallen');
  expect(standing(answered('limitation'))).toBe('fallen');
  expect(standing(file({ answered: '2024-04-20' }))).toBe('unsupported');
  expect(standing(file({ received: '2024-05-04' }))).toBe('challenged');
});

test.each([
  [
    'an approval that says no',
    record('decision', { id: 'act', type: 'approval', outcome: 'rejected' }),
    { decision: 'act' },
    'fallen',
  ],
  ['advice against it', record('advice', { id: 'act', recommends: 'against' }), { advice: 'act' }, 'fallen'],
  [
    'a reconsideration that found a change',
    record('consideration', { id: 'act', result: 'changed' }),
    { consideration: 'act' },
    'challenged',
  ],
  [
    'a decision that is not made yet',
    record('decision', { id: 'act', on: '2025-01-01' }),
    { decision: 'act' },
    'unsupported',
  ],
  [
    'a measure that nothing shows',
    record('measure', { id: 'act', evidence: [] }),
    { measure: 'act' },
    'challenged',
  ],
] as const)('what is there is not thereby good: %s', (_, act, ground, expected) => {
  const done = record('measure', { id: 'done' });
  const claim = record('claim', { grounds: { all: [ground, { measure: 'done' }] } });
  const { claims } = evaluationOf([head, operator, record('section'), act, done, claim]);
  expect(claims[0]?.standing).toBe(expected);
});

test.each([
  ['nobody has decided', [], true],
  ['decided on another', [answer('dangling@x')], true],
  ['decided on a later day', [answer('measure-verified-without-evidence@late', { on: '2024-06-02' })], true],
] as const)('an error refuses until it is decided on: %s', (_, decisions, isRefused) => {
  const verified = record('measure', { id: 'late', states: [{ state: 'verified' }], evidence: [] });
  expect(
    refused([advice, verified, ...decisions]).includes('openError measure-verified-without-evidence@late'),
  ).toBe(isRefused);
});
