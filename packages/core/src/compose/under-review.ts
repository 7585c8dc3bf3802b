import { type Assessment, type AssessmentRecord, isOfKind } from '../model/assessment.js';
import { isOffered, prepareRelease } from './prepared-release.js';
import type { Release } from './release.js';

/** What a statement is known by when it is read: the hash of its content, or `withdrawn` where the release no longer offers it. */
export const contentToRead = (release: Release, of: string): string => {
  const { hashes, release: whole } = prepareRelease(release);
  const hash = hashes.get(of);
  return hash !== undefined && isOffered(whole, of) ? hash : 'withdrawn';
};

/**
 * What a service stands on while it goes through a newer release: each statement it has read is as the newer release has
 * it, and what nobody has read is as it was. The hashes are those of what is to be read, so what is unread is unconfirmed.
 * With everything read it is the newer release.
 */
export const underReview = (service: Assessment, base: Release, newer: Release): Release => {
  const read = new Map(
    service.records.filter(isOfKind('stance')).map(({ of, confirmed }) => [of, confirmed.at(-1)?.content]),
  );
  const [before, after] = [byId(base), byId(newer)];
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  const parts = ids.flatMap((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    const toRead = contentToRead(newer, id);
    const isStatement = isOffered(base, id) || isOffered(newer, id);
    // What is no statement (a party, the effect of a measure) follows when the service moves, with everything read.
    const record = isStatement && read.get(id) === toRead ? now : (old ?? now);
    const hash = isStatement ? toRead : (prepareRelease(record === now ? newer : base).hashes.get(id) ?? '');
    return record === undefined ? [] : [{ record, hash }];
  });
  return {
    manifest: {
      ...base.manifest,
      records: parts.map(({ record: { id, kind }, hash }) => ({ id, kind, hash })),
    },
    records: parts.map(({ record }) => record),
  };
};

/** Statements of which the service has not said what it makes of the newer release: changed, new or withdrawn. */
export const unreadOf = (service: Assessment, base: Release, newer: Release): readonly string[] =>
  createUnreadReader(base, newer)(service);

/** The same for many services: what the newer release changes is found once. */
export const createUnreadReader = (
  base: Release,
  newer: Release,
): ((service: Assessment) => readonly string[]) => {
  const ids = new Set([...base.manifest.records, ...newer.manifest.records].map(({ id }) => id));
  const changed = new Map(
    [...ids].sort().flatMap((id): readonly (readonly [string, string])[] => {
      const toRead = contentToRead(newer, id);
      if (!isOffered(base, id) && !isOffered(newer, id)) return [];
      return contentToRead(base, id) === toRead ? [] : [[id, toRead]];
    }),
  );
  return (service) => {
    const read = new Map<string, string | undefined>();
    for (const record of service.records)
      if (record.kind === 'stance' && changed.has(record.of))
        read.set(record.of, record.confirmed.at(-1)?.content);
    return [...changed].flatMap(([id, toRead]) => {
      // Nobody ever answered it, and now there is nothing to answer.
      if (!read.has(id) && toRead === 'withdrawn') return [];
      return read.get(id) === toRead ? [] : [id];
    });
  };
};

const byId = ({ records }: Release): ReadonlyMap<string, AssessmentRecord> =>
  new Map(records.map((record) => [record.id, record]));
