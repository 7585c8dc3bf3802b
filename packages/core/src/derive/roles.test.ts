import { expect, test } from 'vitest';
import { evaluationOf, record } from '../testing/fixtures.js';

const engaged = (id: string, principal: string, contractor: string, activities = ['activity']) =>
  record('engagement', { id, principal, contractor, activities });
const decides = (id: string, ...parties: string[]) =>
  record('activity', { id, decides: parties.map((party) => ({ party, what: ['purpose' as const] })) });
const rolesOf = (...records: Parameters<typeof evaluationOf>[0]) =>
  evaluationOf(records).roles.map(
    (r) => `${r.activity}: ${r.party} ${r.role} ${r.depth} [${r.via.join(' ')}]`,
  );

test.each([
  ['who decides is controller', [decides('activity', 'digdir')], ['activity: digdir controller 0 []']],
  [
    'several who decide are joint controllers',
    [decides('activity', 'b', 'a')],
    ['activity: a jointController 0 []', 'activity: b jointController 0 []'],
  ],
  [
    'a chain gives processor, sub-processor and sub-processor of that',
    [
      decides('activity', 'owner'),
      engaged('e1', 'owner', 'digdir'),
      engaged('e2', 'digdir', 'ms'),
      engaged('e3', 'ms', 'sub'),
    ],
    [
      'activity: owner controller 0 []',
      'activity: digdir processor 1 [e1]',
      'activity: ms subprocessor 2 [e1 e2]',
      'activity: sub subprocessor 3 [e1 e2 e3]',
    ],
  ],
  [
    'the same supplier is processor in one activity and sub-processor in another',
    [
      decides('common', 'digdir'),
      decides('services', 'owner'),
      engaged('e1', 'owner', 'digdir', ['services']),
      engaged('e2', 'digdir', 'ms', ['common', 'services']),
    ],
    [
      'common: digdir controller 0 []',
      'common: ms processor 1 [e2]',
      'services: owner controller 0 []',
      'services: digdir processor 1 [e1]',
      'services: ms subprocessor 2 [e1 e2]',
    ],
  ],
  [
    'a party in two chains has the role nearest to the controller',
    [
      decides('activity', 'owner'),
      engaged('e1', 'owner', 'digdir'),
      engaged('e2', 'digdir', 'ms'),
      engaged('e3', 'owner', 'ms'),
    ],
    ['activity: owner controller 0 []', 'activity: digdir processor 1 [e1]', 'activity: ms processor 1 [e3]'],
  ],
  [
    'parties that engage each other end the chain',
    [
      decides('activity', 'owner'),
      engaged('e1', 'owner', 'a'),
      engaged('e2', 'a', 'b'),
      engaged('e3', 'b', 'a'),
    ],
    ['activity: owner controller 0 []', 'activity: a processor 1 [e1]', 'activity: b subprocessor 2 [e1 e2]'],
  ],
  [
    'an engagement that no controller reaches gives no role',
    [decides('activity', 'owner'), engaged('e1', 'stranger', 'ms')],
    ['activity: owner controller 0 []'],
  ],
  [
    'a controller who is also engaged stays controller',
    [decides('activity', 'a', 'b'), engaged('e1', 'a', 'b')],
    ['activity: a jointController 0 []', 'activity: b jointController 0 []'],
  ],
  [
    'an engagement that has ended gives no role',
    [decides('activity', 'owner'), { ...engaged('e1', 'owner', 'ms'), until: '2024-01-01' as never }],
    ['activity: owner controller 0 []'],
  ],
])('%s', (_, records, expected) => {
  expect(rolesOf(...records)).toEqual(expected);
});

test('who decides only for purposes of its own is an independent controller, and may be processor of the rest', () => {
  const activity = (forOwnPurposes: boolean) =>
    record('activity', {
      id: 'activity',
      decides: [
        { party: 'digdir', what: ['purpose', 'essentialMeans'] },
        { party: 'supplier', what: ['purpose'], forOwnPurposes },
      ],
    });
  expect(rolesOf(activity(true), engaged('e', 'digdir', 'supplier'))).toEqual([
    'activity: digdir controller 0 []',
    'activity: supplier controller 0 []',
    'activity: supplier processor 1 [e]',
  ]);
  expect(rolesOf(activity(false), engaged('e', 'digdir', 'supplier'))).toEqual([
    'activity: digdir jointController 0 []',
    'activity: supplier jointController 0 []',
  ]);
});
