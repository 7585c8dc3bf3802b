import type { RightResult } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { stepState } from './step-state.js';
import { type RightRow, tableOfRights } from './table-of-rights.js';

const result = (right: string, activity: string, article: string, agrees: boolean): RightResult => ({
  right,
  activity,
  article,
  bases: ['6(1)(e)'],
  byBasis: [{ basis: '6(1)(e)', gives: 'exists' }],
  gives: 'exists',
  says: 'exists',
  agrees,
  answeredBy: 'digdir',
  why: { nb: '' },
  timeLimit: { nb: '' },
});

describe('the table of rights', () => {
  const right = (cell: RightRow['cells'][number] | undefined) =>
    typeof cell === 'object' ? cell.right : cell;

  it('tells a right that nobody has answered from one that the activity does not give rise to', () => {
    const table = tableOfRights(
      ['log', 'inbox'],
      ['15', '20'],
      [result('access', 'inbox', '15', true)],
      (_, article) => article === '15',
    );
    expect(table.map(({ cells }) => cells.map(right))).toEqual([
      ['open', 'notCalledFor'],
      ['access', 'notCalledFor'],
    ]);
  });

  it('shows the answer that does not agree where two meet', () => {
    const [row] = tableOfRights(
      ['log'],
      ['15'],
      [result('good', 'log', '15', true), result('bad', 'log', '15', false)],
      () => true,
    );
    expect(right(row?.cells[0])).toBe('bad');
  });
});

describe('a step of the interference test', () => {
  it.each([
    [
      'is answered when it holds an answer',
      'law',
      { law: { answer: 'yes', why: { nb: 'Ja' } } },
      ['aim'],
      'answered',
    ],
    ['is empty when the test reaches it', 'aim', {}, ['aim'], 'empty'],
    ['is not reached when the test ended earlier', 'remedy', {}, [], 'notReached'],
  ] as const)('%s', (_, step, steps, emptySteps, state) => {
    expect(stepState(step, steps, emptySteps)).toBe(state);
  });
});
