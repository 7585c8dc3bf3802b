import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../model/canonical-json.js';
import { apply, changesBetween, invert, meet, meetsAnyOf, type RecordChange, type State } from './changes.js';
import { isSameResult, resultHash } from './equality.js';
import { plain, state, toState, value } from '../testing/any-history.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('canonical JSON', () => {
  it('is what RFC 8785 shows in its section 3.2.2 and 3.2.3', () => {
    const input = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    ) as unknown;
    expect(canonicalJson(input)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    expect(canonicalJson({ '\ufb33': 1, '\ud83d\ude00': 2, '\u20ac': 3, ö: 4, '\r': 5, '1': 6 })).toBe(
      '{"\\r":5,"1":6,"ö":4,"€":3,"\ud83d\ude00":2,"\ufb33":1}',
    );
  });

  it('is the same for values that mean the same, and another for values that do not', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(canonicalJson(a) === canonicalJson(b)).toBe(isSameResult(a, b));
        expect(resultHash(a, sha256) === resultHash(b, sha256)).toBe(isSameResult(a, b));
        expect(canonicalJson(JSON.parse(canonicalJson(a)))).toBe(canonicalJson(a));
      }),
    );
  });

  it.each([[NaN], [Infinity], ['\ud83d'], [{ a: () => 1 }], [new Map()], [[undefined]]])(
    'refuses %s rather than hash something else than was meant',
    (broken) => expect(() => canonicalJson(broken)).toThrow(TypeError),
  );
});

describe('changes', () => {
  it('between two states lead from the one to the other', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        expect(plain(apply(before, changesBetween(before, after)))).toEqual(plain(after));
      }),
    );
  });

  it('taken back lead home again', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const changes = changesBetween(before, after);
        expect(plain(apply(apply(before, changes), invert(changes)))).toEqual(plain(before));
      }),
    );
  });

  it('taken back twice are themselves', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const changes = changesBetween(before, after);
        expect(invert(invert(changes))).toEqual(changes);
      }),
    );
  });

  it('that do not meet give the same in either order; and whether they meet is the same both ways', () => {
    let apart = 0;
    fc.assert(
      fc.property(state, state, state, (base, one, two) => {
        const firsts = changesBetween(base, one);
        const seconds = changesBetween(base, two);
        for (const a of firsts) for (const b of seconds) expect(meet(a, b)).toBe(meet(b, a));
        const meetsSeconds = meetsAnyOf(seconds);
        for (const a of firsts) expect(meetsSeconds(a)).toBe(seconds.some((b) => meet(a, b)));
        const isApart = (a: RecordChange, others: readonly RecordChange[]) => !others.some((b) => meet(a, b));
        const as = firsts.filter((a) => isApart(a, seconds));
        const bs = seconds.filter((b) => isApart(b, firsts));
        if (as.length > 0 && bs.length > 0) apart++;
        expect(plain(apply(apply(base, as), bs))).toEqual(plain(apply(apply(base, bs), as)));
      }),
    );
    // Else the law was asked of nothing.
    expect(apart).toBeGreaterThan(5);
  });

  it('are none when nothing differs, and never speak of a field that does not', () => {
    fc.assert(
      fc.property(state, (same) => {
        expect(changesBetween(same, new Map(same))).toEqual([]);
        expect(
          changesBetween(
            same,
            toState(
              JSON.parse(
                canonicalJson(
                  Object.fromEntries([...same].map(([id, { kind, ...rest }]) => [id, [kind, rest]])),
                ),
              ) as Record<string, [string, object]>,
            ),
          ),
        ).toEqual([]);
      }),
    );
  });

  it('name the language of a text that was changed, and only that', () => {
    const of = (title: object): State => toState({ a: ['party', { title }] });
    expect(changesBetween(of({ nb: 'Før', en: 'Before' }), of({ nb: 'Etter', en: 'Before' }))).toEqual([
      { record: 'a', field: 'title.nb', before: 'Før', after: 'Etter' },
    ]);
  });
});
