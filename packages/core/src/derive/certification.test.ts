import { expect, test } from 'vitest';
import { createContext } from '../context.js';
import { anAssessment, aWorld, day, entry, event, record } from '../testing/fixtures.js';
import { certificationReason } from './certification.js';

const world = aWorld(
  entry('source', { id: 'dpf', type: 'decision', events: [event('2023-07-10', 'adopted')] }),
  entry('adequacy', { id: 'dpf-scheme', source: 'dpf', covers: 'certified' }),
);
const certification = {
  scheme: 'dpf-scheme',
  source: { title: 'Liste' },
  verification: 'P' as const,
  lastChecked: '2023-07-10',
};
const party = record('party', { id: 'importer', certifications: [certification] });
const on = (asOf: string) =>
  certificationReason(createContext(anAssessment(party), world, day(asOf)), 'importer', 'dpf-scheme')
    .standing;

test('nobody is certified under a scheme before it is there', () => {
  expect(on('2023-07-09')).toBe('fallen');
  expect(on('2023-07-10')).toBe('supported');
});

test.each([
  ['looked up within the year', '2024-07-10', '2023-07-10', 'supported'],
  ['looked up more than a year ago', '2024-07-11', '2023-07-10', 'challenged'],
  ['looked up only after the day', '2023-08-01', '2023-09-01', 'supported'],
  ['never looked up: no better than too long ago', '2023-08-01', undefined, 'challenged'],
])('a certification that was %s', (_, asOf, lastChecked, standing) => {
  const { lastChecked: __, ...unchecked } = certification;
  const importer = record('party', {
    id: 'importer',
    certifications: [lastChecked === undefined ? unchecked : { ...unchecked, lastChecked }],
  });
  const context = createContext(anAssessment(importer), world, day(asOf));
  expect(certificationReason(context, 'importer', 'dpf-scheme').standing).toBe(standing);
});
