import type { ComparedMoments, MomentTold } from '@risikobilde/api';
import {
  type Assessment,
  type LocalDate,
  type ReadBy,
  readEvent,
  schemaVersion,
  shareable,
  stateOf,
} from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { norwegianDay } from '../base/clock.js';
import { sortedRecords } from '../store/own-assessment.js';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { eventsAfter, lastRevisionBy } from '../store/events.js';
import { listReleases, releasesOf } from '../store/releases.js';
import type { AssessmentRow } from '../store/tables.js';
import { compare } from '../figures/compare.js';

type Asked = {
  readonly from: string;
  readonly to: string;
  readonly asOf: LocalDate;
  readonly readBy?: 'public' | undefined;
};

/** The records of a moment and the day it is of; what it is called comes back to who asked. */
type Found = { readonly told: MomentTold; readonly own: Assessment };

/**
 * Two moments of one assessment held against each other. Where one is an edition both are brought to what an edition holds, so that
 * what was never given out does not seem to be new; with `readBy` to what everybody may read.
 */
export const compareAt = async (
  services: Pick<Services, 'hasLogins' | 'db' | 'worlds' | 'states' | 'threads' | 'releases'>,
  user: string,
  row: AssessmentRow,
  { from, to, asOf, readBy }: Asked,
): Promise<Result<ComparedMoments>> => {
  const before = await find(services, row, from, asOf);
  if (!before.ok) return before;
  const after = await find(services, row, to, asOf);
  if (!after.ok) return after;
  const isAsGivenOut = [before.value, after.value].some(({ told }) => told.version !== undefined);
  const by = readBy ?? (isAsGivenOut ? 'owners' : undefined);
  const world = await services.worlds.of(services.db, row);
  const comparison = await services.threads.run(user, compare, {
    world,
    before: await momentOf(services, row, before.value, by),
    after: await momentOf(services, row, after.value, by),
  });
  if (!comparison.ok) return comparison;
  return done({
    from: before.value.told,
    to: after.value.told,
    isAsGivenOut,
    comparison: comparison.value,
  });
};

const find = async (
  services: Pick<Services, 'db' | 'states' | 'releases'>,
  row: AssessmentRow,
  moment: string,
  asOf: LocalDate,
): Promise<Result<Found>> => {
  const { db, releases, states } = services;
  const [type = '', value = ''] = moment.split(/:(.*)/s);
  if (type === 'edition') {
    const all = releasesOf(await listReleases(db, row.id), row.organisation);
    const given = all.find(({ made_from: from, version }) => from === row.key && version === value);
    const release = given && (await releases.get(db, given.hash));
    if (release === undefined)
      return refuse('not-found', message('refusal.noEdition', { id: row.id, version: value }));
    const { manifest, records } = release;
    return done({
      told: { moment, on: manifest.on, version: manifest.version },
      own: { schemaVersion: manifest.schemaVersion, records },
    });
  }
  const at = await revisionAt(services, row, { type, value, asOf });
  if (!at.ok) return at;
  const { revision, on, isFirst } = at.value;
  const state =
    revision === row.revision
      ? await states.at(db, row.key, revision, row.head)
      : await states.at(db, row.key, revision, undefined, row.erased_revision);
  return done({
    told: { moment, on, revision, ...(isFirst && { isFirst: true as const }) },
    own: { schemaVersion, records: sortedRecords(state) },
  });
};

type Revision = { readonly revision: number; readonly on: LocalDate; readonly isFirst: boolean };

/** The revision of a moment that is no edition, and the day that it is held against. */
const revisionAt = async (
  { db }: Pick<Services, 'db'>,
  row: AssessmentRow,
  { type, value, asOf }: { readonly type: string; readonly value: string; readonly asOf: LocalDate },
): Promise<Result<Revision>> => {
  if (type === 'now') return done({ revision: row.revision, on: asOf, isFirst: false });
  if (type === 'day') {
    const last = await lastRevisionBy(db, row.key, row.revision, (when) => dayOf(when) <= value);
    // The schema of the request has said that it is a day.
    return done({ revision: Math.max(1, last), on: value as LocalDate, isFirst: last === 0 });
  }
  const revision = Number(value);
  const [event] = await eventsAfter(db, row.key, revision - 1, 1, revision);
  return event === undefined
    ? refuse('not-found', message('refusal.noRevision', { revision, id: row.id }))
    : done({ revision, on: dayOf(readEvent(event).when), isFirst: false });
};

const dayOf = (when: string): LocalDate => norwegianDay(new Date(when));

const momentOf = async (
  { db, hasLogins, releases }: Pick<Services, 'hasLogins' | 'db' | 'releases'>,
  row: AssessmentRow,
  { told: { on, version }, own: whole }: Found,
  by: ReadBy | undefined,
): Promise<Parameters<typeof compare>[0]['before']> => {
  // An edition holds what owners read.
  const isWhole = by === undefined || (by === 'owners' && version !== undefined);
  const records = isWhole ? whole.records : shareable(whole.records, by);
  const own = { schemaVersion: whole.schemaVersion, records };
  const platform = await releases.under(db, row, stateOf(records), on);
  return { own, platform, on, isStrict: hasLogins };
};
