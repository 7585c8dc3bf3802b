import { describe, expect, it, test } from 'vitest';
import { prepare } from '../evaluate/evaluate.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { anAssessment, aWorld, entry, event, record, testDay } from '../testing/fixtures.js';
import { foundInAll } from '../testing/finding-lines.js';
import { cycleOf, unmetFor } from './cycle.js';
import { openRequest, stateBoundBy, stepsOfChange, withoutStamp } from './steps.js';
import { cycleStates, transition, transitionIds, transitionsFrom } from './transitions.js';

const operator = record('party', { id: 'operator' });
const content = [operator, record('claim')];
const source = entry('source', { events: [event('2024-01-01', 'inForce')] });

/** A record with the state of the others that it is given on, as the server writes it. */
const given = <R extends AssessmentRecord>(
  one: R,
  others: readonly AssessmentRecord[],
  entries = [source],
): R => {
  const { context, derived } = prepare(anAssessment(...others, one), aWorld(...entries), testDay);
  return { ...one, ...stateBoundBy(context, derived.risks, one) };
};
const at = (records: readonly AssessmentRecord[], isOut = false, entries = [source]) => {
  const [assessment, world] = [anAssessment(...records), aWorld(...entries)];
  return cycleOf(assessment, world, evaluate(assessment, world, testDay), isOut);
};
const decision = (id: string, type: 'approval' | 'return' | 'adviceRequest') =>
  record('decision', { id, type, on: testDay });

