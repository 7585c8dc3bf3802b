import { expect, test } from 'vitest';
import { basisRow } from '../testing/basis-row.js';
import { entry, evaluationOf, record } from '../testing/fixtures.js';
import { answersByBasis, rightArises } from './rights.js';

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

test('the basis of some of the data gives the right too', () => {
  const activity = record('activity', {
    purposes: [{ text: { nb: 'F' }, bases: [{ article: '6(1)(e)' }] }],
    data: [{ text: { nb: 'E-post' }, bases: [{ article: '6(1)(a)' }] }],
  });
  expect(result(activity, { article: '20', says: 'exists' })).toMatchObject({
    gives: 'exists',
    bases: ['6(1)(a)', '6(1)(e)'],
  });
});

test.each([
  [
    'an exception with its letter answers for the denial',
    { provision: '14(5)', letter: 'b', why: { nb: 'Uforholdsmessig' } },
    true,
  ],
  [
    'one that asks for law does not without it',
    { provision: '14(5)', letter: 'c', why: { nb: 'Lov' } },
    false,
  ],
  [
    'one that asks for law does with it',
    { provision: '14(5)', letter: 'c', law: { source: 'act', provision: '§ 1' }, why: { nb: 'Lov' } },
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

test('services on several bases: each basis has its own answer, and the right exists as far as one gives it', () => {
  const several = on('6(1)(a)', '6(1)(c)', '6(1)(e)');
  const given = (article: '17' | '20' | '21') =>
    result(several, { article, says: 'exists' })?.byBasis.map(({ basis, gives }) => `${basis} ${gives}`);
  expect(given('20')).toEqual(['6(1)(a) exists', '6(1)(c) doesNotExist', '6(1)(e) doesNotExist']);
  expect(given('17')).toEqual(['6(1)(a) exists', '6(1)(c) limited', '6(1)(e) doesNotExist']);
  expect(given('21')).toEqual(['6(1)(a) doesNotExist', '6(1)(c) doesNotExist', '6(1)(e) overridable']);
  expect(result(several, { article: '20', says: 'exists' })).toMatchObject({ gives: 'exists', agrees: true });
  expect(answersByBasis(result(several, { article: '20' }) ?? expect.fail())).toEqual([
    { gives: 'exists', bases: ['6(1)(a)'] },
    { gives: 'doesNotExist', bases: ['6(1)(c)', '6(1)(e)'] },
  ]);
});

test('that a right may have to give way is right as soon as one of several bases limits it', () => {
  const says = { article: '17', says: 'mayBeOverridden' };
  expect(result(on('6(1)(a)', '6(1)(c)'), says)?.agrees).toBe(true);
  expect(result(on('6(1)(a)'), says)?.agrees).toBe(false);
});

test.each([
  ['art. 19 without recipients', '19', {}, false],
  ['art. 19 with recipients', '19', { recipients: [{ nb: 'Skatteetaten' }] }, true],
  ['art. 22 where nothing is decided by machine', '22', {}, false],
  ['art. 22 where somebody is', '22', { criteria: [{ item: 'c2', why: { nb: 'Vedtak' } }] }, true],
])('%s', (_, article, fields, arises) => {
  const activity = record('activity', {
    purposes: [{ text: { nb: 'F' }, bases: [{ article: '6(1)(e)' }] }],
    ...fields,
  });
  expect(rightArises(activity, basisRow(article, { e: 'exists' }))).toBe(arises);
});

test('the assessment’s own time limit goes before the one in the law', () => {
  expect(result(on('6(1)(e)'), { article: '21' })?.timeLimit).toEqual({ nb: 'Innen én måned' });
  expect(result(on('6(1)(e)'), { article: '21', timeLimit: { nb: 'Én uke' } })?.timeLimit).toEqual({
    nb: 'Én uke',
  });
});
