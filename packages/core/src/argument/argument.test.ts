import { describe, expect, it } from 'vitest';
import type { AssessmentRecord } from '../model/assessment.js';
import type { Ground } from '../model/grounds.js';
import { anAssessment, aWorld, testDay, entry, evaluationOf, event, record } from '../testing/fixtures.js';
import { leaningOf } from './leaning.js';
import { factKey, publisherWeights } from './publishers.js';
import { stepsUnder } from './steps.js';
import { suppose, supposedEffect } from './suppose.js';
import { argumentOf, fallingWith } from './whole.js';

const law = (id: string, publisher: string) =>
  entry('source', {
    id,
    type: 'decision',
    cite: { title: `${publisher}, ${id}` },
    events: [event('2020-01-01', 'adopted', { cite: { title: `${publisher}, ${id}` } })],
  });
const laws = [law('decision', 'Avisen'), law('clauses', 'Avisen'), law('code', 'Tidsskriftet')];
const done = ['lock', 'key'].map((id) => record('measure', { id }));
const claiming = (grounds: Ground, ...more: readonly AssessmentRecord[]) => [
  record('section'),
  record('claim', { grounds, essential: true }),
  ...done,
  ...more,
];
const leaning = (grounds: Ground, more: readonly AssessmentRecord[] = [], order?: number) =>
  leaningOf(evaluationOf(claiming(grounds, ...more), laws), { id: 'claim', order }) ??
  expect.fail('no claim');
const named = (sets: readonly { readonly facts: readonly { readonly ref: string }[] }[]) =>
  sets.map(({ facts }) => facts.map(({ ref }) => ref).join('+')).toSorted();

