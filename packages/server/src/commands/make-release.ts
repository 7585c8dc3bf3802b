import { message, wholeLanguages } from '@risikobilde/words';
import type { ReleaseRequest, ReleaseSummary, User } from '@risikobilde/api';
import { createRelease, type LocalDate, schemaVersion } from '@risikobilde/core';
import { releaseText } from '@risikobilde/files';
import { sortedRecords } from '../presenters/present-assessment.js';
import { done, refuse, type Result } from '../refusal.js';
import type { Services } from '../services.js';
import { sha256 } from '../sha256.js';
import { toSign } from '../signing/signed.js';
import { measures } from '../telemetry/measures.js';
import { mayGiveOut } from '../cycle/may-give-out.js';
import { isSameContent } from '../cycle/is-out.js';
import { notFinal } from './not-final.js';
import { publishAt } from './publish-at.js';
import { findAssessment } from '../store/assessments.js';
import { packEdition } from '../store/editions.js';
import { insertRelease, listReleases, presentRelease, releasesOf } from '../store/releases.js';

/**
 * Freezes an assessment as it is now: for its readers, with the pages that they get, and of a platform for the services that build on
 * it. What is frozen is never altered.
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
    const release = createRelease(
      { schemaVersion, records: sortedRecords(state) },
      { version, on, isDraft },
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
    // What readers get is made now and kept: later the same records would be told in other words, of another world.
    const published = isDraft ? undefined : await publishAt(services, user, row, on, forReaders, longest);
    if (published?.ok === false) return published;
    const refusals = published?.value.refusals ?? [];
    if (refusals.length > 0) return notFinal(id, refusals);
    const world = await worlds.of(db, row);
    const edition =
      published &&
      packEdition({ assessment: id, version, on, release: release.manifest.hash }, published.value, world);
    const content = releaseText(release);
    const { hash } = release.manifest;
    const now = clock.now();
    const signature = await signing?.sign(
      toSign({ assessment: id, version, on, hash, content, about: edition?.about, now }),
    );
    const isStored = await db
      .transaction()
      .execute((tx) =>
        insertRelease(tx, {
          release,
          content,
          signature,
          stored: now.toISOString(),
          by: user,
          organisation: row.organisation,
          madeFrom: row,
          ...(edition && { edition }),
        }),
      )
      .catch(isVersionTaken);
    if (isStored && signature !== undefined) measures().signatures.add(1);
    if (!isStored) return refuse('release-exists', message('refusal.releaseExists', { id, version }));
    const made = (await listReleases(db, row.id)).find(({ hash }) => hash === release.manifest.hash);
    services.editions.forget();
    if (made === undefined) throw new Error('A release that was stored is not there.');
    return done(presentRelease(made));
  });

/** Milliseconds: every form in every language, some hundred pages of print among them, on a machine that others use too. */
const longest = 300_000;

/** Every form but those that others make pages or tables of. */
const forReaders = {
  format: ['html', 'pdf', 'docx', 'xlsx', 'json', 'jsonld'],
  languages: wholeLanguages,
  level: 'public',
  edition: 'final',
} as const;

/** Another process made a release of the same version in the moment between. */
const isVersionTaken = (error: unknown): false => {
  if (error instanceof Error && 'code' in error && error.code === '23505') return false;
  throw error;
};
