import { compose, type LocalDate, type World } from '@risikobilde/core';
import { publishDocuments } from '../editions/documents.js';
import type { PublishedFiles, PublishOptions } from '@risikobilde/publish';
import type { User } from '@risikobilde/api';
import type { Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { ownAssessment } from '../store/own-assessment.js';
import type { AssessmentRow } from '../store/tables.js';
import { languagesGiven } from '../editions/languages-given.js';
import { assessmentOfRelease, editionBefore } from '../editions/edition-before.js';

/**
 * An assessment as files, as its row says it is; of a service, together with the platform release that it stands on. Where an edition
 * was given out before, the files say what has changed since it. `time` is how many milliseconds it may take, where that is not the usual;
 * `edition` the hash of the edition that it is, where that has been given out; `world` the one that it was given out on. Without languages
 * it is in those it is given out in.
 */
export const publishAt = async (
  services: Pick<Services, 'hasLogins' | 'db' | 'worlds' | 'states' | 'threads' | 'figures' | 'releases'>,
  user: User,
  row: AssessmentRow,
  asOf: LocalDate,
  {
    languages,
    ...options
  }: Omit<PublishOptions, 'risk' | 'since' | 'typeset' | 'languages'> &
    Partial<Pick<PublishOptions, 'languages'>>,
  {
    time,
    edition,
    world: on,
  }: { readonly time?: number; readonly edition?: string; readonly world?: World } = {},
): Promise<Result<PublishedFiles>> => {
  const { db, hasLogins, states, worlds, threads, figures, releases } = services;
  const state = await states.at(db, row.key, row.revision, row.head);
  const world = on ?? (await worlds.of(db, row));
  const platform = await releases.under(db, row, state, asOf);
  const own = ownAssessment(hasLogins, state);
  const assessment = platform ? compose(own, platform.release, platform.newer) : own;
  const before = await editionBefore(services, row, asOf, edition);
  const since = before && {
    version: before.manifest.version,
    on: before.manifest.on,
    assessment: await assessmentOfRelease(services, row, before, before.manifest.on),
  };
  const risk = await figures(threads, user.id, row, { ...assessment, world, asOf });
  if (!risk.ok) return risk;
  const asked = { ...options, languages: languages ?? languagesGiven(own, world), risk: risk.value };
  const question = { ...assessment, world, asOf, since, options: asked };
  return threads.run(user.id, publishDocuments, question, time);
};
