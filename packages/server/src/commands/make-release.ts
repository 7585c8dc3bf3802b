import { type Message, message } from '@risikobilde/words';
import type { ReleaseRequest, ReleaseSummary, User } from '@risikobilde/api';
import { createRelease, finalRefusals, type LocalDate, schemaVersion, type State } from '@risikobilde/core';
import { sortedRecords } from '../presenters/present-assessment.js';
import { done, refuse, type Result } from '../refusal.js';
import type { Services } from '../services.js';
import { sha256 } from '../sha256.js';
import { notFinal } from './not-final.js';
import { findAssessment } from '../store/assessments.js';
import { insertRelease, listReleases, presentRelease } from '../store/releases.js';

/** Freezes a platform's assessment as it is now, for the services that build on it. What is frozen is never altered. */
export const makeRelease = (
  services: Services,
  user: User,
  id: string,
  request: ReleaseRequest,
): Promise<Result<ReleaseSummary>> =>
  services.turns(id, async () => {
    const { db, states, clock } = services;
    const row = await findAssessment(db, id);
    if (row === undefined) return refuse('not-found', message('refusal.noAssessment', { id }));
    if (request.baseRevision !== undefined && request.baseRevision !== row.revision)
      return refuse(
        'revision-differs',
        message('refusal.revisionDiffers', { found: request.baseRevision, id, now: row.revision }),
        {
          revision: row.revision,
        },
      );
    const state = await states.at(db, row.key, row.revision, row.head);
    const fault = whyNoPlatform(id, state);
    if (fault !== undefined) return refuse('release-not-possible', fault);
    // The schema of the request has said that it is a day.
    const { version, on } = request as { readonly version: string; readonly on: LocalDate };
    const isDraft = request.draft === true;
    const release = createRelease(
      { schemaVersion, records: sortedRecords(state) },
      { version, on, isDraft },
      sha256,
    );
    const before = await listReleases(db, id);
    const taken = before.find((one) => one.version === version);
    if (taken !== undefined)
      return refuse('release-exists', message('refusal.releaseExistsOf', { id, version, on: taken.made_on }));
    const last = before.at(-1);
    if (last !== undefined && on < last.made_on)
      return refuse(
        'release-not-possible',
        message('refusal.releaseBefore', { on, version: last.version, last: last.made_on }),
      );
    const same = last && (await services.releases.get(db, last.hash));
    if (last !== undefined && isSameContent(same?.manifest.records, release.manifest.records))
      return refuse(
        'release-not-possible',
        message('refusal.releaseUnchanged', { id, version: last.version }),
      );
    if (!isDraft) {
      const world = await services.worlds.of(db, row);
      const refusals = finalRefusals(services.evaluations(row, state, world, on, on).evaluation);
      if (refusals.length > 0) return notFinal(id, refusals);
    }
    const isStored = await insertRelease(db, {
      release,
      stored: clock.now().toISOString(),
      by: user,
      madeFrom: row,
    }).catch(isVersionTaken);
    if (!isStored) return refuse('release-exists', message('refusal.releaseExists', { id, version }));
    const made = (await listReleases(db, id)).find(({ hash }) => hash === release.manifest.hash);
    if (made === undefined) throw new Error('A release that was stored is not there.');
    return done(presentRelease(made));
  });

/** Why services cannot build on the assessment; undefined when they can. */
const whyNoPlatform = (id: string, state: State): Message | undefined => {
  const records = [...state.values()];
  const head = records.find((record) => record.kind === 'assessment');
  if (head?.kind === 'assessment' && head.subject.type !== 'platform')
    return message('refusal.releaseOfService', { id });
  if (!records.some((record) => 'offer' in record && record.offer !== undefined))
    return message('refusal.nothingOffered', { id });
  return undefined;
};

type Listed = readonly { readonly id: string; readonly hash: string }[];
const isSameContent = (before: Listed | undefined, now: Listed): boolean =>
  before?.length === now.length &&
  now.every(({ id, hash }, index) => before[index]?.id === id && before[index]?.hash === hash);

/** Another process made a release of the same version in the moment between. */
const isVersionTaken = (error: unknown): false => {
  if (error instanceof Error && 'code' in error && error.code === '23505') return false;
  throw error;
};
