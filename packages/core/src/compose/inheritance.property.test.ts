import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import type { Assessment, AssessmentRecord } from '../model/assessment.js';
import { aWorld, testDay } from '../testing/fixtures.js';
import { aService, platformRecords, releaseOf } from '../testing/platform.js';
import { law } from '../testing/property.js';
import { compose } from './compose.js';
import { confirmAll, standOn } from './confirm.js';

const world = aWorld();
const offered = ['encryption', 'keys', 'safe', 'breach', 'services', 'owners-operator'] as const;

/** What each statement is answered with. */
const answers = fc
  .array(fc.constantFrom('adopt', 'adapt', 'reject', 'replace'), { minLength: 6, maxLength: 6 })
  .map((all) =>
    Object.fromEntries(
      offered.map((id, index) => {
        const answer = all[index] ?? 'adopt';
        const reason = { nb: 'Grunn' };
        if (answer === 'adopt') return [id, { answer: 'adopt' as const }];
        if (answer === 'adapt')
          return [id, { answer: 'adapt' as const, reason, fields: { anchor: `egen ${index}` } }];
        if (answer === 'replace' && (id === 'encryption' || id === 'keys'))
          return [id, { answer: 'reject' as const, reason, replacedBy: ['own-measure'] }];
        return [id, { answer: 'reject' as const, reason }];
      }),
    ),
  );

/** What the platform does to each statement in its next release. */
const changes = fc.array(fc.constantFrom('keep', 'change', 'withdraw'), { minLength: 6, maxLength: 6 });
const nextRecords = (what: readonly string[]): readonly AssessmentRecord[] =>
  platformRecords().flatMap((one) => {
    const did = what[offered.findIndex((id) => id === one.id)] ?? 'keep';
    if (did === 'withdraw') return [];
    return did === 'change' ? [{ ...one, origin: 'published' as const, anchor: 'ny' }] : [one];
  });

const read = { on: testDay, by: { nb: 'R' }, result: 'unchanged', because: { nb: 'B' } } as const;
const resultOf = (service: Assessment, release = releaseOf()) =>
  evaluate(compose(service, release), world, testDay);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('composing anew with an unchanged release changes nothing', () => {
  law([answers], (given) => {
    const service = aService(releaseOf(), given);
    const again = standOn(service, releaseOf());
    expect(again).toEqual(service);
    expect(plain(resultOf(again))).toEqual(plain(resultOf(service)));
    expect(confirmAll(again, releaseOf(), read)).toEqual(again);
  });
});

test('the order of stances, and of every other record, means nothing', () => {
  law([answers, fc.infiniteStream(fc.nat())], (given, stream) => {
    const service = aService(releaseOf(), given);
    const shuffled = [...service.records]
      .map((one) => ({ one, key: stream.next().value ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ one }) => one);
    expect(plain(resultOf({ ...service, records: shuffled }))).toEqual(plain(resultOf(service)));
  });
});

test('an update with everything confirmed is the service built anew on the new release with the same stances', () => {
  law([answers, changes], (given, what) => {
    const next = releaseOf(nextRecords(what), '2');
    const updated = confirmAll(standOn(aService(releaseOf(), given), next), next, read);
    const anew = aService(next, given);
    // What was withdrawn has no stance in a service built anew; there is nothing to answer.
    const offers = new Set(next.records.map(({ id }) => id));
    const kept = {
      ...updated,
      records: updated.records.filter((one) => one.kind !== 'stance' || offers.has(one.of)),
    };
    expect(plain(resultOf(kept, next))).toEqual(plain(resultOf(anew, next)));
  });
});

test('no update loses or alters a record of the service’s own, and every stance keeps what was written under it', () => {
  law([answers, changes], (given, what) => {
    const next = releaseOf(nextRecords(what), '2');
    const service = aService(releaseOf(), given);
    const updated = confirmAll(standOn(service, next), next, read);
    const composed = compose(updated, next).records;
    for (const one of service.records) {
      const now = updated.records.find(({ id }) => id === one.id);
      expect(composed.some(({ id }) => id === one.id)).toBe(true);
      if (one.kind === 'stance' && now?.kind === 'stance') {
        expect(now.confirmed.slice(0, one.confirmed.length)).toEqual(one.confirmed);
        expect({ ...now, confirmed: [] }).toEqual({ ...one, confirmed: [] });
      } else if (one.kind !== 'assessment') expect(now).toEqual(one);
    }
  });
});
