import { expect, test } from 'vitest';
import { createContext } from '../context.js';
import { anAssessment, aWorld, day, entry, event, record } from '../testing/fixtures.js';
import { certificationReason } from './certification.js';

const world = aWorld(
  entry('source', { id: 'dpf', type: 'decision', events: [event('2023-07-10', 'adopted')] }),
  entry('adequacy', { id: 'dpf-scheme', source: 'dpf', covers: 'certified' }),
);
const certification = { scheme: 'dpf-scheme', source: { title: 'Liste' }, verification: 'P' as const };
const party = record('party', { id: 'importer', certifications: [certification] });
const on = (asOf: string) =>
  certificationReason(createContext(anAssessment(party), world, day(asOf)), 'importer', 'dpf-scheme')
    .standing;

test('nobody is certified under a scheme before it is there', () => {
  expect(on('2023-07-09')).toBe('fallen');
  expect(on('2023-07-10')).toBe('supported');
});
