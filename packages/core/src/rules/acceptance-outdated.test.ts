import { expect, test } from 'vitest';
import { stateForAcceptance } from '../derive/bound-state.js';
import { prepare } from '../evaluate/evaluate.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { anAssessment, aWorld, entry, event, findingsOf, record, testDay } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { judgement } from '../testing/judgement.js';
import { nb } from '../testing/text-in-language.js';
import type { WorldEntry } from '../world/world.js';
import { acceptanceOutdated as rule } from './acceptance-outdated.js';

const scenario = record('scenario', { judgements: [judgement('chosen')] });
const transfer = record('transfer', { grounds: [{ article: '45', adequacy: 'dpf' }] });
const decision = entry('source', {
  id: 'dpf-decision',
  type: 'decision',
  events: [event('2023-07-10', 'inForce')],
});
const adequacy = entry('adequacy', { id: 'dpf', source: 'dpf-decision' });
const records = [
  scenario,
  record('activity'),
  record('engagement'),
  record('measure'),
  record('effect'),
  transfer,
  record('party', { id: 'operator' }),
  record('party', { id: 'provider' }),
  record('claim'),
];
const world = [decision, adequacy, entry('technology', { id: 'aside' })];

/** The acceptance as it is stored: bound to the state that it was given on. */
const accepted = (
  all: readonly AssessmentRecord[] = records,
  entries: readonly WorldEntry[] = world,
  on = '2024-02-01',
) => {
  const given = record('decision', { scenario: 'scenario', alternative: 'chosen', on });
  const { context, derived } = prepare(anAssessment(...all, given), aWorld(...entries), testDay);
  return { ...given, ...stateForAcceptance(context, given, derived.risks) };
};
const other = (changed: AssessmentRecord) => records.map((one) => (one.id === changed.id ? changed : one));

test('nothing has moved: the acceptance holds', () => {
  expect(findingLines(rule, [...records, accepted()], world)).toEqual([]);
});

test.each<[string, readonly AssessmentRecord[]]>([
  [
    'the risk is judged anew, on the same day as it was accepted',
    other(record('scenario', { judgements: [{ ...judgement('chosen'), on: '2024-02-01' }] })),
  ],
  ['an activity that it reaches changes', other(record('activity', { title: { nb: 'Annet' } }))],
  ['an engagement for the activity changes', other(record('engagement', { level: 'owner' }))],
  ['a measure against it changes', other(record('measure', { level: 'owner' }))],
  ['what a measure does to it changes', other(record('effect', { why: { nb: 'Annet' } }))],
  ['a transfer of the activity changes', other({ ...transfer, level: 'owner' })],
  ['who is engaged changes', other(record('party', { id: 'operator', name: { nb: 'En annen' } }))],
  [
    'a measure comes',
    [...records, record('measure', { id: 'm2' }), record('effect', { id: 'e2', measure: 'm2' })],
  ],
  ['a measure goes', records.filter(({ kind }) => kind !== 'effect')],
])('%s: the acceptance is outdated', (_, now) => {
  const ids = findingLines(rule, [...now, accepted()], world);
  expect(ids).toHaveLength(1);
  expect(ids[0]).toMatch(/^warning acceptance-outdated@decision\+scenario#chosen-[0-9a-f]{16}$/);
});

test.each<[string, readonly AssessmentRecord[]]>([
  ['a claim elsewhere', other(record('claim', { text: { nb: 'Noe annet' } }))],
  ['another scenario', [...records, record('scenario', { id: 'other' })]],
  ['the order of the records', records.toReversed()],
  ['the acceptance itself', records],
])('%s moves nothing that was accepted', (_, now) => {
  expect(findingLines(rule, [...now, { ...accepted(), why: { nb: 'Bedre sagt' } }], world)).toEqual([]);
});

test('the world moves: the decision that the transfer rests on is declared invalid', () => {
  const fallen = {
    ...decision,
    events: [...decision.events, event('2024-04-01', 'invalidated')],
  } as WorldEntry;
  const now = [fallen, ...world.slice(1)];
  const [finding] = findingsOf(rule, [...records, accepted()], now);
  expect(nb(finding?.message)).toContain('Siden er kildene den bygger på, endret.');
  // Nothing is stored: asked of the day before, it holds.
  expect(findingLines(rule, [...records, accepted()], now, '2024-03-31')).toEqual([]);
});

test('a source that the risk does not rest on moves nothing, nor does looking one up again', () => {
  const now = [
    { ...decision, checkEveryMonths: 3 },
    adequacy,
    entry('technology', { id: 'aside', date: '2021-01-01' }),
  ] as readonly WorldEntry[];
  expect(findingLines(rule, [...records, accepted()], now)).toEqual([]);
});

test('taken back to what was accepted, it holds again: outdated is never stored', () => {
  const moved = other(record('activity', { title: { nb: 'Annet' } }));
  expect(findingLines(rule, [...moved, accepted()], world)).toHaveLength(1);
  expect(findingLines(rule, [...records, accepted()], world)).toEqual([]);
});

test.each(['again-a', 'z-again'])(
  'accepted again on the same day, under an id that sorts before or after (%s), it holds; changed once more, it does not',
  (id) => {
    const moved = other(record('activity', { title: { nb: 'Annet' } }));
    const again = { ...accepted(moved), id };
    expect(findingLines(rule, [...moved, accepted(), again], world)).toEqual([]);
    const further = other(record('activity', { title: { nb: 'Noe tredje' } }));
    expect(findingLines(rule, [...further, accepted(), again], world)).toHaveLength(1);
  },
);

test('one that does not say on what it was given is for the rules that know days', () => {
  const unbound = record('decision', { scenario: 'scenario', on: '2024-02-01' });
  expect(
    findingLines(rule, [...other(record('activity', { title: { nb: 'Annet' } })), unbound], world),
  ).toEqual([]);
});
