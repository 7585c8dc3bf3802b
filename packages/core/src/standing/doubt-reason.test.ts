import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standings as order } from '../evaluation.js';
import type { evaluate } from '../evaluate/evaluate.js';
import { explain } from '../evaluate/explain.js';
import { recordSchemas } from '../model/record-schemas.js';
import { adviceNotFollowed } from '../rules/advice-not-followed.js';
import { doubtUnanswered } from '../rules/doubt-unanswered.js';
import {
  anAssessment,
  aWorld,
  day,
  entry,
  evaluationOf,
  foundIn,
  record,
  text,
} from '../testing/fixtures.js';
import { nb } from '../testing/text-in-language.js';

const done = record('measure', { id: 'done', owner: { nb: 'Eier' } });
const premise = record('premise', { restsOn: [{ measure: 'done' }] });
const claim = record('claim', {
  grounds: { all: [{ premise: 'premise' }, { measure: 'done' }, { source: 'act' }] },
});
const other = record('claim', { id: 'other', order: 2, grounds: { all: [{ measure: 'done' }] } });
const world = [entry('source', { id: 'act' })];
const doubt = (fields: object = {}) => record('doubt', { on: '2024-01-15', ...fields });
const answer = (result: 'refuted' | 'upheld' | 'accepted', more: object = {}) => ({
  on: '2024-03-01',
  by: 'operator',
  result,
  because: { nb: 'Det er prøvd' },
  ...more,
});
const accepted = answer('accepted', { acceptedBy: { nb: 'Direktøren' }, until: '2024-12-31' });

const on = (asOf: string, ...doubts: ReturnType<typeof doubt>[]) =>
  evaluationOf([record('section'), claim, other, premise, done, ...doubts], world, asOf);
const standings = (asOf: string, ...doubts: ReturnType<typeof doubt>[]) =>
  on(asOf, ...doubts).claims.map(({ standing }) => standing);

describe('what a doubt is raised against', () => {
  test.each([
    ['a claim', { against: 'claim' }, ['challenged', 'supported']],
    ['a premise, and so what leans on it', { against: 'premise' }, ['challenged', 'supported']],
    ['a record that both lean on', { against: 'done' }, ['challenged', 'challenged']],
    [
      'one ground of one claim: the step does not follow',
      { type: 'undercuts', against: 'claim', ground: { measure: 'done' } },
      ['challenged', 'supported'],
    ],
    [
      'a ground that the claim does not have',
      { against: 'claim', ground: { measure: 'other' } },
      ['supported', 'supported'],
    ],
    [
      'a source, and so what rests on it',
      { against: undefined, type: 'undermines', fact: 'act' },
      ['challenged', 'supported'],
    ],
  ] as const)('%s', (_, fields, expected) => {
    expect(standings('2024-06-01', doubt(fields))).toEqual(expected);
  });

  test('the judgement of one alternative, and not of another', () => {
    const direction = (alternative: string, against: string) => ({
      all: [
        { direction: { scenarios: ['scenario'], alternative, against, by: 'operator' } },
        { measure: 'done' },
      ],
    });
    const scenario = record('scenario', {
      directions: [
        { alternative: 'chosen', against: 'before', change: 'lower', by: 'operator', origin: 'published' },
        { alternative: 'third', against: 'before', change: 'lower', by: 'operator', origin: 'published' },
      ],
    });
    const claims = [
      record('claim', { id: 'on-chosen', grounds: direction('chosen', 'before') }),
      record('claim', { id: 'on-third', order: 2, grounds: direction('third', 'before') }),
    ];
    const held = doubt({ against: 'scenario', alternative: 'chosen' });
    expect(
      evaluationOf([record('section'), ...claims, scenario, done, held]).claims.map(
        ({ standing }) => standing,
      ),
    ).toEqual(['challenged', 'supported']);
  });
});

