import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schemaVersion } from '../model/assessment.js';
import { defineMigrations, type Migration, type StoredAssessment } from './migrations.js';
import { recordMigrations } from './record-migrations.js';

type Fields = StoredAssessment['records'][number];
const each = (change: (record: Fields) => Fields) => (stored: StoredAssessment) => ({
  records: stored.records.map(change),
});
const renamed =
  (from: string, to: string): ((record: Fields) => Fields) =>
  (record) =>
    Object.fromEntries(
      Object.entries(record).map(([name, value]) => [name === from ? to : name === to ? from : name, value]),
    );

/** Two steps of the sort there will be: a field that gets a new name, and a text that becomes a text per language. */
const steps: readonly Migration[] = [
  { id: 'record/1', up: each(renamed('heading', 'title')), down: each(renamed('title', 'heading')) },
  {
    id: 'record/2',
    up: each((record) => ({ ...record, note: { was: 'note' in record, nb: record['note'] } })),
    down: each(({ note, ...record }) => {
      const { was, nb } = note as { readonly was: boolean; readonly nb: unknown };
      return was ? { ...record, note: nb } : record;
    }),
  },
];
const stored = fc.record({
  records: fc.array(
    fc.dictionary(fc.constantFrom('id', 'kind', 'heading', 'title', 'note', 'level'), fc.jsonValue(), {
      maxKeys: 6,
    }),
  ),
});

test('up and then down gives back what was stored, from every version', () => {
  const migrations = defineMigrations(steps);
  fc.assert(
    fc.property(stored, fc.integer({ min: 1, max: 3 }), (before, version) => {
      const up = migrations.upFrom(version, before);
      const down = up.ok ? migrations.downTo(version, up.stored) : up;
      expect(down).toEqual({ ok: true, stored: before });
    }),
  );
});

test('steps with a gap, out of order or without a way back are refused when they are defined', () => {
  const [first, second] = steps;
  if (!first || !second) throw new Error('two steps');
  expect(() => defineMigrations([second, first])).toThrow('"record/2"; it must be "record/1"');
  expect(() => defineMigrations([first, { ...second, id: 'record/3' }])).toThrow('it must be "record/2"');
  expect(() => defineMigrations([{ id: 'record/1', up: first.up } as Migration])).toThrow('both up and down');
});

test('a version newer than the program knows is refused, not guessed at', () => {
  expect(defineMigrations(steps).upFrom(4, { records: [] })).toEqual({
    ok: false,
    reason: 'newerThanKnown',
    current: 3,
  });
  expect(recordMigrations.upFrom(0, { records: [] })).toMatchObject({ reason: 'notAVersion' });
  expect(recordMigrations.current).toBe(schemaVersion);
});
