import { applyEdit, type AssessmentRecord, type RequestedChange, stateOf } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { conflictsOf, settleConflicts } from './conflicts.js';
import type { Edit } from './edit-queue.js';
import { afterEdits, afterStored } from './replay.js';

// As much of a record as is edited here.
const party = (fields: object): AssessmentRecord =>
  ({
    kind: 'party',
    id: 'digdir',
    name: { nb: 'Digdir', en: 'Digdir' },
    ...fields,
  }) as unknown as AssessmentRecord;
const edit = (baseRevision: number, ...changes: readonly RequestedChange[]): Edit => ({
  clientEditId: `edit-${baseRevision}`,
  baseRevision,
  changes,
});
/** The records after some changes. */
const after = (state: ReturnType<typeof stateOf>, changes: readonly RequestedChange[]) => [
  ...applyEdit(state, changes).state.values(),
];
const set = (fields: Readonly<Record<string, unknown>>): RequestedChange => ({
  record: 'digdir',
  set: fields,
});

describe('edits that wait while others store theirs', () => {
  it('have seen the one before them when nothing came between', () => {
    const waiting = [edit(4, set({ country: 'NO' }))];
    expect(afterStored(edit(4, set({ type: 'public' })), 5, waiting)[0]?.baseRevision).toBe(5);
  });

  it('are held against what came between, unless they go on with what was just stored', () => {
    const stored = edit(4, set({ name: { nb: 'A' } }));
    const [same, other] = afterStored(stored, 6, [
      edit(4, set({ name: { nb: 'AB' } })),
      edit(4, set({ country: 'NO' })),
    ]);
    expect([same?.baseRevision, other?.baseRevision]).toEqual([6, 4]);
  });

  it('go on with a record that was just added', () => {
    const stored = edit(4, { record: 'digdir', add: party({}) });
    expect(afterStored(stored, 6, [edit(4, set({ country: 'NO' }))])[0]?.baseRevision).toBe(6);
  });
});

describe('two who changed the same', () => {
  const base = stateOf([party({ country: 'NO' })]);
  const yours = afterEdits(base, [edit(1, set({ name: { nb: 'Ditt', en: 'Digdir' }, country: 'SE' }))]);

  it('meet in the words of one language, and the other language is nobody’s conflict', () => {
    const current = stateOf([party({ country: 'NO', name: { nb: 'Deres', en: 'Theirs' } })]);
    const conflicts = conflictsOf(base, yours, current);
    expect(conflicts.map(({ field, yours: mine, theirs }) => [field, mine, theirs])).toEqual([
      ['name.nb', 'Ditt', 'Deres'],
    ]);
    expect(after(current, settleConflicts(base, yours, current, []))).toEqual([
      party({ country: 'SE', name: { nb: 'Ditt', en: 'Theirs' } }),
    ]);
    expect(after(current, settleConflicts(base, yours, current, conflicts))).toEqual([
      party({ country: 'SE', name: { nb: 'Deres', en: 'Theirs' } }),
    ]);
  });

  it('choose between a record that is gone and what was changed in it', () => {
    const conflicts = conflictsOf(base, yours, new Map());
    expect(conflicts).toMatchObject([{ record: 'digdir' }]);
    expect(settleConflicts(base, yours, new Map(), conflicts)).toEqual([]);
    expect(after(new Map(), settleConflicts(base, yours, new Map(), []))).toEqual([
      party({ country: 'SE', name: { nb: 'Ditt', en: 'Digdir' } }),
    ]);
  });
});
