import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, invert, type State } from './changes.js';
import { say } from '@risikobilde/words/all';
import { applyEdit, type RequestedChange, requestOf } from './edit.js';
import { isSameResult } from './equality.js';
import { conflictsWithin, rebase } from './rebase.js';
import { plain, state, toState, value } from '../testing/any-history.js';

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

  it('leaves what it started from as it was, also the fields within fields', () => {
    fc.assert(
      fc.property(state, edits, (before, asked) => {
        const was = structuredClone(plain(before));
        const { state: after, changes } = applyEdit(before, asked);
        const then = structuredClone(plain(after));
        apply(after, invert(changes));
        expect([plain(before), plain(after)]).toEqual([was, then]);
      }),
    );
  });

  it('of as many fields of one record as a request may hold comes to an end, and so does reading it from its event', () => {
    // Copied for each of them, the record took two minutes for 8,000.
    const set = Object.fromEntries(Array.from({ length: 49_000 }, (_, at) => [`field${at}.nb`, 'Tekst']));
    const { changes, state: after } = applyEdit(base, [{ record: 'a', set }]);
    expect(changes).toHaveLength(49_000);
    expect(isSameResult(apply(base, changes).get('a'), after.get('a'))).toBe(true);
    const theirs = applyEdit(base, [{ record: 'a', set: { other: 'x' } }]).state;
    const both = rebase(base, after, theirs);
    expect(both.ok && Object.keys(both.state.get('a') ?? {})).toHaveLength(49_005);
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
