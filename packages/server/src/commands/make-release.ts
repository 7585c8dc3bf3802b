import { message } from '@risikobilde/words';
import type { ReleaseRequest, ReleaseSummary, User } from '@risikobilde/api';
import { createRelease, type LocalDate, hashOfWorld, schemaVersion } from '@risikobilde/core';
import { releaseText } from '@risikobilde/files';
import { sortedRecords } from '../store/own-assessment.js';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { sha256 } from '../base/sha256.js';
import { toSign } from '../signing/signature.js';
import { SigningFailed } from '../signing/signing-failed.js';
import { measures } from '../telemetry/measures.js';
import { mayGiveOut } from '../cycle/may-give-out.js';
import { isSameContent } from '../cycle/edition-state.js';
import { beginEdition } from './make-edition.js';
import { readServicesAgain } from './read-services.js';
import { findAssessment } from '../store/assessments.js';
import { insertRelease, listReleases, presentRelease, releasesOf } from '../store/releases.js';

/**
 * Freezes an assessment as it is now: for its readers, whose pages and files are made by a job, and of a platform for the services that
 * build on it. What is frozen is never altered.
 */
export const makeRelease = (
  services: Services,
  user: User,
  id: string,
  request: ReleaseRequest,
): Promise<Result<ReleaseSummary>> =>
  services.turns(id, async () => {
    const { db, states, clock, worlds, signing } = services;
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
    // The schema of the request has said that it is a day.
    const { version, on } = request as { readonly version: string; readonly on: LocalDate };
    const isDraft = request.draft === true;
    const world = hashOfWorld(await worlds.of(db, row), sha256);
    const release = createRelease(
      { schemaVersion, records: sortedRecords(state) },
      { version, on, isDraft, world },
      sha256,
    );
    const before = releasesOf(await listReleases(db, row.id), row.organisation);
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
    // A draft may become final as it stands.
    if (
      last !== undefined &&
      (isDraft || !last.is_draft) &&
      isSameContent(same?.manifest.records, release.manifest.records)
    )
      return refuse(
        'release-not-possible',
        message('refusal.releaseUnchanged', { id, version: last.version }),
      );
    const allowed = isDraft ? done(undefined) : await mayGiveOut(services, row, state, on);
    if (!allowed.ok) return allowed;
    const content = releaseText(release);
    const { hash } = release.manifest;
    const now = clock.now();
    let signature: string | undefined;
    try {
      signature = await signing?.sign(toSign({ assessment: id, version, on, hash, content, now }));
    } catch (error) {
      if (!(error instanceof SigningFailed)) throw error;
      services.log.error({ err: error }, 'a release was not signed');
      return refuse('not-signed', message('refusal.notSigned', { version }));
    }
    const { organisation } = row;
    const isStored = await db
      .transaction()
      .execute(async (tx) => {
        const isNew = await insertRelease(tx, {
          release,
          content,
          signature,
          stored: now.toISOString(),
          by: user,
          organisation,
          // A draft of a platform is for those who build on it.
          madeFrom: { ...row, visibility: request.draft === true ? 'builders' : request.visibility },
        });
        // What readers get takes longer than anybody should wait for: a job makes it.
        if (isNew && !isDraft) await beginEdition(tx, { release: hash, organisation, world });
        if (isNew) await readServicesAgain(tx);
        return isNew;
      })
      .catch(isVersionTaken);
    if (isStored && signature !== undefined) measures().signatures.add(1);
    if (!isStored) return refuse('release-exists', message('refusal.releaseExists', { id, version }));
    const made = (await listReleases(db, row.id)).find(({ hash }) => hash === release.manifest.hash);
    if (made === undefined) throw new Error('A release that was stored is not there.');
    return done(presentRelease(made));
  });

/** Another process made a release of the same version in the moment between. */
const isVersionTaken = (error: unknown): false => {
  if (error instanceof Error && 'code' in error && error.code === '23505') return false;
  throw error;
};