describe('where an assessment stands', () => {
  const request = given(decision('asked', 'adviceRequest'), content);
  const advice = given(record('advice', { on: testDay, asked: 'asked', followed: 'yes' }), [
    ...content,
    request,
  ]);
  const ready = [...content, request, advice];
  const approval = given(decision('approval', 'approval'), ready);
  const back = given(decision('back', 'return'), [...ready, approval]);
  const { followed: _, ...unanswered } = advice;

  it.each([
    ['draft', content, false],
    ['adviceAsked', [...content, request], false],
    ['adviceGiven', [...content, request, unanswered], false],
    ['adviceGiven', [...content, request, { ...advice, followed: 'no' }], false],
    ['accepted', [...content, request, { ...advice, followed: 'no', why: { nb: 'Fordi' } }], false],
    ['accepted', ready, false],
    ['approved', [...ready, approval], false],
    ['published', [...ready, approval], true],
    ['draft', [...ready, approval, back], false],
  ] as const)('%s', (state, records, isOut) => {
    expect(at(records as readonly AssessmentRecord[], isOut).state).toBe(state);
  });

  const changed = (records: readonly AssessmentRecord[]) =>
    records.map((one) => (one.kind === 'claim' ? record('claim', { text: { nb: 'Endret' } }) : one));

  it('an approval does not outlive an edit of the same day, and holds again when it is taken back', () => {
    expect(at(changed([...ready, approval])).state).toBe('accepted');
    expect(at([...ready, approval]).state).toBe('approved');
    expect(foundInAll('approval-outdated', changed([...ready, approval]), [source])).toEqual([
      expect.stringMatching(/^info approval-outdated@approval#[0-9a-f]{16}$/),
    ]);
  });

  it('an approval covers the advice and what was accepted, and is not moved by another approval', () => {
    expect(
      at([...content, request, { ...advice, text: { nb: 'Et annet råd' } }, approval]).approval,
    ).toBeUndefined();
    expect(at([...ready, approval, decision('another', 'approval')]).approval?.id).toBe('approval');
  });

  it('an approval does not outlive the world it was given in', () => {
    const fallen = {
      ...source,
      events: [...source.events, ...entry('source', { events: [event('2024-05-30', 'repealed')] }).events],
    };
    expect(at([...ready, approval], false, [fallen]).approval).toBeUndefined();
    // What is only to come has not moved it yet.
    const coming = {
      ...source,
      events: [...source.events, ...entry('source', { events: [event('2024-07-01', 'repealed')] }).events],
    };
    expect(at([...ready, approval], false, [coming]).approval?.id).toBe('approval');
  });

  it('an approval that says no, or that is bound to nothing, lets nothing out', () => {
    expect(at([...ready, { ...approval, outcome: 'rejected' }]).state).toBe('accepted');
    expect(at([...ready, { ...approval, outcome: 'conditionallyApproved' }]).state).toBe('approved');
    expect(at([...ready, withoutStamp(approval)]).state).toBe('accepted');
  });

  it('advice that is followed changes what it was given on: it is said, and stops nothing', () => {
    expect(at(changed(ready)).state).toBe('accepted');
    expect(foundInAll('changed-after-advice', changed(ready), [source])).toHaveLength(1);
    expect(foundInAll('changed-after-advice', ready, [source])).toEqual([]);
  });

  it('what was sent back cannot be approved until something is changed, whoever asks', () => {
    const now = at([...ready, approval, back]);
    expect(unmetFor('approve', now)).toMatchObject({ from: 'draft', conditions: ['changedSinceSentBack'] });
    expect(unmetFor('approve', at(changed([...ready, approval, back])))).toEqual({ conditions: [] });
  });
});

test('advice that nobody has said was followed is found, from the day it was given', () => {
  const { followed: _, ...unanswered } = record('advice');
  expect(foundInAll('advice-unanswered', [operator, unanswered])).toEqual([
    'warning advice-unanswered@advice',
  ]);
  expect(foundInAll('advice-unanswered', [operator, record('advice', { followed: 'no' })])).toEqual([]);
});

test('a request is open until an advice answers it, also on the same day', () => {
  const [first, second] = [decision('a', 'adviceRequest'), decision('b', 'adviceRequest')];
  expect(openRequest([first, second], [])?.id).toBe('b');
  expect(openRequest([first], [record('advice', { asked: 'a' })])).toBeUndefined();
});

describe('a change of a record is a step', () => {
  const advice = record('advice');
  const acceptance = record('decision');
  it.each([
    ['an advice of the officer is added', undefined, advice, ['giveAdvice', 'answerAdvice']],
    ['its text is changed', advice, record('advice', { text: { nb: 'Annet' } }), ['giveAdvice']],
    [
      'it is said that it was not followed',
      advice,
      record('advice', { followed: 'no', why: { nb: 'Fordi' } }),
      ['answerAdvice'],
    ],
    ['it is taken away', advice, undefined, ['giveAdvice']],
    [
      'an advice of others is made the officer’s',
      record('advice', { adviser: 'processor' }),
      advice,
      ['giveAdvice'],
    ],
    ['an advice of others', undefined, record('advice', { adviser: 'dataSubjects' }), []],
    ['an acceptance', undefined, acceptance, ['acceptRisk']],
    [
      'an acceptance becomes an approval',
      acceptance,
      record('decision', { type: 'approval' }),
      ['acceptRisk', 'approve'],
    ],
    [
      'only what the server writes differs',
      acceptance,
      { ...acceptance, contentHash: 'f'.repeat(64), fourEyes: true },
      [],
    ],
    [
      'a claim becomes an approval',
      record('claim'),
      record('decision', { id: 'claim', type: 'approval' }),
      ['approve'],
    ],
    [
      'an answer to a finding',
      undefined,
      record('decision', { type: 'finding', finding: 'retention-missing@x' }),
      [],
    ],
    [
      'an answer to a missing acceptance',
      undefined,
      record('decision', { type: 'finding', finding: 'acceptance-missing@x' }),
      ['acceptRisk'],
    ],
  ])('%s', (_, before, after, steps) => {
    expect(stepsOfChange(before, after)).toEqual(steps);
  });
});

describe('the table', () => {
  it('leads from every state on, but from what is out of use', () => {
    for (const state of cycleStates.filter((one) => one !== 'released' && one !== 'superseded'))
      expect(transitionsFrom(state), state).not.toEqual([]);
    expect(transitionsFrom('superseded')).toEqual([]);
  });

  it('leads to every state, each by a step that follows or that somebody has the right to', () => {
    expect(new Set(transitionIds.map((id) => transition(id).to))).toEqual(new Set(cycleStates));
    for (const id of transitionIds) {
      const { right, follows, source: law } = transition(id);
      expect([id, (right === undefined) === (follows !== undefined), law.length > 3]).toEqual([
        id,
        true,
        true,
      ]);
    }
  });
});
