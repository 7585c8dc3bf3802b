import { describe, expect, it, test } from 'vitest';
import type { Kind } from '../model/assessment.js';
import { aWorld, entry, record, testDay } from '../testing/fixtures.js';
import { aService, platformRecords, releaseOf, withChange } from '../testing/platform.js';
import { compose } from './compose.js';
import { topicOf } from './decision-topics.js';
import { decisionsOf, mayAdoptTogether, standingsAsRead } from './decisions.js';

const world = aWorld();
type Stances = Parameters<typeof aService>[1];
/** A service that has answered everything, or with `undefined` nothing. */
const decided = (stances: Stances | undefined, records = platformRecords()) => {
  const release = releaseOf(records);
  const service = aService(release, stances);
  const own =
    stances === undefined ? service.records.filter(({ kind }) => kind !== 'stance') : service.records;
  const composed = compose({ ...service, records: own }, release);
  const standings = standingsAsRead(composed, world, testDay);
  const all = decisionsOf(composed.inheritance?.statements ?? [], { releases: [release], world }, standings);
  return { all, standings, composed };
};

describe('what an owner decides about', () => {
  it('is every statement of the release, each in one decision', () => {
    const { all, composed } = decided(undefined);
    const ids = all.flatMap(({ statements }) => statements.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(composed.inheritance?.statements.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stays where it is whatever is answered', () => {
    const topics = (stances: Stances | undefined) =>
      decided(stances).all.map(({ topic, statements }) => [topic, statements.map(({ of }) => of)]);
    expect(topics({ keys: { answer: 'reject', reason: { nb: 'R' } } })).toEqual(topics(undefined));
  });

  it('is made when every statement in it has an answer, and not before', () => {
    const open = (stances: Stances | undefined) =>
      decided(stances)
        .all.filter((one) => one.open.length > 0)
        .map(({ topic }) => topic);
    expect(open({})).toEqual([]);
    expect(open(undefined)).toContain('technicalMeasures');
  });
});

describe('how a statement stands', () => {
  it('is as if it had been read: that nobody has answered is no doubt about it', () => {
    const { standings } = decided(undefined);
    expect(standings.get('plat.safe')).toBe('supported');
    expect(standings.get('plat.all-well')).toBe('supported');
  });

  it('is not said of what the platform leaves to the service', () => {
    const { standings } = decided(undefined);
    expect(standings.has('plat.services')).toBe(false);
  });

  it('that does not hold is never among what is adopted in one go', () => {
    const { all, standings } = decided(
      undefined,
      withChange('safe', { restsOn: [{ source: 'no-such-source' }] }),
    );
    const together = all.flatMap((one) => mayAdoptTogether(one, standings));
    expect(together.length).toBeGreaterThan(0);
    for (const { id, offer } of together) {
      expect(standings.get(id)).toBe('supported');
      expect(offer?.type).not.toBe('yours');
    }
    expect(together.map(({ of }) => of)).not.toContain('safe');
    expect(all.flatMap(({ doubtful }) => doubtful.map(({ of }) => of))).toContain('safe');
  });
});

describe('what a statement is about', () => {
  const laws = ['NO', 'SE', 'EU', 'US', 'other', 'ZZ'].map((jurisdiction) =>
    entry('source', { id: `law-of-${jurisdiction.toLowerCase()}`, jurisdiction }),
  );
  const given = { record: () => undefined, owner: 'owners', world: aWorld(...laws) };
  const onLaw = (of: string) => ({ grounds: { all: [{ source: `law-of-${of}` }] } });
  test.each([
    ['the agreement that the owners enter into', 'engagement', { principal: 'owners' }, 'platformAgreement'],
    ['an agreement further down', 'engagement', { principal: 'operator' }, 'suppliers'],
    ['a requirement on a processor', 'requirement', {}, 'suppliers'],
    ['processing of the platform', 'activity', { offer: { type: 'provided' } }, 'commonProcessing'],
    ['processing that is left to the owner', 'activity', { offer: { type: 'yours' } }, 'ownProcessing'],
    ['a right that is left to the owner', 'right', { offer: { type: 'yours' } }, 'ownRights'],
    ['a right in the common functions', 'right', { offer: { type: 'provided' } }, 'commonRights'],
    [
      'a technical measure',
      'measure',
      { type: 'technical', offer: { type: 'provided' } },
      'technicalMeasures',
    ],
    [
      'a measure that is shared',
      'measure',
      { type: 'legal', offer: { type: 'shared', rest: { nb: 'R' } } },
      'otherTogether',
    ],
    ['a claim on a transfer', 'claim', { grounds: { all: [{ transfer: 't' }] } }, 'transfers'],
    ['a claim on law of the state', 'claim', onLaw('no'), 'commonProcessing'],
    ['a claim on law of another state in the EEA', 'claim', onLaw('se'), 'commonProcessing'],
    ['a claim on law of the Union', 'claim', onLaw('eu'), 'commonProcessing'],
    ['a claim on law of a country outside the EEA', 'claim', onLaw('us'), 'intelligence'],
    ['a claim on law of elsewhere', 'claim', onLaw('other'), 'intelligence'],
    ['a claim on law of a country that is not stated', 'claim', onLaw('zz'), 'commonProcessing'],
    ['a claim on measures', 'claim', { grounds: { all: [{ measure: 'm' }] } }, 'security'],
    [
      'a claim on other claims',
      'claim',
      { grounds: { all: [{ claim: 'a' }, { claim: 'b' }] } },
      'comparison',
    ],
  ] as const)('%s', (_what, kind, fields, topic) => {
    expect(topicOf(record<Kind>(kind, { id: 'x', ...fields }), given)).toBe(topic);
  });
});

test('a right that the platform leaves to its owners is no answer before the owner gives one', () => {
  const records = [
    ...platformRecords(),
    record('right', {
      id: 'access',
      article: '15',
      activities: ['services'],
      answeredBy: 'owners',
      offer: { type: 'yours' },
    }),
  ];
  const composed = (stances: Stances | undefined) => decided(stances, records).composed;
  const has = ({ records: all }: ReturnType<typeof composed>) => all.some(({ id }) => id === 'plat.access');
  expect(has(composed(undefined))).toBe(false);
  const own = { answer: 'adapt', reason: { nb: 'R' }, fields: { how: { nb: 'Skriv til oss' } } } as const;
  expect(has(composed({ access: own }))).toBe(true);
});
