import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessmentRecord } from '../model/assessment.js';
import { canonicalJson } from '../model/canonical-json.js';
import { apply, changesBetween, invert, meet, type RecordChange, type State } from './changes.js';
import { say } from '@risikobilde/words/all';
import { applyEdit, type RequestedChange, requestOf } from './edit.js';
import { isSameResult, resultHash } from './equality.js';
import {
  type EditEvent,
  fold,
  noHash,
  readEvent,
  type SealedEvent,
  sealEvent,
  verifyChain,
} from './event.js';
import { conflictsWithin, rebase } from './rebase.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

// Records of any shape: the history asks nothing of them but an id and a kind.
const name = fc.constantFrom('title', 'body', 'text', 'why', 'constructor', 'x.y', 'nb', 'en');
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(name, tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any;
const topName = fc.constantFrom('title', 'body', 'text', 'why');
const records = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.tuple(fc.constantFrom('claim', 'party'), fc.dictionary(topName, value, { noNullPrototype: true })),
  { noNullPrototype: true },
);
const toState = (made: Readonly<Record<string, readonly [string, object]>>): State =>
  new Map(
    Object.entries(made).map(([id, [kind, fields]]) => [
      id,
      { ...fields, id, kind } as unknown as AssessmentRecord,
    ]),
  );
const state = records.map(toState);
const plain = (of: State) => Object.fromEntries(of);

const eventsThrough = (states: readonly State[]): readonly EditEvent[] => {
  let previous = noHash;
  let before: State = new Map();
  return states.map((after, index) => {
    const event: EditEvent = {
      id: `event-${index}`,
      assessment: 'case',
      revision: index + 1,
      base: index,
      who: { id: 'local', name: 'Lokal bruker' },
      when: '2026-01-01T00:00:00.000Z',
      changes: changesBetween(before, after),
      previous,
    };
    previous = sealEvent(event, sha256).hash;
    before = after;
    return event;
  });
};

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