describe('what an answer does to each kind of doubt', () => {
  const either = record('claim', { grounds: { anyOf: [{ measure: 'done' }, { source: 'act' }] } });
  const both = record('claim', {
    id: 'both',
    order: 3,
    grounds: { all: [{ measure: 'done' }, { source: 'act' }] },
  });
  const held = (fields: object) =>
    evaluationOf(
      [record('section'), either, both, other, done, doubt(fields)],
      world,
      '2024-06-01',
    ).claims.map(({ standing }) => standing);
  const rebuts = { type: 'rebuts', against: 'both' };
  const undercuts = { type: 'undercuts', against: 'both', ground: { measure: 'done' } };
  const undercutsOne = { type: 'undercuts', against: 'claim', ground: { measure: 'done' } };
  const undercutsAll = { type: 'undercuts', against: 'claim', ground: either.grounds };
  const undermines = { type: 'undermines', against: undefined, fact: 'act' };
  // The one that one of two grounds is enough for, the one that only leans on the measure, and the one that needs both.
  test.each([
    ['a rebuttal challenges the words alone', rebuts, [], ['supported', 'supported', 'challenged']],
    ['upheld it takes them down', rebuts, [answer('upheld')], ['supported', 'supported', 'fallen']],
    ['refuted it changes nothing', rebuts, [answer('refuted')], ['supported', 'supported', 'supported']],
    [
      'a step that may not follow is challenged, and the ground stands for others',
      undercuts,
      [],
      ['supported', 'supported', 'challenged'],
    ],
    [
      'upheld the step gives no support',
      undercuts,
      [answer('upheld')],
      ['supported', 'supported', 'unsupported'],
    ],
    [
      'where another ground is enough, the claim stands on that',
      undercutsOne,
      [answer('upheld')],
      ['supported', 'supported', 'supported'],
    ],
    [
      'of all the alternatives together',
      undercutsAll,
      [answer('upheld')],
      ['unsupported', 'supported', 'supported'],
    ],
    ['a weak source challenges what needs it', undermines, [], ['supported', 'supported', 'challenged']],
    [
      'upheld the source carries nothing',
      undermines,
      [answer('upheld')],
      ['supported', 'supported', 'fallen'],
    ],
    ['accepted as residual it is told', undermines, [accepted], ['supported', 'supported', 'supported']],
  ] as const)('%s', (_, fields, answers, expected) => {
    expect(held({ ...fields, answers })).toEqual(expected);
  });

  const anyAnswer = fc.constantFrom([], [answer('upheld')], [answer('refuted')], [accepted]);
  const anyKind = fc.constantFrom(rebuts, undercuts, undercutsOne, undercutsAll, undermines);

  test('no doubt makes anything stand better, and one that is refuted changes nothing', () => {
    const before = held({ type: 'rebuts', against: 'section' });
    fc.assert(
      fc.property(anyKind, anyAnswer, (kind, answers) => {
        const after = held({ ...kind, answers });
        for (const [k, standing] of after.entries())
          expect(order.indexOf(standing)).toBeLessThanOrEqual(order.indexOf(before[k] ?? 'unsupported'));
        if (answers[0]?.result === 'refuted') expect(after).toEqual(before);
      }),
    );
  });
});

describe('how long a doubt stands', () => {
  test.each([
    ['before it is raised there is none', '2024-01-14', [], 'supported'],
    ['until it is answered', '2024-02-29', [answer('refuted')], 'challenged'],
    ['refuted it stands no more', '2024-03-01', [answer('refuted')], 'supported'],
    ['upheld it takes down what it is about', '2024-03-01', [answer('upheld')], 'fallen'],
    [
      'until something is changed for it',
      '2024-03-01',
      [answer('upheld', { changed: ['claim'] })],
      'supported',
    ],
    ['accepted as residual it does not challenge', '2024-12-31', [accepted], 'supported'],
    ['until the time is over', '2025-01-01', [accepted], 'challenged'],
    ['a later answer counts', '2025-01-02', [accepted, answer('refuted', { on: '2025-01-02' })], 'supported'],
  ] as const)('%s', (_, asOf, answers, expected) => {
    expect(standings(asOf, doubt({ answers }))[0]).toBe(expected);
  });

  test('what is accepted as residual is told with who accepted it and until when', () => {
    const [first] = on('2024-06-01', doubt({ answers: [accepted] })).claims;
    expect(nb(first?.because.find(({ type }) => type === 'doubt')?.reason)).toBe(
      'Innvending. Akseptert av Direktøren til 31. desember 2024: Det er prøvd.',
    );
  });

  test('nobody accepts it without a name and an end, and none is raised against nothing', () => {
    expect(standings('2024-06-01', doubt({ answers: [answer('accepted')] }))[0]).toBe('challenged');
    expect(
      standings('2024-06-01', doubt({ answers: [answer('accepted', { until: '2024-12-31' })] }))[0],
    ).toBe('challenged');
    expect(recordSchemas.doubt.safeParse({ ...doubt(), against: undefined }).success).toBe(false);
  });
});

test('a standing doubt is a task from the day it was raised, and one finding with the claims as its places', () => {
  const { tasks, findings } = on('2024-06-01', doubt());
  expect(tasks).toMatchObject([{ claim: 'claim', because: ['doubt'], since: '2024-01-15' }]);
  expect(findings.filter(({ refs }) => refs.includes('doubt'))).toMatchObject(
    [{ id: 'doubt-unanswered@doubt', places: [] }].map(({ id }) => ({ id })),
  );
});

