import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Standing, standings, weakest } from '../evaluation.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { AssessmentRecord } from '../model/assessment.js';
import type { Ground } from '../model/grounds.js';
import { anAssessment, aWorld, entry, event, record, testDay } from '../testing/fixtures.js';
import { law } from '../testing/property.js';

// Records that hold in all four ways: a verified and a planned measure, met and unmet requirements, premises on law that
// stands, is appealed and has fallen, records taken out, and ids that nothing has.
const sources = [
  entry('source', { id: 'stands', type: 'decision', events: [event('2020-01-01', 'adopted')] }),
  entry('source', {
    id: 'appealed',
    type: 'decision',
    events: [event('2020-01-01', 'adopted'), event('2023-01-01', 'appealed')],
  }),
  entry('source', {
    id: 'fell',
    type: 'decision',
    events: [event('2020-01-01', 'adopted'), event('2023-01-01', 'invalidated')],
  }),
];
const pool: readonly AssessmentRecord[] = [
  record('section'),
  record('activity'),
  record('measure', { id: 'measure-done', states: [{ state: 'verified' }] }),
  record('measure', { id: 'measure-planned', states: [{ state: 'planned' }] }),
  record('measure', { id: 'measure-withdrawn', states: [{ state: 'withdrawn' }] }),
  record('requirement', { id: 'requirement-met', evidence: [{ title: 'Rapport' }] }),
  record('requirement', { id: 'requirement-partly', met: 'partly' }),
  record('requirement', { id: 'requirement-not-met', met: 'notMet' }),
  record('premise', { id: 'premise-stands', restsOn: [{ source: 'stands' }] }),
  record('premise', { id: 'premise-challenged', restsOn: [{ source: 'appealed' }] }),
  record('premise', { id: 'premise-fallen', restsOn: [{ source: 'fell' }] }),
  record('benefit', { id: 'benefit', evidence: [{ title: 'Rapport' }] }),
  record('advice', { id: 'advice' }),
  record('section', { id: 'section-gone', slug: 'gone', until: '2023-01-01' }),
];
const leaf: fc.Arbitrary<Ground> = fc.constantFrom<Ground>(
  { measure: 'measure-done' },
  { measure: 'measure-planned' },
  { measure: 'measure-withdrawn' },
  { measure: 'no-such-measure' },
  { requirement: 'requirement-met' },
  { requirement: 'requirement-partly' },
  { requirement: 'requirement-not-met' },
  { premise: 'premise-stands' },
  { premise: 'premise-challenged' },
  { premise: 'premise-fallen' },
  { benefit: 'benefit' },
  { section: 'section-gone' },
);
const { ground } = fc.letrec<{ ground: Ground }>((tie) => ({
  ground: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('ground'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('ground'), { maxLength: 3 }).map((anyOf) => ({ anyOf })),
  ),
}));

const rank = (standing: Standing): number => standings.indexOf(standing);

const standingOf = (records: readonly AssessmentRecord[], grounds: Ground, id = 'claim'): Standing => {
  const claim = record('claim', { id: 'claim', grounds });
  const onClaim = record('claim', {
    id: 'claim-on-claim',
    order: 2,
    grounds: { all: [{ claim: 'claim' }, { advice: 'advice' }] },
  });
  const { claims } = evaluate(anAssessment(...records, claim, onClaim), aWorld(...sources), testDay);
  const found = claims.find((c) => c.id === id);
  if (!found) throw new Error(`The evaluation has every claim, but not ${id}.`);
  return found.standing;
};

test('the grounds made up here stand in all four ways', () => {
  const seen = new Set(fc.sample(ground, { numRuns: 300 }).map((g) => standingOf(pool, g)));
  expect([...seen].sort()).toEqual([...standings].sort());
});

test('removing a record never strengthens a claim', () => {
  law([ground, fc.constantFrom(...pool.filter((r) => r.id !== 'section'))], (grounds, gone) => {
    const without = pool.filter((r) => r.id !== gone.id);
    expect(rank(standingOf(without, grounds))).toBeLessThanOrEqual(rank(standingOf(pool, grounds)));
  });
});

test('removing a record never strengthens a claim that rests on the claim', () => {
  law([ground, fc.constantFrom(...pool.filter((r) => r.id !== 'section'))], (grounds, gone) => {
    const without = pool.filter((r) => r.id !== gone.id);
    const [after, before] = [
      standingOf(without, grounds, 'claim-on-claim'),
      standingOf(pool, grounds, 'claim-on-claim'),
    ];
    expect(rank(after)).toBeLessThanOrEqual(rank(before));
  });
});

test('a claim never stands stronger than its weakest needed ground', () => {
  law([fc.array(ground, { minLength: 1, maxLength: 4 })], (needed) => {
    const each = needed.map((g) => standingOf(pool, g));
    expect(standingOf(pool, { all: needed })).toBe(weakest(each));
  });
});

test('a claim that needs one ground of several stands as the strongest of them', () => {
  law([fc.array(ground, { minLength: 1, maxLength: 4 })], (anyOf) => {
    const strongest = Math.max(...anyOf.map((g) => rank(standingOf(pool, g))));
    expect(rank(standingOf(pool, { anyOf }))).toBe(strongest);
  });
});

test('a needed ground that is added never strengthens a claim', () => {
  law([ground, ground], (one, more) => {
    expect(rank(standingOf(pool, { all: [one, more] }))).toBeLessThanOrEqual(rank(standingOf(pool, one)));
  });
});

test('what is only said or only there never makes a claim more than challenged', () => {
  const said = fc.constantFrom<Ground>(
    { advice: 'advice' },
    { requirement: 'requirement-said' },
    { benefit: 'benefit-said' },
    { activity: 'activity' },
    { source: 'stands' },
  );
  const records = [
    ...pool,
    record('requirement', { id: 'requirement-said' }),
    record('benefit', { id: 'benefit-said' }),
  ];
  law([fc.array(said, { minLength: 1, maxLength: 4 }), fc.boolean()], (list, all) => {
    fc.pre(list.some((one) => !('source' in one)));
    expect(standingOf(records, all ? { all: list } : { anyOf: list })).not.toBe('supported');
  });
});