describe('an edit', () => {
  const base = toState({ a: ['party', { title: { nb: 'Før' }, text: 'x' }] });

  it('sets, unsets, adds and removes by field and record', () => {
    const edited = applyEdit(base, [
      { record: 'a', set: { 'title.en': 'Before', 'why.nb': 'Fordi' }, unset: ['text'] },
      { record: 'b', add: { id: 'b', kind: 'party' } },
    ]);
    expect(plain(edited.state)).toEqual({
      a: { id: 'a', kind: 'party', title: { nb: 'Før', en: 'Before' }, why: { nb: 'Fordi' } },
      b: { id: 'b', kind: 'party' },
    });
    const removed = applyEdit(base, [{ record: 'a', remove: true }]);
    expect(removed.state.size).toBe(0);
  });

  it.each([
    [{ record: 'a' }, 'gi én av: add, remove, eller set og unset'],
    [
      { record: 'a', add: { id: 'a' } },
      'fant at a skulle legges til, men den finnes fra før; velg en annen id',
    ],
    [{ record: 'b', add: { id: 'c' } }, 'posten som legges til, må selv ha id-en b'],
    [{ record: 'b', remove: true }, 'fant ingen post med id-en b'],
    [{ record: 'a', set: { kind: 'claim' } }, 'kind endres aldri; fjern posten og legg til en ny'],
    [
      { record: 'a', set: { 'text.nb': 'y' } },
      'fant text.nb; en sti nevner bare felt, og text har ingen felt i seg',
    ],
  ] satisfies [RequestedChange, string][])(
    '%j makes no sense, and its writer is told why',
    (change, told) => {
      const { problems, changes } = applyEdit(base, [change]);
      expect(problems.map(({ message }) => say(message, 'nb'))).toEqual([told]);
      expect(changes).toEqual([]);
    },
  );

  const path = fc.constantFrom('title', 'title.nb', 'title.en', 'why', 'why.nb', 'text.nb', 'body.en.nb');
  const requested: fc.Arbitrary<RequestedChange> = fc
    .tuple(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.constantFrom('set', 'unset', 'add', 'remove'),
      fc.dictionary(path, value, { noNullPrototype: true }),
    )
    .map(([record, action, fields]) => {
      if (action === 'remove') return { record, remove: true };
      if (action === 'add') return { record, add: { id: record, kind: 'party' } };
      return action === 'set' ? { record, set: fields } : { record, unset: Object.keys(fields) };
    });
  const edits = fc.array(requested, { maxLength: 6 });

  it('is undone by the inverse of what it changed, whatever it asked for', () => {
    fc.assert(
      fc.property(state, edits, (before, asked) => {
        const { state: after, changes } = applyEdit(before, asked);
        expect(plain(apply(before, changes))).toEqual(plain(after));
        expect(plain(apply(after, invert(changes)))).toEqual(plain(before));
      }),
    );
  });

  it('is undone and done again by asking for it', () => {
    fc.assert(
      fc.property(state, edits, (before, asked) => {
        const { state: after, changes } = applyEdit(before, asked);
        const undone = applyEdit(after, requestOf(invert(changes)));
        expect([undone.problems, plain(undone.state)]).toEqual([[], plain(before)]);
        const again = applyEdit(undone.state, requestOf(changes));
        expect([again.problems, plain(again.state)]).toEqual([[], plain(after)]);
      }),
    );
  });

  it('asks for the fields of a record together', () => {
    const { changes } = applyEdit(base, [{ record: 'a', set: { 'title.nb': 'Etter' }, unset: ['text'] }]);
    expect(requestOf(changes)).toEqual([{ record: 'a', set: { 'title.nb': 'Etter' }, unset: ['text'] }]);
  });

  it.each([
    ['a record that is not there', { record: 'z', set: { text: 'y' } }, 'unknown-record'],
    ['the addition of an id that is taken', { record: 'a', add: { id: 'a', kind: 'party' } }, 'id-taken'],
    [
      'an addition under another id than its own',
      { record: 'b', add: { id: 'c', kind: 'party' } },
      'fixed-field',
    ],
    ['a new id', { record: 'a', set: { id: 'c' } }, 'fixed-field'],
    ['a new kind', { record: 'a', set: { kind: 'claim' } }, 'fixed-field'],
    ['a path into a text', { record: 'a', set: { 'text.nb': 'y' } }, 'not-a-field'],
    ['a path to the prototype', { record: 'a', set: { '__proto__.polluted': 'y' } }, 'not-a-field'],
    ['a path to the constructor', { record: 'a', set: { 'text.constructor.prototype': 'y' } }, 'not-a-field'],
    ['two actions at once', { record: 'a', remove: true as const, set: { text: 'y' } }, 'several-actions'],
    ['no action', { record: 'a' }, 'several-actions'],
  ])('with %s is refused', (_, change, code) => {
    const edited = applyEdit(base, [change]);
    expect(edited.problems.map((problem) => problem.code)).toEqual([code]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('a rebase', () => {
  it('on the state it started from changes nothing in it', () => {
    fc.assert(
      fc.property(state, state, (base, yours) => {
        const rebased = rebase(base, yours, base);
        expect(rebased.ok && plain(rebased.state)).toEqual(plain(yours));
      }),
    );
  });

  it('loses nothing: what no conflict names is as the one who changed it wrote it', () => {
    fc.assert(
      fc.property(state, state, state, (base, yours, theirs) => {
        const rebased = rebase(base, yours, theirs);
        if (!rebased.ok) {
          expect(rebased.conflicts.length).toBeGreaterThan(0);
          return;
        }
        for (const id of ['a', 'b', 'c', 'd']) {
          const [was, mine, other, now] = [base, yours, theirs, rebased.state].map((of) => of.get(id));
          if (isSameResult(mine, was)) expect(now).toEqual(other);
          if (isSameResult(other, was)) expect(now).toEqual(mine);
        }
      }),
    );
  });

  it('gives the same whoever came first, when it gives anything', () => {
    fc.assert(
      fc.property(state, state, state, (base, yours, theirs) => {
        const [one, two] = [rebase(base, yours, theirs), rebase(base, theirs, yours)];
        expect(one.ok).toBe(two.ok);
        if (one.ok && two.ok) expect(plain(one.state)).toEqual(plain(two.state));
      }),
    );
  });

  const base = toState({ a: ['party', { title: { nb: 'Navn' }, why: { level: 1 } }], b: ['party', {}] });
  const edit = (changes: Parameters<typeof applyEdit>[1], on = base): State => {
    const edited = applyEdit(on, changes);
    if (edited.problems.length > 0) throw new Error('the test edits wrongly');
    return edited.state;
  };

  it('joins two languages of one text, and shows the same language with three values', () => {
    const theirs = edit([{ record: 'a', set: { 'title.nb': 'Deres' } }]);
    expect(rebase(base, edit([{ record: 'a', set: { 'title.en': 'Yours' } }]), theirs)).toMatchObject({
      ok: true,
    });
    expect(rebase(base, edit([{ record: 'a', set: { 'title.nb': 'Ditt' } }]), theirs)).toEqual({
      ok: false,
      conflicts: [{ record: 'a', field: 'title.nb', base: 'Navn', theirs: 'Deres', yours: 'Ditt' }],
    });
  });

  it('shows a whole record when one removed what the other changed', () => {
    const removed = edit([{ record: 'a', remove: true }]);
    const changed = edit([{ record: 'a', set: { 'title.nb': 'Ditt' } }]);
    const rebased = rebase(base, changed, removed);
    expect(rebased.ok ? [] : rebased.conflicts).toEqual([
      { record: 'a', base: base.get('a'), yours: changed.get('a') },
    ]);
  });

  it('names the field that both changed within, for when together they make no record', () => {
    const theirs = edit([{ record: 'a', set: { why: { range: [1, 2] } } }]);
    const yours = edit([{ record: 'a', set: { 'why.level': 2 } }]);
    expect(conflictsWithin('a', base, yours, theirs)).toEqual([
      { record: 'a', field: 'why', base: { level: 1 }, theirs: { range: [1, 2] }, yours: { level: 2 } },
    ]);
  });
});

describe('the chain of events', () => {
  const states = fc.array(state, { minLength: 1, maxLength: 6 });

  it('folds to the last state, and to every state on the way', () => {
    fc.assert(
      fc.property(states, (through) => {
        const events = eventsThrough(through);
        for (const [index, at] of through.entries())
          expect(plain(fold(events.slice(0, index + 1)))).toEqual(plain(at));
      }),
    );
  });

  it('is whole when it is as written', () => {
    fc.assert(
      fc.property(states, (through) => {
        const sealed = eventsThrough(through).map((event) => sealEvent(event, sha256));
        expect(verifyChain('case', sealed, sha256)).toEqual({
          ok: true,
          length: sealed.length,
          head: sealed.at(-1)?.hash,
        });
        expect(sealed.map(readEvent)).toEqual(eventsThrough(through));
      }),
    );
  });

  it('is broken by any altered character of any event or hash', () => {
    fc.assert(
      fc.property(states, fc.nat(), fc.nat(), fc.boolean(), (through, which, where, inHash) => {
        const sealed = eventsThrough(through).map((event) => sealEvent(event, sha256));
        const at = which % sealed.length;
        const altered = sealed.map((one, index): SealedEvent => {
          if (index !== at) return one;
          const text = inHash ? one.hash : one.body;
          const place = where % text.length;
          const other = text[place] === 'a' ? 'b' : 'a';
          const changed = text.slice(0, place) + other + text.slice(place + 1);
          return inHash ? { ...one, hash: changed } : { ...one, body: changed };
        });
        expect(verifyChain('case', altered, sha256)).toMatchObject({ ok: false, brokenAt: at + 1 });
      }),
    );
  });

  it('is broken where an event was rewritten with a hash that fits it', () => {
    const events = eventsThrough([toState({ a: ['party', {}] }), toState({}), toState({ b: ['party', {}] })]);
    const sealed = events.map((event) => sealEvent(event, sha256));
    const forged = sealed.map((one, index) =>
      index === 1 ? sealEvent({ ...readEvent(one), why: 'noe annet' }, sha256) : one,
    );
    expect(verifyChain('case', forged, sha256)).toMatchObject({
      ok: false,
      brokenAt: 3,
      why: 'does-not-follow',
    });
  });

  it.each([
    ['an event was taken out', (all: readonly SealedEvent[]) => all.toSpliced(1, 1), 2],
    [
      'two changed places',
      (all: readonly SealedEvent[]) => [all[1], all[0], all[2]].flatMap((x) => x ?? []),
      1,
    ],
    ['the first is missing', (all: readonly SealedEvent[]) => all.slice(1), 1],
  ])('is broken where %s', (_, damage, brokenAt) => {
    const events = eventsThrough([toState({ a: ['party', {}] }), toState({}), toState({ b: ['party', {}] })]);
    const sealed = events.map((event) => sealEvent(event, sha256));
    expect(verifyChain('case', damage(sealed), sha256)).toMatchObject({ ok: false, brokenAt });
    expect(verifyChain('other', sealed, sha256)).toMatchObject({ ok: false, why: 'of-another-assessment' });
  });
});
