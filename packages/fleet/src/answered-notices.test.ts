import { type Assessment, compose, receivedNotices } from '@risikobilde/core';
import { createContext, deriveAll } from '@risikobilde/core/parts';
import { aService, aWorld, day, platformRecords, record, releaseOf } from '@risikobilde/core/testing';
import { describe, expect, it, test } from 'vitest';
import { platformOverview } from './platform-overview.js';
import { createServiceEntries } from './service-entry.js';

const notice = record('subprocessorNotice', {
  id: 'notice',
  engagements: ['operator-provider'],
  objectUntil: '2024-05-31',
});
const own = record('activity', {
  id: 'operators-own',
  decides: [{ party: 'operator', what: ['purpose', 'essentialMeans'] }],
});
const notOwners = record('engagement', {
  id: 'own-provider',
  principal: 'operator',
  activities: ['operators-own'],
});
const elsewhere = record('subprocessorNotice', { id: 'elsewhere', engagements: ['own-provider'] });
const records = [...platformRecords(), own, notOwners];
const untold = releaseOf(records);
const told = releaseOf([...records, notice, elsewhere], '2');
const asOf = day('2024-06-01');
const reason = { nb: 'Landet er ikke kjent' };
const answered = (id: string, service: Assessment, fields: object): Assessment => ({
  ...service,
  records: [
    ...service.records.map((one) => (one.kind === 'assessment' ? { ...one, id } : one)),
    record('noticeAnswer', { id: 'ours', of: 'plat.notice', reason, on: '2024-05-20', ...fields }),
  ],
});
const named = (id: string, service: Assessment): Assessment => ({
  ...service,
  records: service.records.map((one) => (one.kind === 'assessment' ? { ...one, id } : one)),
});
const onTold = createServiceEntries(told, undefined, aWorld(), asOf);
const behind = createServiceEntries(untold, told, aWorld(), asOf);
const releases = [
  { hash: untold.manifest.hash, on: day('2024-02-01') },
  { hash: told.manifest.hash, on: day('2024-05-02') },
];

describe('what the operator sees of a notice', () => {
  const { notices } = platformOverview(
    [
      onTold(answered('objects', aService(told), { answer: 'objected' })),
      onTold(answered('late', aService(told), { on: '2024-06-01', level: 'internal' })),
      behind(named('behind', aService(untold))),
      onTold(named('apart', aService(told, { services: { answer: 'reject', reason } }))),
    ],
    releases,
    told,
    asOf,
  );

  it('is whom it concerns, and how many have answered how, and when', () => {
    expect(notices.find(({ of }) => of === 'notice')).toMatchObject({
      services: 3,
      accepted: 1,
      objected: 1,
      late: 1,
    });
    // What the operator alone is controller of concerns no owner.
    expect(notices.find(({ of }) => of === 'elsewhere')).toMatchObject({ services: 0, rows: [] });
  });

  it('is of those first who have not answered, and no reason that an owner has kept to itself', () => {
    const rows = notices.find(({ of }) => of === 'notice')?.rows;
    expect(rows?.map(({ service }) => service)).toEqual(['behind', 'objects', 'late']);
    expect(rows?.map(({ answer }) => answer?.reason)).toEqual([undefined, reason, undefined]);
  });

  it('is nothing before it came', () => {
    const before = createServiceEntries(told, undefined, aWorld(), day('2024-04-30'));
    expect(before(aService(told)).notices).toEqual([]);
    expect(platformOverview([], releases, told, day('2024-04-30')).notices).toEqual([]);
  });

  it('is no answer of a later day', () => {
    const [reading] = onTold(answered('x', aService(told), { on: '2024-06-02' })).notices;
    expect(reading?.answer).toBeUndefined();
  });
});

const stance = (answer: 'adopt' | 'reject', replacedBy: readonly string[] = []) => ({
  answer,
  reason,
  replacedBy: [...replacedBy],
});
const ownRelation = record('engagement', {
  id: 'mine',
  principal: 'me',
  contractor: 'plat.provider',
  activities: ['permits'],
});
test.each([
  ['takes all over', {}],
  ['puts its own activity in the place', { services: { ...stance('reject', ['permits']) } }],
  ['has not said what its own activity is', { services: stance('adopt') }],
  ['does not use what it is about', { services: stance('reject') }],
  ['rejects the relation', { 'operator-provider': stance('reject') }],
  ['puts a relation of its own in its place', { 'operator-provider': stance('reject', ['mine']) }],
])('a service that %s is concerned here as in its own assessment', (_, answers) => {
  const plain = aService(told, answers);
  const service = { ...plain, records: [...plain.records, ownRelation] };
  const composed = createContext(compose(service, told), aWorld(), asOf);
  const here = receivedNotices(composed, deriveAll(composed).roles).filter(({ isOurs }) => isOurs);
  expect(onTold(service).notices.map(({ of }) => `plat.${of}`)).toEqual(here.map((one) => one.notice.id));
});