describe('what a claim hangs on', () => {
  it.each<[string, Ground, readonly string[], readonly string[]]>([
    [
      'each of what it needs',
      { all: [{ measure: 'lock' }, { source: 'code' }] },
      ['code', 'lock'],
      ['lock+code'],
    ],
    [
      'all of a choice',
      { anyOf: [{ source: 'decision' }, { source: 'code' }] },
      ['decision+code'],
      ['code', 'decision'],
    ],
    [
      'a choice within what it needs',
      { all: [{ measure: 'lock' }, { anyOf: [{ source: 'decision' }, { measure: 'lock' }] }] },
      ['lock'],
      ['lock'],
    ],
    [
      'what is needed within a choice',
      { anyOf: [{ all: [{ measure: 'lock' }, { measure: 'key' }] }, { source: 'code' }] },
      ['key+code', 'lock+code'],
      ['code', 'lock+key'],
    ],
  ])('%s', (_, grounds, sets, paths) => {
    const found = leaning(grounds);
    expect(named(found.sets).toSorted()).toEqual(sets.toSorted());
    expect(named(found.paths).toSorted()).toEqual(paths.toSorted());
  });

  it('a premise and another claim are followed to what they rest on, and what only speaks of them is no ground', () => {
    const premise = record('premise', { id: 'premise', restsOn: [{ source: 'decision' }] });
    const other = record('claim', {
      id: 'other',
      grounds: { all: [{ premise: 'premise' }, { measure: 'key' }] },
    });
    const doubt = record('doubt', { id: 'doubt', against: 'premise' });
    const found = leaning({ claim: 'other' }, [premise, other, doubt]);
    expect(named(found.sets)).toEqual(['decision', 'key']);
  });

  it('its reservation holds it as well', () => {
    const reserved = record('claim', {
      grounds: { all: [{ source: 'decision' }] },
      unless: { all: [{ source: 'code' }] },
    });
    const evaluation = evaluationOf([record('section'), reserved], laws);
    expect(named(leaningOf(evaluation, { id: 'claim' })?.sets ?? [])).toEqual(['decision+code']);
  });

  it('facts that one publisher tells fall with it', () => {
    const { sets, sourceSets } = leaning({ anyOf: [{ source: 'decision' }, { source: 'clauses' }] });
    expect(sets.map(({ order }) => order)).toEqual([2]);
    expect(sourceSets.map(({ sources, order }) => [sources, order])).toEqual([[['Avisen'], 1]]);
  });

  it('sets larger than what was asked for are said to be there', () => {
    const found = leaning(
      { anyOf: [{ source: 'decision' }, { source: 'code' }, { measure: 'lock' }] },
      [],
      2,
    );
    expect([found.sets, found.isCutShort.sets]).toEqual([[], true]);
  });

  it.each<[string, Ground, readonly string[]]>([
    ['a premise that rests on nothing', { all: [{ premise: 'given' }, { measure: 'lock' }] }, ['given']],
    [
      'a claim that any such premise carries',
      { anyOf: [{ premise: 'given' }, { measure: 'lock' }] },
      ['claim', 'given'],
    ],
    ['nothing where all rests on something', { all: [{ measure: 'lock' }] }, []],
  ])('what nothing can bring down is said: %s', (_, grounds, refs) => {
    const given = record('premise', { id: 'given', restsOn: [] });
    expect(leaning(grounds, [given]).groundless.map(({ ref }) => ref)).toEqual(refs);
  });

  it('facts are weighed by who says them, the publisher that most claims hang on first, and records last', () => {
    const found = leaning({
      all: [
        { measure: 'lock' },
        { source: 'code' },
        { anyOf: [{ source: 'decision' }, { source: 'clauses' }] },
      ],
    });
    expect(
      publisherWeights(found).map(({ publisher, facts, claims, alone }) => [
        publisher,
        facts.length,
        claims.length,
        alone,
      ]),
    ).toEqual([
      ['Tidsskriftet', 1, 1, 1],
      ['Avisen', 2, 1, 0],
      [undefined, 1, 1, 1],
    ]);
  });

  it('each fact says which claims it brings down alone', () => {
    const { facts } = leaning({
      all: [{ measure: 'lock' }, { anyOf: [{ source: 'decision' }, { source: 'code' }] }],
    });
    expect(Object.fromEntries(facts.map(({ ref, brings }) => [ref, brings]))).toEqual({
      lock: ['claim'],
      decision: [],
      code: [],
    });
  });

  it('claims that rest on each other are held by nothing', () => {
    const one = record('claim', { id: 'one', grounds: { claim: 'two' } });
    const two = record('claim', { id: 'two', grounds: { claim: 'one' } });
    const found = leaningOf(evaluationOf([record('section'), one, two], laws), { id: 'one' });
    expect([found?.sets, found?.paths]).toEqual([[{ facts: [], sources: [], order: 0 }], []]);
  });

  it('a conclusion falls with what carries it and with what is said to be lawful, and with no other claim', () => {
    const carrying = record('claim', { id: 'carrying', grounds: { source: 'decision' }, essential: true });
    const lesser = record('claim', { id: 'lesser', grounds: { source: 'code' } });
    const section = record('section', { role: 'conclusion' });
    const found = leaningOf(evaluationOf([section, carrying, lesser], laws));
    expect(named(found?.sets ?? [])).toEqual(['decision']);
  });

  it('a platform’s claim that something is lawful, outside its conclusion, brings down no conclusion of a service', () => {
    const evaluation = evaluationOf(
      [
        record('section', { role: 'conclusion' }),
        record('claim', { grounds: { source: 'decision' }, essential: true }),
      ],
      laws,
    );
    const [claim] = evaluation.claims;
    if (claim === undefined) return expect.fail('no claim');
    const inherited = {
      ...claim,
      id: 'theirs',
      legality: ['basis' as const],
      provenance: { from: 'platform' as const, of: 'plat' },
    };
    const found = leaningOf({ ...evaluation, claims: [claim, { ...inherited, grounds: [] }] });
    expect(named(found?.sets ?? [])).toEqual(['decision']);
  });

  it('of an id that is no claim and no premise there is nothing to say', () => {
    expect(leaningOf(evaluationOf(claiming({ measure: 'lock' }), laws), { id: 'lock' })).toBeUndefined();
  });
});

describe('the whole argument', () => {
  const wholeOf = (grounds: Ground, more: readonly AssessmentRecord[] = []) =>
    argumentOf(evaluationOf(claiming(grounds, ...more), laws), 'claim') ?? expect.fail('no claim');

  it('each least set brings down the top, and without one of its facts it does not', () => {
    const grounds: Ground = {
      all: [{ measure: 'lock' }, { anyOf: [{ source: 'decision' }, { measure: 'key' }] }],
    };
    const top = wholeOf(grounds);
    for (const { facts } of leaning(grounds).sets) {
      const keys = facts.map(factKey);
      expect(fallingWith(top, new Set(keys)).has(top)).toBe(true);
      for (const key of keys)
        expect(fallingWith(top, new Set(keys.filter((one) => one !== key))).has(top)).toBe(false);
    }
  });

  it('what is said against a step stands beside what it rests on', () => {
    const doubt = record('doubt', { id: 'doubt', against: 'claim' });
    const top = wholeOf({ measure: 'lock' }, [doubt]);
    expect(top.against.map(({ type, ref }) => [type, ref])).toEqual([['doubt', 'doubt']]);
    expect(stepsUnder([top]).map(({ type }) => type)).not.toContain('doubt');
  });

  it('of an id that nothing has there is none, and the conclusion stands above what it falls with', () => {
    const evaluation = evaluationOf(
      [record('section', { role: 'conclusion' }), record('claim', { essential: true })],
      laws,
    );
    expect(argumentOf(evaluation, 'no-such')).toBeUndefined();
    expect(argumentOf(evaluation)?.steps.map(({ ref }) => ref)).toEqual(['claim']);
  });
});