test('a doubt explains itself: what it says, of what kind it is, and what would settle it', () => {
  const held = doubt({
    text: text('Rapporten er ikke lest'),
    type: 'undermines',
    settledBy: text('At noen leser den'),
  });
  const reason = explain(anAssessment(claim, held), aWorld(), day('2024-06-01'), 'doubt');
  expect(reason?.standing).toBe('challenged');
  expect(nb(reason?.reason)).toBe(
    'Rapporten er ikke lest. Type innvending: kilden er svak. Ikke besvart. Den kan avgjøres slik: At noen leser den.',
  );
});

test('a doubt that is not answered is found, and so is one whose time is over', () => {
  const found = (asOf: string, answers: readonly object[]) =>
    foundIn(doubtUnanswered, { name: '', records: [claim, doubt({ answers })], asOf, finds: [] });
  expect(found('2024-06-01', [])).toEqual(['doubt']);
  expect(found('2024-06-01', [accepted])).toEqual([]);
  expect(found('2025-06-01', [accepted])).toEqual(['doubt']);
});

describe('advice that was not followed is a doubt without being written twice', () => {
  const advice = (fields: object = {}) =>
    record('advice', { on: '2024-01-15', followed: 'no', by: text('Ombudet'), about: ['claim'], ...fields });
  const withAdvice = (asOf: string, ...records: Parameters<typeof evaluationOf>[0][number][]) =>
    evaluationOf([record('section'), claim, other, premise, done, ...records], world, asOf);
  const found = (asOf: string, ...records: Parameters<typeof evaluate>[0]['records'][number][]) =>
    foundIn(adviceNotFollowed, { name: '', records: [claim, ...records], asOf, finds: [] });

  test.each([
    ['not followed, it challenges what it is about', '2024-06-01', {}, ['challenged', 'supported']],
    ['followed in part too', '2024-06-01', { followed: 'partly' }, ['challenged', 'supported']],
    ['followed, it challenges nothing', '2024-06-01', { followed: 'yes' }, ['supported', 'supported']],
    ['before it was given there is none', '2024-01-14', {}, ['supported', 'supported']],
    [
      'it may be about a record that claims lean on',
      '2024-06-01',
      { about: ['done'] },
      ['challenged', 'challenged'],
    ],
    [
      'that does not say what it is about challenges nothing',
      '2024-06-01',
      { about: [] },
      ['supported', 'supported'],
    ],
    [
      'answered by somebody with grounds it challenges no more',
      '2024-06-01',
      { answers: [answer('refuted')] },
      ['supported', 'supported'],
    ],
    ['accepted for a time', '2024-12-31', { answers: [accepted] }, ['supported', 'supported']],
    ['until the time is over', '2025-01-01', { answers: [accepted] }, ['challenged', 'supported']],
    ['a reason alone is no answer', '2024-06-01', { why: text('Dyrt') }, ['challenged', 'supported']],
  ] as const)('%s', (_, asOf, fields, expected) => {
    expect(withAdvice(asOf, advice(fields)).claims.map(({ standing }) => standing)).toEqual(expected);
  });

  test('it is found until it is answered, and is a task from the day it was given', () => {
    expect(found('2024-06-01', advice({ followed: 'yes' }))).toEqual([]);
    expect(found('2024-01-14', advice())).toEqual([]);
    expect(found('2024-06-01', advice())).toEqual(['advice error']);
    expect(found('2024-06-01', advice({ why: { nb: 'Loven krever det.' } }))).toEqual(['advice']);
    expect(found('2024-06-01', advice({ followed: 'partly', about: [] }))).toEqual(['advice error']);
    expect(found('2024-06-01', advice({ answers: [answer('upheld')] }))).toEqual([]);
    const { tasks } = withAdvice('2024-06-01', advice());
    expect(tasks).toMatchObject([{ claim: 'claim', because: ['advice'], since: '2024-01-15' }]);
  });

  test('it explains itself with the reason that was given', () => {
    const given = advice({ text: text('Vent med å ta det i bruk'), why: text('Det haster') });
    const reason = explain(anAssessment(claim, given), aWorld(), day('2024-06-01'), 'advice');
    expect(nb(reason?.label)).toBe('Råd fra Ombudet som ikke er fulgt');
    expect(nb(reason?.reason)).toBe(
      'Vent med å ta det i bruk. Rådet er ikke fulgt fullt ut. Begrunnelsen er: Det haster. Innvendingen er ikke besvart.',
    );
  });

  test('a doubt that somebody has recorded of it stands for it', () => {
    const recorded = doubt({ advice: 'advice', against: 'other' });
    expect(found('2024-06-01', advice(), recorded)).toEqual([]);
    expect(withAdvice('2024-06-01', advice(), recorded).claims.map(({ standing }) => standing)).toEqual([
      'supported',
      'challenged',
    ]);
  });
});
