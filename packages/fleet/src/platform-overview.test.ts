import { describe, expect, it } from 'vitest';
import { type Assessment, isOfKind } from '@risikobilde/core';
import {
  aService,
  aWorld,
  day,
  platformRecords,
  record,
  releaseOf,
  withChange,
} from '@risikobilde/core/testing';
import { platformOverview } from './platform-overview.js';
import { createServiceEntries } from './service-entry.js';

const asOf = day('2024-06-01');
const base = releaseOf();
const newer = releaseOf(withChange('safe', { text: { nb: 'Holder ikke lenger' } }), '2');
const releases = [
  { hash: base.manifest.hash, on: day('2024-02-01') },
  { hash: newer.manifest.hash, on: day('2024-05-22') },
];
const reason = { nb: 'Gjelder ikke oss' };
const named = (service: Assessment, id: string): Assessment => ({
  ...service,
  records: service.records.map((one) => (one.kind === 'assessment' ? { ...one, id } : one)),
});
/** Each claim also says, by the records, that processors are bound: such claims carry. */
const carriedByAll = (service: Assessment): Assessment => ({
  ...service,
  records: service.records.map((one) =>
    one.kind === 'claim'
      ? {
          ...one,
          grounds: { all: [one.grounds, { noFindings: { rule: 'processor-without-written-agreement' } }] },
        }
      : one,
  ),
});
const said = { nb: 'Rutine 4.2' };
/** What the law asks is answered too. */
const ready = (service: Assessment): Assessment => ({
  ...service,
  records: service.records.map((one) => {
    if (one.kind === 'assessment')
      return { ...one, breaches: { toAuthority: said, toPersons: said, fromProcessors: said } };
    return one.kind === 'activity' ? { ...one, consent: { withdrawal: said } } : one;
  }),
});
const onBase = createServiceEntries(base, newer, aWorld(), asOf);
const onNewer = createServiceEntries(newer, undefined, aWorld(), asOf);
const behind = onBase(named(ready(carriedByAll(aService(base))), 'behind'));
const current = onNewer(named(aService(newer, { keys: { answer: 'reject', reason } }), 'current'));
const overview = platformOverview([current, behind], releases, newer, asOf);

describe('what the operator sees of the services on its platform', () => {
  it('says who stands on which release, and for how long there has been a newer one', () => {
    expect(overview.releases.map(({ services }) => services)).toEqual([1, 1]);
    expect(overview.services.map(({ service, lagDays, unread }) => [service, lagDays, unread])).toEqual([
      ['behind', 10, 1],
      ['current', 0, 0],
    ]);
  });

  it('a conclusion that leans on an unread change is challenged, and one that has read it is not', () => {
    expect(overview.services.map(({ service, conclusion }) => [service, conclusion])).toEqual([
      ['behind', 'standsWithChallenges'],
      ['current', current.conclusion],
    ]);
    expect(onBase(named(ready(carriedByAll(aService(base))), 'x')).conclusion).toBe('standsWithChallenges');
    const alone = createServiceEntries(base, undefined, aWorld(), asOf);
    expect(alone(ready(carriedByAll(aService(base)))).conclusion).toBe('stands');
    // Where nothing in it says what is lawful, or what the law asks is open, nothing can stand.
    expect(alone(ready(aService(base))).conclusion).toBe('notDecided');
    expect(alone(carriedByAll(aService(base))).conclusion).toBe('notDecided');
  });

  it('a draft without a conclusion is told as one, and not as one whose conclusion fell', () => {
    const { records } = aService(base);
    const draft = { ...aService(base), records: records.filter(({ kind }) => kind !== 'claim') };
    expect(onBase(draft).conclusion).toBe('notWritten');
  });

  it('counts what was taken, adapted, rejected and left open, statement by statement, the most refused first', () => {
    const [first] = overview.statements;
    expect(first).toMatchObject({
      id: 'keys',
      adopted: 1,
      rejected: 1,
      against: 1,
      open: 0,
      reasons: [{ service: 'current', answer: 'reject', reason }],
    });
    const bare = {
      ...aService(base),
      records: aService(base).records.filter((one) => one.kind !== 'stance'),
    };
    const some = platformOverview([onBase(bare), behind], releases, base, asOf);
    expect(some.statements.every(({ open, adopted, adapted }) => open === 1 && adopted + adapted === 1)).toBe(
      true,
    );
    expect(some.services[0]).toMatchObject({ open: some.statements.length, adopted: 0 });
  });

  it('an owner that answers for what is its own says nothing against the platform’s text', () => {
    expect(overview.statements.find(({ id }) => id === 'services')).toMatchObject({
      offer: 'yours',
      adapted: 2,
      against: 0,
    });
  });

  it('does not show a reason that the owner keeps to itself', () => {
    const service = aService(newer, { keys: { answer: 'reject', reason } });
    const kept = {
      ...service,
      records: service.records.map((one) =>
        one.kind === 'stance' ? { ...one, level: 'internal' as const } : one,
      ),
    };
    expect(onNewer(kept)).toMatchObject({ reasons: [], otherwise: current.otherwise });
  });

  it('a shared event counts once, with the people of each service, and an own risk is its own', () => {
    const scenario = platformRecords().find(isOfKind('scenario'));
    const own = {
      ...record('scenario'),
      ...scenario,
      id: 'own-risk',
      affects: ['permits'],
      offer: undefined,
      judgements: (scenario?.judgements ?? []).map((one) => ({ ...one, by: 'me' })),
    };
    const withOwn = named({ ...aService(base), records: [...aService(base).records, own] }, 'with-own');
    const { national, ownRisks } = platformOverview(
      [behind, current, onBase(withOwn)],
      releases,
      newer,
      asOf,
    );
    expect(ownRisks).toBe(1);
    expect(national).toMatchObject([
      {
        shock: 'plat.breach',
        frequency: { mid: 1 },
        persons: { mid: 15 },
        services: ['behind', 'current', 'with-own'],
      },
    ]);
  });

  it('without services there is nothing to add up, and every statement stands unanswered by nobody', () => {
    const none = platformOverview([], releases, newer, asOf);
    expect([none.services, none.national]).toEqual([[], []]);
    expect(none.statements.every(({ open, adopted }) => open + adopted === 0)).toBe(true);
  });
});
