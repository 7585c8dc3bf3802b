import { expect, test } from 'vitest';
import { createContext } from '../context.js';
import { lawReason } from '../derive/law-reason.js';
import { anAssessment, aWorld, day, entry, event, type Fields, record } from '../testing/fixtures.js';
import { sourceOf, withOwnSources } from './with-own-sources.js';

const standing = (fields: Fields<'ownSource'>, asOf: string, provision?: string) => {
  const own = record('ownSource', { id: 'own-act', provisions: [{ ref: '§ 4' }], ...fields });
  const context = createContext(anAssessment(own), aWorld(), day(asOf));
  return lawReason(context, 'holder', 'own-act', provision);
};

test.each([
  ['before it was in force', { starts: '2024-01-01' }, '2023-12-31', 'fallen'],
  ['from the day it was in force', { starts: '2024-01-01' }, '2024-01-01', 'supported'],
  ['the last day', { starts: '2024-01-01', ends: '2025-01-01' }, '2024-12-31', 'supported'],
  ['when it has ended', { starts: '2024-01-01', ends: '2025-01-01' }, '2025-01-01', 'fallen'],
  ['when nobody has said when it came into force', {}, '2024-01-01', 'challenged'],
  ['and only its end is known', { ends: '2025-01-01' }, '2024-12-31', 'challenged'],
  ['after that end', { ends: '2025-01-01' }, '2025-01-01', 'fallen'],
] as const)('a body’s own act, %s', (_, fields, asOf, expected) => {
  expect(standing(fields, asOf).standing).toBe(expected);
  expect(standing(fields, asOf, '§ 4').standing).toBe(expected);
});

test('a provision may come later than its act, and one that is not entered holds nothing', () => {
  const fields = { starts: '2024-01-01', provisions: [{ ref: '§ 4', starts: '2024-07-01' }] };
  expect(standing(fields, '2024-06-30', '§ 4').standing).toBe('fallen');
  expect(standing(fields, '2024-07-01', '§ 4').standing).toBe('supported');
  expect(standing(fields, '2024-07-01', '§ 5').standing).toBe('unsupported');
});

test('its mark goes with it', () => {
  expect(standing({ verification: 'U', starts: '2024-01-01' }, '2024-06-01').verification).toBe('U');
});

test('a source of the world is never replaced', () => {
  const shipped = entry('source', { id: 'own-act', events: [event('2020-01-01', 'inForce')] });
  const own = record('ownSource', { id: 'own-act', name: { nb: 'En annen' } });
  const { entries } = withOwnSources(anAssessment(own), aWorld(shipped));
  expect(entries.filter(({ id }) => id === 'own-act')).toEqual([shipped]);
});

test.each([
  [{}, 'ZZ'],
  [{ jurisdiction: 'ZZ' }, 'ZZ'],
  [{ jurisdiction: 'EEA' }, 'EEA'],
  [{ jurisdiction: 'SE' }, 'SE'],
] as const)(
  'whose law it is goes with it, and is not known where nobody has said it: %o',
  (fields, expected) => {
    expect(sourceOf(record('ownSource', fields)).jurisdiction).toBe(expected);
  },
);
