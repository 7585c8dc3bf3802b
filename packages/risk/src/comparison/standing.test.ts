import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chancesOf, ratioRange } from './chances.js';
import { type Pair, standingOf, turningOf } from './standing.js';

describe('where an outcome stands against another', () => {
  it.each([
    [100, 100, 'within'],
    [91, 100, 'within'],
    [90, 100, 'lower'],
    [109, 100, 'within'],
    [111, 100, 'higher'],
    [0, 0, 'within'],
    [1, 0, 'higher'],
    [0, 1, 'lower'],
  ])('%d against %d is %s, within a tenth', (mine, other, standing) => {
    expect(standingOf(mine, other, 0.1)).toBe(standing);
  });
  it('without a zone any difference counts, and the same is still the same', () => {
    expect([standingOf(99, 100, 0), standingOf(100, 100, 0), standingOf(101, 100, 0)]).toEqual([
      'lower',
      'within',
      'higher',
    ]);
  });
});

describe('what turns an answer', () => {
  const pair = (id: string, mine: number, other: number): Pair => ({ id, mine, other });
  it('is the one scenario that outweighs the rest', () => {
    expect(turningOf([pair('outage', 120, 220), pair('spies', 90, 60)], 0.1)).toEqual({
      scenarios: ['outage'],
      becomes: 'higher',
      ratio: 1.5,
      steps: [{ without: 'outage', mine: 90, other: 60, standing: 'higher' }],
    });
  });
  it('is several where no single one is enough, those that weigh most first', () => {
    const found = turningOf([pair('a', 30, 10), pair('b', 40, 10), pair('c', 100, 100)], 0.1);
    expect(found).toMatchObject({ scenarios: ['b', 'a'], becomes: 'within', ratio: 1 });
    expect(found?.steps).toEqual([
      { without: 'b', mine: 130, other: 110, standing: 'higher' },
      { without: 'a', mine: 100, other: 100, standing: 'within' },
    ]);
  });
  it('is nothing where every scenario says the same, or there is only one', () => {
    expect(turningOf([pair('a', 30, 10), pair('b', 40, 10)], 0.1)).toBeNull();
    expect(turningOf([pair('a', 30, 10)], 0.1)).toBeNull();
  });
  it('of what is alike is what hides a difference the other way', () => {
    expect(turningOf([pair('a', 100, 80), pair('b', 60, 70), pair('c', 50, 60)], 0.1)).toMatchObject({
      scenarios: ['a'],
      becomes: 'lower',
    });
  });
  it('is never larger than the smallest of all sets that turn it', () => {
    const amount = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 7 }), (list) => {
        const pairs = list.map(([mine, other], k) => pair(`s${k}`, mine, other));
        const standing = (all: readonly Pair[]): string =>
          standingOf(
            all.reduce((sum, { mine }) => sum + mine, 0),
            all.reduce((sum, { other }) => sum + other, 0),
            0.1,
          );
        const found = turningOf(pairs, 0.1);
        const live = pairs.filter(({ mine, other }) => mine + other > 0);
        let least = Infinity;
        for (let set = 1; set < 2 ** live.length - 1; set++) {
          const left = live.filter((_, k) => ((set >> k) & 1) === 0);
          if (standing(left) !== standing(live)) least = Math.min(least, live.length - left.length);
        }
        expect(found?.scenarios.length ?? Infinity).toBe(least);
        if (found)
          expect(standing(pairs.filter(({ id }) => !found.scenarios.includes(id)))).toBe(found.becomes);
      }),
      { numRuns: 300 },
    );
  });
});

describe('chances', () => {
  const line = (f: (k: number) => number): Float64Array => Float64Array.from({ length: 800 }, (_, k) => f(k));
  it('sum to 1 and count what is just at an end of the zone as told apart', () => {
    const found = chancesOf(
      line((k) => [80, 90, 100, 111][k % 4]),
      line(() => 100),
      0.1,
    );
    expect(found).toEqual({ lower: 0.5, within: 0.25, higher: 0.25, error: 0 });
  });
  it('of nothing against nothing are those of no difference', () => {
    expect(
      chancesOf(
        line(() => 0),
        line(() => 0),
        0.1,
      ),
    ).toEqual({ lower: 0, within: 1, higher: 0, error: 0 });
  });
  it('have an error when the sets of points disagree', () => {
    const found = chancesOf(
      line((k) => (k < 400 ? 50 : 100)),
      line(() => 100),
      0.1,
    );
    expect(found.lower).toBe(0.5);
    expect(found.error).toBeGreaterThan(0.4);
  });
  it('the ratio is given as a range, unless nought may stand below', () => {
    const range = ratioRange(
      line((k) => k + 0.5),
      line(() => 800),
    );
    expect([range?.p05, range?.p50, range?.p95].map((x) => Number(x?.toFixed(3)))).toEqual([0.05, 0.5, 0.95]);
    expect(
      ratioRange(
        line(() => 1),
        line((k) => k),
      ),
    ).toBeNull();
  });
});
