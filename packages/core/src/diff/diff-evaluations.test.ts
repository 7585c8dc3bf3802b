import { type Message, message } from '@risikobilde/words/message';
import { describe, expect, it } from 'vitest';
import type { ClaimResult, Evaluation, Finding, Task } from '../evaluation.js';
import type { LocalDate } from '../model/local-date.js';
import { diffEvaluations, hasMoved } from './diff-evaluations.js';

const day = '2024-01-01' as LocalDate;
const said = (text: string): Message => message('core.labelled', { label: { nb: text }, said: { nb: text } });
const claim = (id: string, standing: 'supported' | 'challenged' | 'fallen'): ClaimResult => ({
  id,
  text: { nb: id },
  section: 's',
  essential: false,
  standing,
  summary: said(standing),
  because: [],
  grounds: [],
});
const finding = (id: string, answeredBy?: string): Finding => ({
  id,
  rule: 'r',
  severity: 'error',
  answers: 'reasons',
  message: said('m'),
  refs: ['a'],
  at: { record: 'a' },
  ...(answeredBy !== undefined && { answeredBy }),
});
const task = (id: string, due: string, because: readonly string[] = ['dpf']): Task => ({
  claim: id,
  because,
  owner: { nb: 'Eier' },
  since: day,
  due: due as LocalDate,
  overdue: false,
});
const evaluationOf = (parts: Partial<Evaluation>): Evaluation =>
  ({
    asOf: day,
    knownAt: day,
    assessment: { id: 'a', title: { nb: 'A' } },
    conclusion: { standing: 'stands', summary: said('s'), claims: [] },
    claims: [],
    premises: [],
    findings: [],
    roles: [],
    transfers: [],
    rights: [],
    freedoms: [],
    risks: [],
    comparison: [],
    tasks: [],
    ...parts,
    // What is not compared.
  }) as Evaluation;

describe('what moves between two evaluations', () => {
  it('is nothing when the evaluations are the same', () => {
    const one = evaluationOf({ claims: [claim('c', 'supported')], findings: [finding('f')] });
    expect(hasMoved(diffEvaluations(one, one))).toBe(false);
  });

  it.each([
    ['a claim that fell', [claim('c', 'supported')], [claim('c', 'fallen')], [['c', 'supported', 'fallen']]],
    ['a claim that is new', [], [claim('c', 'supported')], [['c', undefined, 'supported']]],
    ['a claim that is gone', [claim('c', 'challenged')], [], [['c', 'challenged', undefined]]],
    ['a claim that stands as before', [claim('c', 'fallen')], [claim('c', 'fallen')], []],
  ])('%s', (_, before, after, expected) => {
    const change = diffEvaluations(evaluationOf({ claims: before }), evaluationOf({ claims: after }));
    expect(change.claims.map((move) => [move.id, move.before, move.after])).toEqual(expected);
    expect(hasMoved(change)).toBe(expected.length > 0);
  });

  it('is the conclusion when it no longer stands', () => {
    const after = evaluationOf({
      conclusion: { standing: 'doesNotStand', summary: said('s'), claims: [] },
    });
    expect(diffEvaluations(evaluationOf({}), after).conclusion).toEqual({
      before: 'stands',
      after: 'doesNotStand',
    });
  });

  it('closes a finding when a decision answers it', () => {
    const change = diffEvaluations(
      evaluationOf({ findings: [finding('answered'), finding('kept')] }),
      evaluationOf({ findings: [finding('answered', 'decision'), finding('kept'), finding('new')] }),
    );
    expect(change.findings.opened.map(({ id }) => id)).toEqual(['new']);
    expect(change.findings.closed.map(({ id }) => id)).toEqual(['answered']);
  });

  it('tells new, settled and postponed tasks apart', () => {
    const change = diffEvaluations(
      evaluationOf({ tasks: [task('a', '2024-02-01'), task('b', '2024-02-01'), task('d', '2024-02-01')] }),
      evaluationOf({
        tasks: [task('b', '2024-03-01'), task('c', '2024-02-01'), task('d', '2024-02-01')],
      }),
    );
    expect(change.tasks.opened.map((one) => one.claim)).toEqual(['c']);
    expect(change.tasks.closed.map((one) => one.claim)).toEqual(['a']);
    expect(change.tasks.changed.map((one) => [one.claim, one.due])).toEqual([['b', '2024-03-01']]);
  });
});
