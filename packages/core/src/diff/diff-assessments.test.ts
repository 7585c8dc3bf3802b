import { describe, expect, it } from 'vitest';
import type { Assessment, AssessmentRecord } from '../model/assessment.js';
import { diffAssessments } from './diff-assessments.js';

// The difference looks at records as data; what a whole record must hold is the schemas' concern.
const assessmentOf = (...records: readonly object[]): Assessment => ({
  schemaVersion: 1,
  records: records as unknown as readonly AssessmentRecord[],
});
const judgement = (alternative: string, level: number, on = '2024-01-01') => ({
  alternative,
  on,
  by: 'operator',
  frequency: { level },
});
const scenario = (...judgements: readonly object[]) => ({ id: 'access', kind: 'scenario', judgements });
const claim = (grounds: object) => ({ id: 'c', kind: 'claim', grounds });

const fieldsOf = (before: object, after: object) =>
  diffAssessments(assessmentOf(before), assessmentOf(after)).flatMap((change) =>
    change.type === 'changed'
      ? change.fields.map(({ path, before: a, after: b, reordered }) => [
          path,
          a,
          b,
          ...(reordered ? ['reordered'] : []),
        ])
      : [[change.type]],
  );

describe('the difference between two assessments', () => {
  it('does not see the order of records or of fields', () => {
    const [a, b] = [
      { id: 'a', kind: 'party', name: { nb: 'A' } },
      { id: 'b', kind: 'party', name: { nb: 'B' } },
    ];
    expect(
      diffAssessments(assessmentOf(a, b), assessmentOf(b, { name: { nb: 'A' }, kind: 'party', id: 'a' })),
    ).toEqual([]);
  });

  it('names records that came, went and changed, by kind and id', () => {
    const before = assessmentOf({ id: 'a', kind: 'party' }, { id: 'b', kind: 'party', country: 'NO' });
    const after = assessmentOf({ id: 'b', kind: 'party', country: 'US' }, { id: 'c', kind: 'measure' });
    expect(diffAssessments(before, after).map(({ type, kind, id }) => [type, kind, id])).toEqual([
      ['added', 'measure', 'c'],
      ['removed', 'party', 'a'],
      ['changed', 'party', 'b'],
    ]);
  });

  it('takes a record that changed kind for another record', () => {
    const changes = diffAssessments(
      assessmentOf({ id: 'a', kind: 'party' }),
      assessmentOf({ id: 'a', kind: 'measure' }),
    );
    expect(changes.map(({ type, kind }) => [type, kind])).toEqual([
      ['added', 'measure'],
      ['removed', 'party'],
    ]);
  });

  it.each([
    [
      'a judgement is found by its alternative, not by its place in the list',
      scenario(judgement('onprem', 3), judgement('cloud', 2)),
      scenario(judgement('cloud', 4), judgement('onprem', 3)),
      [['judgements[cloud].frequency.level', 2, 4]],
    ],
    [
      'two judgements of one alternative are told apart by their day',
      scenario(judgement('cloud', 2), judgement('cloud', 3, '2025-01-01')),
      scenario(judgement('cloud', 2), judgement('cloud', 5, '2025-01-01')),
      [['judgements[cloud 2025-01-01].frequency.level', 3, 5]],
    ],
    [
      'a judgement in another form lost one field and got another',
      scenario({ alternative: 'cloud', frequency: { level: 2 } }),
      scenario({ alternative: 'cloud', frequency: { perYear: [0.1, 1] } }),
      [
        ['judgements[cloud].frequency.level', 2, undefined],
        ['judgements[cloud].frequency.perYear', undefined, [0.1, 1]],
      ],
    ],
    [
      'a range changes as a whole',
      scenario({ alternative: 'cloud', frequency: { perYear: [0.1, 1] } }),
      scenario({ alternative: 'cloud', frequency: { perYear: [0.1, 2] } }),
      [['judgements[cloud].frequency.perYear', [0.1, 1], [0.1, 2]]],
    ],
    [
      'an id that left a list and one that came',
      { id: 'm', kind: 'measure', refs: ['nsm:1', 'nsm:2'] },
      { id: 'm', kind: 'measure', refs: ['nsm:2', 'nsm:3'] },
      [
        ['refs[nsm:1]', 'nsm:1', undefined],
        ['refs[nsm:3]', undefined, 'nsm:3'],
      ],
    ],
    [
      'a ground that was taken out of a claim',
      claim({ all: [{ premise: 'p' }, { measure: 'm' }] }),
      claim({ all: [{ measure: 'm' }] }),
      [['grounds.all[1]', { premise: 'p' }, undefined]],
    ],
    [
      'states in another order, for their order has a meaning',
      { id: 'm', kind: 'measure', states: [{ state: 'planned' }, { state: 'implemented' }] },
      { id: 'm', kind: 'measure', states: [{ state: 'implemented' }, { state: 'planned' }] },
      [['states', ['planned', 'implemented'], ['implemented', 'planned'], 'reordered']],
    ],
    [
      'a field that was empty before',
      { id: 'a', kind: 'activity' },
      { id: 'a', kind: 'activity', retention: { nb: 'Fem år' } },
      [['retention', undefined, { nb: 'Fem år' }]],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(fieldsOf(before, after)).toEqual(expected);
  });

  it('compares a text per language, word by word', () => {
    const [change] = diffAssessments(
      assessmentOf({ id: 'c', kind: 'claim', text: { nb: 'Risikoen er lav', en: 'The risk is low' } }),
      assessmentOf({ id: 'c', kind: 'claim', text: { nb: 'Risikoen er høy', en: 'The risk is low' } }),
    );
    expect(change?.type === 'changed' && change.fields).toEqual([
      {
        path: 'text.nb',
        before: 'Risikoen er lav',
        after: 'Risikoen er høy',
        language: 'nb',
        words: [
          { type: 'same', text: 'Risikoen er' },
          { type: 'removed', text: ' lav' },
          { type: 'added', text: ' høy' },
        ],
      },
    ]);
  });
});
