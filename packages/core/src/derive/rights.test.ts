import { expect, test } from 'vitest';
import { basisRow } from '../testing/basis-row.js';
import { entry, evaluationOf, record } from '../testing/fixtures.js';

const table = entry('rightsByBasis', {
  rows: [
    basisRow('14', { e: 'exists' }, ['14(5)']),
    basisRow('17', { a: 'exists', c: 'limited' }),
    basisRow('20', { a: 'exists' }),
    basisRow('21', { e: 'overridable' }),
  ],
});
const on = (...articles: string[]) =>
  record('activity', { purposes: [{ text: { nb: 'F' }, bases: articles.map((article) => ({ article })) }] });
const result = (activity: ReturnType<typeof on>, right: object) =>
  evaluationOf([activity, record('right', right)], [table]).rights[0];

test.each([
  [
    'objection under 6(1)(e) exists and may be overridden',
    ['6(1)(e)'],
    '21',
    'mayBeOverridden',
    'overridable',
    true,
  ],
  [
    'to give it without weighing takes nothing from anybody',
    ['6(1)(e)'],
    '21',
    'exists',
    'overridable',
    true,
  ],
  ['to deny it is wrong', ['6(1)(e)'], '21', 'doesNotExist', 'overridable', false],
  ['objection under 6(1)(c) does not exist', ['6(1)(c)'], '21', 'doesNotExist', 'doesNotExist', true],
  [
    'of several bases the one that gives most decides',
    ['6(1)(c)', '6(1)(a)'],
    '17',
    'exists',
    'exists',
    true,
  ],
  ['art. 9 is no basis that gives rights', ['9(2)(g)', '6(1)(c)'], '17', 'exists', 'limited', true],
  ['portability under 6(1)(e) does not exist', ['6(1)(e)'], '20', 'exists', 'doesNotExist', false],
] as const)('%s', (_, bases, article, says, gives, agrees) => {
  expect(result(on(...bases), { article, says })).toMatchObject({ gives, agrees });
});

test.each([
  [
    'an exception with its letter answers for the denial',
    { provision: '14(5)', letter: 'c', why: { nb: 'Lov' } },
    true,
  ],
  ['without its letter it does not', { provision: '14(5)', why: { nb: 'Lov' } }, false],
  [
    'a restriction in national law does',
    { provision: '23', law: { source: 'popplyl', provision: '§ 16' }, why: { nb: 'Lov' } },
    true,
  ],
])('%s', (_, exception, agrees) => {
  expect(
    result(on('6(1)(e)'), { article: '14', says: 'doesNotExist', exceptions: [exception] })?.agrees,
  ).toBe(agrees);
});

test('the assessment’s own time limit goes before the one in the law', () => {
  expect(result(on('6(1)(e)'), { article: '21' })?.timeLimit).toEqual({ nb: 'Innen én måned' });
  expect(result(on('6(1)(e)'), { article: '21', timeLimit: { nb: 'Én uke' } })?.timeLimit).toEqual({
    nb: 'Én uke',
  });
});
