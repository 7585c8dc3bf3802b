import { expect, test } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import { kinds } from '../model/assessment.js';
import { worldKinds } from '../world/world.js';
import { basisRow } from './basis-row.js';
import { anAssessment, aWorld, day, edition, entry, record, testDay } from './fixtures.js';

test.each(kinds)('the builder of %s makes a record the schema accepts', (kind) => {
  expect(record(kind)).toMatchObject({ kind, id: kind.toLowerCase() });
});

test('the builders of world data make entries the schemas accept', () => {
  const made = [
    entry('source'),
    entry('adequacy'),
    entry('country'),
    entry('publisher'),
    entry('territory'),
    entry('theme'),
    entry('series', { editions: [edition('2024', '2024-01-01', { title: { nb: '2024' }, points: [] })] }),
    entry('technology'),
    entry('mandate'),
    entry('terms', { editions: [edition('1', '2024-01-01', { clauses: [] })] }),
    entry('subprocessors', { editions: [edition('1', '2024-01-01', { complete: true, entries: [] })] }),
    entry('catalogue', { items: [{ id: 'a', text: { nb: 'a' } }] }),
    entry('scale'),
    entry('rightsByBasis', { rows: [basisRow('15', { a: 'exists' })] }),
    entry('fieldWords'),
    entry('roleNames'),
    entry('serviceOwners'),
    entry('form'),
    entry('supplierProfile'),
    entry('sectorLaw'),
  ];
  expect(new Set(made.map((e) => e.kind))).toEqual(new Set(worldKinds));
});

test('a builder refuses what the schema refuses', () => {
  expect(() => record('transfer', { country: 'Norge' })).toThrow();
  expect(() => day('2023-02-29')).toThrow();
});

test('an assessment without a head gets one, and can be evaluated', () => {
  const result = evaluate(anAssessment(record('activity')), aWorld(), testDay);
  expect(result.roles).toEqual([
    { activity: 'activity', party: 'operator', role: 'controller', depth: 0, via: [] },
  ]);
});
