import { expect, test } from 'vitest';
import type { AssessmentRecord } from '../model/assessment.js';
import { edition, entry, evaluationOf, record, standardClauses, text } from '../testing/fixtures.js';

type By = 'none' | 'anyGround' | 'adequacy';

const stands = (
  records: readonly AssessmentRecord[],
  by: By = 'none',
  to = 'other',
  asOf?: string,
): string => {
  const claim = record('claim', { grounds: { transfers: { to, by } } });
  return evaluationOf([...operator, ...records, claim], world, asOf).claims[0]?.standing ?? '';
};

const operator = [record('party', { id: 'operator' }), record('activity')];
const host = record('party', { id: 'provider', country: 'NO' });
const inNorway = { country: 'NO', what: 'storage' } as const;
const inChina = { country: 'CN', what: 'storage' } as const;
const engaged = (fields: object = {}) =>
  record('engagement', { places: [inNorway], usesOthers: 'no', ...fields });
const list = (id: string, complete: boolean, ...countries: readonly (string | undefined)[]) =>
  entry('subprocessors', {
    id,
    editions: [
      edition('1', '2023-01-01', {
        complete,
        entries: countries.map((country, n) => ({
          id: `sub-${n}`,
          name: 'Sub',
          service: text('Støtte'),
          ...(country !== undefined && { country }),
        })),
      }),
    ],
  });
const onList = (of: string) => ({
  usesOthers: undefined,
  subprocessors: { list: of, edition: '1', authorisation: 'general' },
});
const world = [
  list('in-eea', true, 'IE', 'DE'),
  list('in-india', true, 'IE', 'IN'),
  list('in-part', false, 'IE'),
  list('no-country', true, undefined),
  entry('source', { type: 'decision', jurisdiction: 'EU' }),
  entry('adequacy', { country: 'CN' }),
  standardClauses(),
];
const covered = { grounds: [{ article: '45', adequacy: 'adequacy' }] };
const toChina = (fields: object = {}) =>
  record('transfer', { exporter: 'operator', importer: 'provider', country: 'CN', ...fields });

test.each<readonly [string, readonly AssessmentRecord[], By, string]>([
  ['all in Norway, and no others used', [host, engaged()], 'none', 'supported'],
  ['stored in China', [host, engaged({ places: [inChina] })], 'none', 'fallen'],
  ['stored in China, where a ground would do', [host, engaged({ places: [inChina] })], 'anyGround', 'fallen'],
  [
    'stored in China, and the transfer said not to take place',
    [
      host,
      engaged({ places: [inChina] }),
      toChina({ frequency: 'excluded', preventedBy: ['measure'] }),
      record('measure'),
    ],
    'none',
    'fallen',
  ],
  [
    'in China, with a ground',
    [host, engaged({ places: [inChina] }), toChina(covered)],
    'anyGround',
    'supported',
  ],
  [
    'in China, with a ground, where it is said that there is no transfer',
    [host, engaged({ places: [inChina] }), toChina(covered)],
    'none',
    'fallen',
  ],
  [
    'in China for two activities, and a transfer of one of them',
    [
      host,
      record('activity', { id: 'second' }),
      engaged({ places: [inChina], activities: ['activity', 'second'] }),
      toChina(covered),
    ],
    'anyGround',
    'fallen',
  ],
  ['nothing recorded of who processes', [], 'none', 'unsupported'],
  ['nothing recorded, and any ground asked for', [], 'anyGround', 'unsupported'],
  ['a processor without a place', [host, engaged({ places: [] })], 'none', 'unsupported'],
  [
    'a place that is not stated',
    [host, engaged({ places: [{ country: 'ZZ', what: 'access' }] })],
    'none',
    'unsupported',
  ],
  [
    'a processor whose country is not stated',
    [record('party', { id: 'provider', country: 'ZZ' }), engaged()],
    'none',
    'unsupported',
  ],
  ['nobody knows whether it uses others', [host, engaged({ usesOthers: undefined })], 'none', 'unsupported'],
  ['sub-processors in the EEA, on a whole list', [host, engaged(onList('in-eea'))], 'none', 'supported'],
  ['a sub-processor in India', [host, engaged(onList('in-india'))], 'none', 'unsupported'],
  ['a list held in part', [host, engaged(onList('in-part'))], 'none', 'unsupported'],
  ['a list that leaves out countries', [host, engaged(onList('no-country'))], 'none', 'unsupported'],
  ['a list that nobody holds', [host, engaged(onList('no-such'))], 'none', 'unsupported'],
  [
    'a sub-processor that has a place in China',
    [
      host,
      engaged(),
      record('party', { id: 'second', country: 'NO' }),
      record('engagement', {
        id: 'sub',
        principal: 'provider',
        contractor: 'second',
        places: [inChina],
        usesOthers: 'no',
      }),
    ],
    'none',
    'fallen',
  ],
  [
    'a processor established in China, with places in Norway alone',
    [record('party', { id: 'provider', country: 'CN' }), engaged()],
    'none',
    'unsupported',
  ],
  [
    'a transfer said not to take place, by nothing',
    [host, engaged(), toChina({ frequency: 'excluded' })],
    'none',
    'unsupported',
  ],
  [
    'one prevented by a measure in place',
    [host, engaged(), toChina({ frequency: 'excluded', preventedBy: ['measure'] }), record('measure')],
    'none',
    'supported',
  ],
  [
    'one prevented by a planned measure',
    [
      host,
      engaged(),
      toChina({ frequency: 'excluded', preventedBy: ['measure'] }),
      record('measure', { states: [{ state: 'planned' }] }),
    ],
    'none',
    'unsupported',
  ],
  [
    'one prevented by the contract',
    [host, engaged(), toChina({ frequency: 'excluded', preventedBy: ['engagement'] })],
    'none',
    'supported',
  ],
  [
    'a transfer on a bare article',
    [host, engaged(), toChina({ grounds: [{ article: '46(2)(c)' }] })],
    'anyGround',
    'fallen',
  ],
])('no transfer outside the EEA: %s', (_, records, by, standing) => {
  expect(stands(records, by)).toBe(standing);
});

test('that nobody processes for it is an answer to who does', () => {
  const head = record('assessment', {
    clarifications: [{ question: 'processors', answer: 'none' }] as never,
  });
  expect(stands([head])).toBe('supported');
});

test('a claim about one country is not asked of the others, but its own places are', () => {
  const elsewhere = engaged({ places: [inChina] });
  expect(stands([host, elsewhere, toChina(covered)], 'anyGround', 'CN')).toBe('supported');
  expect(stands([host, elsewhere], 'anyGround', 'CN')).toBe('fallen');
});
