import { expect, test } from 'vitest';
import type { AssessmentRecord } from '../model/assessment.js';
import { evaluateWithTolerance } from '../risk/tolerance-of.js';
import { anAssessment, aWorld, day, evaluationOf, record, testDay } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';

type Limit = {
  severity?: 'negligible' | 'limited' | 'significant' | 'maximum';
  persons?: number;
  years?: number;
  on?: string;
};

const limit = (fields: Limit = {}) => ({
  severity: 'limited' as const,
  persons: 99,
  years: 10,
  by: 'operator',
  why: { nb: 'Fordi' },
  ...fields,
});

const head = (...tolerance: ReturnType<typeof limit>[]) =>
  record('assessment', {
    alternatives: [
      { id: 'before', name: { nb: 'Før' }, role: 'baseline', until: '2024-01-01' },
      { id: 'chosen', name: { nb: 'Valgt' }, role: 'chosen' },
      { id: 'third', name: { nb: 'Tredje' }, role: 'other' },
    ],
    tolerance,
  });

/** A harm to a hundred persons, so many times a year, in each of the alternatives named. */
const scenario = (perYear: number, ...alternatives: readonly string[]) =>
  record('scenario', {
    judgements: alternatives.map((alternative) =>
      judgement(alternative, {
        frequency: { perYear: [perYear, perYear] },
        consequence: { persons: [100, 100] },
      }),
    ),
  });

const foundIn = (...records: readonly AssessmentRecord[]) =>
  evaluateWithTolerance(anAssessment(...records), aWorld(), day(testDay))
    .findings.filter(({ rule }) => rule === 'tolerance-exceeded')
    .map(({ severity, id }) => `${severity} ${id}`);

const finds = ['warning tolerance-exceeded@assessment#chosen-limited-99'];

// At most once in ten years: P(N > 0) = 1 - exp(-rate) = 0.1 at a rate of 0.10536.
test.each([
  ['a hundred are harmed every other year', [head(limit()), scenario(0.5, 'chosen')], finds],
  ['just more often than is accepted', [head(limit()), scenario(0.1054, 'chosen')], finds],
  ['just as seldom as is accepted', [head(limit()), scenario(0.1053, 'chosen')], []],
  ['no more at a time than is accepted', [head(limit({ persons: 250 })), scenario(0.5, 'chosen')], []],
  [
    'the harm is lighter than the limit is about',
    [head(limit({ severity: 'maximum' })), scenario(0.5, 'chosen')],
    [],
  ],
  ['no limit is set', [head(), scenario(0.5, 'chosen')], []],
  ['the limit is set later', [head(limit({ on: '2024-07-01' })), scenario(0.5, 'chosen')], []],
  ['only what is no longer there is above it', [head(limit()), scenario(0.5, 'before')], []],
  [
    'a solution that was not chosen is above it',
    [head(limit()), scenario(0.5, 'third')],
    ['info tolerance-exceeded@assessment#third-limited-99'],
  ],
])('%s', (_, records, expected) => {
  expect(foundIn(...records)).toEqual(expected);
});

test('where nobody has computed the distributions, a limit is found not to have been held against them', () => {
  const found = (...records: readonly AssessmentRecord[]) =>
    evaluationOf(records).findings.filter(({ rule }) => rule === 'tolerance-exceeded');
  expect(found(head(limit()), scenario(0.01, 'chosen'))).toMatchObject([
    { severity: 'info', at: { record: 'assessment', field: 'tolerance' } },
  ]);
  expect(found(head(), scenario(0.5, 'chosen'))).toEqual([]);
  expect(found(head(limit({ on: '2024-07-01' })), scenario(0.5, 'chosen'))).toEqual([]);
});