const saying = { nb: 'Tenkt' };
const tried = (grounds: Ground, falls: readonly string[], more: readonly AssessmentRecord[] = []) => {
  const assessment = anAssessment(...claiming(grounds, ...more));
  const world = aWorld(...laws);
  const supposition = suppose(assessment, world, testDay, falls, saying);
  if ('unknown' in supposition) return supposition;
  const { after, ...effect } = supposedEffect({ assessment, world }, supposition, testDay);
  return { ...effect, standing: after.claims.find(({ id }) => id === 'claim')?.standing };
};

describe('what would follow if something fell', () => {
  it.each<[string, Ground, readonly string[], string]>([
    ['a source that it rests on brings a claim down', { source: 'decision' }, ['decision'], 'fallen'],
    ['one that it does not rest on leaves it as it was', { source: 'decision' }, ['code'], 'supported'],
    [
      'of a choice the other holds',
      { anyOf: [{ source: 'decision' }, { source: 'code' }] },
      ['decision'],
      'supported',
    ],
    [
      'both of a choice bring it down together',
      { anyOf: [{ source: 'decision' }, { source: 'code' }] },
      ['decision', 'code'],
      'fallen',
    ],
    ['a claim that is named falls itself', { source: 'decision' }, ['claim'], 'fallen'],
  ])('%s', (_, grounds, falls, standing) => {
    expect(tried(grounds, falls)).toMatchObject({ standing });
  });

  it('a measure that is gone holds nothing', () => {
    const found = tried({ measure: 'lock' }, ['lock']);
    expect('standing' in found && ['fallen', 'unsupported'].includes(found.standing ?? '')).toBe(true);
  });

  it('what holds instead is told, and what still is as it was before is not', () => {
    const found = tried({ anyOf: [{ source: 'decision' }, { source: 'code' }] }, ['decision']);
    expect(
      'holdsInstead' in found &&
        found.holdsInstead.map(({ of, instead }) => [of, instead.map(({ ref }) => ref)]),
    ).toEqual([['claim', ['code']]]);
    const other = tried({ anyOf: [{ source: 'decision' }, { source: 'code' }] }, ['key']);
    expect('holdsInstead' in other && other.holdsInstead).toEqual([]);
  });

  it('of a choice where one never held, nothing holds instead of it', () => {
    const both: Ground = {
      all: [
        { all: [{ measure: 'key' }] },
        { anyOf: [{ all: [{ measure: 'no-such' }] }, { source: 'code' }] },
      ],
    };
    const found = tried(both, ['decision']);
    expect('holdsInstead' in found && found.holdsInstead).toEqual([]);
  });

  it('a country takes with it those who are there, and what they are engaged for is named', () => {
    const abroad = record('party', { id: 'abroad', country: 'IN' });
    const engagement = record('engagement', { id: 'help', contractor: 'abroad' });
    const found = tried({ engagement: 'help' }, ['IN'], [abroad, engagement]);
    expect(found).toMatchObject({ standing: 'fallen', touches: ['help'] });
  });

  it('a source of the assessment’s own falls where something leans on it', () => {
    const own = record('ownSource', { id: 'own-letter' });
    expect(tried({ source: 'own-letter' }, ['own-letter'], [own])).toMatchObject({ standing: 'fallen' });
  });

  it('a country that nobody is in touches nothing, and that is the answer', () => {
    expect(tried({ measure: 'lock' }, ['IN'])).toMatchObject({ standing: 'supported', touches: [] });
  });

  it('an id that nothing has is given back, with all others that nothing has', () => {
    expect(tried({ measure: 'lock' }, ['lock', 'no-such', 'xx'])).toEqual({ unknown: ['no-such', 'xx'] });
  });

  it('nothing of the assessment is changed', () => {
    const assessment = anAssessment(...claiming({ source: 'decision' }));
    const before = structuredClone(assessment);
    suppose(assessment, aWorld(...laws), testDay, ['decision', 'lock', 'claim'], saying);
    expect(assessment).toEqual(before);
  });
});
