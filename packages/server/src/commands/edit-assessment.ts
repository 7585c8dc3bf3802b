import { setImmediate } from 'node:timers/promises';
import { message, type Sayable } from '@risikobilde/words';
import type { EditAnswer, EditRequest } from '@risikobilde/api';
import {
  applyEditInParts,
  changesBetween,
  conflictsWithin,
  rebaseInParts,
  resultHash,
  type SealedEditEvent,
  type SealedEvent,
  type State,
} from '@risikobilde/core';
import { checkRecordsInParts, didYouMean } from '@risikobilde/files';
import { mayNot } from '../auth/permissions.js';
import { mayWriteAnything, takeSteps, type Writer } from '../cycle/steps.js';
import { done, type Fault, refuse, type Result } from '../base/refusal.js';
import { inParts } from '../base/in-parts.js';
import type { Services } from '../services.js';
import { sha256 } from '../base/sha256.js';
import {
  appendEvent,
  findForEdit,
  holdForEdit,
  type NewEvent,
  type StoredEdit,
} from '../store/assessments.js';
import { faultOf, Moved, NotWritable, retry } from '../store/faults.js';
import { hashStoodOn, type Platform } from '../store/releases.js';
import type { AssessmentRow } from '../store/tables.js';
import { nextEvent, withHash } from '../store/next-event.js';

/**
 * Stores an edit: what it changes is put on top of what others changed since the revision it was written on. Refused when
 * both changed the same, or when what comes out would be no assessment; then nothing is stored.
 */
export const editAssessment = (
  services: Services,
  writer: Writer,
  id: string,
  request: EditRequest,
): Promise<Result<EditAnswer>> =>
  services.turns(id, async () => {
    await turnAfter(request);
    if (!mayWriteAnything(writer) && !request.changes.every(isDoubtRaised))
      return refuse('not-permitted', mayNot(services.auth, writer.user, 'editAssessment'));
    const requestHash = hashOf(request);
    if (requestHash === undefined) return refuse('request-invalid', message('refusal.halfCharacter'));
    await turnAfter(request);
    // A connection lost in the middle leaves it unknown whether the edit is stored: asked for by its own name, it is found.
    return retry(() => storeEdit(services, writer, id, request, requestHash));
  });

/** Whether a change asks for a new doubt that nobody has answered; what is there cannot be added. */
const isDoubtRaised = ({ add, remove, set, unset }: EditRequest['changes'][number]): boolean =>
  add?.['kind'] === 'doubt' && add['answers'] === undefined && !remove && !set && !unset;

/** What came of an edit, and what is to be done once it is stored for good. */
type Attempt = {
  readonly result: Result<EditAnswer>;
  readonly whenStored?: (services: Services) => Promise<void>;
};

const storeEdit = async (
  services: Services,
  writer: Writer,
  id: string,
  request: EditRequest,
  requestHash: string,
): Promise<Result<EditAnswer>> => {
  // Nearly always nobody else writes in the database: then one statement stores the edit, or does nothing.
  const last = services.lastRows.get(id);
  if (last !== undefined) {
    services.lastRows.forget(id);
    const attempt = await attemptEdit(services, writer, last, request, requestHash);
    if (attempt !== 'overtaken' && attempt.whenStored !== undefined) return resultOf(services, attempt);
  }
  // Otherwise the processes take turns in the database, so that nobody is overtaken again and again.
  return resultOf(
    services,
    await services.db.transaction().execute(async (db): Promise<Attempt> => {
      const held = await holdForEdit(db, id, request.clientEditId);
      const found = held ?? (await findForEdit(db, id, request.clientEditId));
      if (found === undefined)
        return { result: refuse('not-found', message('refusal.noAssessment', { id })) };
      const { row, before } = found;
      if (before !== undefined) return { result: answerAgain(before, request, requestHash) };
      const attempt = await attemptEdit({ ...services, db }, writer, row, request, requestHash);
      if (attempt === 'overtaken')
        throw held !== undefined
          ? new Moved('an assessment whose row is locked was moved')
          : new NotWritable('the assessment is not given to be written');
      return attempt;
    }),
  );
};

const resultOf = async (services: Services, { result, whenStored }: Attempt): Promise<Result<EditAnswer>> => {
  await whenStored?.(services);
  return result;
};

/** The same edit sent again is answered as it was the first time. */
const answerAgain = (
  { requestHash: stored, ...sealed }: StoredEdit,
  { clientEditId }: EditRequest,
  requestHash: string,
): Result<EditAnswer> => {
  if (stored !== requestHashIn(sealed, requestHash))
    return refuse('edit-id-reused', message('refusal.editIdUsed', { id: clientEditId }));
  const event = withHash(sealed);
  return done({ revision: event.revision, event });
};

const attemptEdit = async (
  services: Pick<Services, 'auth' | 'db' | 'clock' | 'newId' | 'worlds' | 'states' | 'releases' | 'rules'>,
  writer: Writer,
  row: AssessmentRow,
  request: EditRequest,
  requestHash: string,
): Promise<Attempt | 'overtaken'> => {
  const { db, states } = services;
  const { clientEditId, baseRevision } = request;
  const { revision } = row;
  if (baseRevision > revision) {
    const unknown = message('refusal.baseRevision', { found: baseRevision, last: revision });
    return { result: refuse('revision-unknown', unknown, { revision }) };
  }
  const current = await states.at(db, row.key, revision, row.head);
  const base =
    baseRevision === revision
      ? current
      : await states.at(db, row.key, baseRevision, undefined, row.erased_revision);

  const merged = await mergeEdit(services, row, base, current, request);
  if (!merged.ok) return { result: merged };
  await turnAfter(request);
  const taken = await takeSteps(services, writer, row, current, merged.value);
  if (!taken.ok) return { result: taken };
  const after = taken.value;
  await turnAfter(request);
  const changes = changesBetween(current, after);
  if (changes.length === 0) return { result: done({ revision }) };
  const { why } = request;
  const standsOn = await hashStoodOn(db, row.key, after);
  const made = {
    changes,
    base: baseRevision,
    standsOn,
    worldHash: row.world_hash,
    ...(why !== undefined && { why }),
  };
  await turnAfter(request);
  const next = await nextEvent(services, row.id, row, writer.user, after, made);
  const known = { clientEditId, requestHash: requestHashIn(next.sealed, requestHash) };
  const isStored = await appendEvent(db, row.key, { ...next, ...known }).catch(isTaken);
  if (!isStored) return 'overtaken';

  const event = withHash(next.sealed);
  return {
    result: done({ revision: event.revision, event }),
    whenStored: (outside) => spread(outside, row, next, event, after),
  };
};

/** Tells those who have it open, and remembers what only makes the next edit quicker. */
const spread = async (
  services: Pick<Services, 'db' | 'states' | 'lastRows' | 'hub'>,
  row: AssessmentRow,
  next: NewEvent,
  event: SealedEditEvent,
  state: State,
): Promise<void> => {
  const { db, states } = services;
  states.remember(row.key, event.revision, event.hash, state);
  services.lastRows.set({
    ...row,
    revision: event.revision,
    head: event.hash,
    title: next.title,
    is_example: next.isExample,
    changed: event.when,
    changed_by: JSON.stringify(event.who),
    builds_on: next.buildsOn,
    archived: next.archived,
  });
  // The edit is stored: what only makes reading quicker is no reason to say that it is not.
  await states.keepSnapshot(db, row.key, event.revision, state).catch(unlessFault);
  services.hub.tell(row.key, { type: 'edit', event });
};

/** The state after the edit, as the schemas read it; or why there is none. */
const mergeEdit = async (
  services: Pick<Services, 'db' | 'worlds' | 'releases' | 'rules'>,
  row: AssessmentRow,
  base: State,
  current: State,
  request: EditRequest,
): Promise<Result<State>> => {
  const { revision } = row;
  const edited = await inParts(applyEditInParts(base, request.changes));
  if (edited.problems.length > 0) {
    const errors = edited.problems.slice(0, mostTold).map((problem, at): Fault => {
      const isUnknown = problem.code === 'unknown-record' && at < mostHints;
      const hint = isUnknown ? didYouMean(problem.record, current.keys()) : undefined;
      return { ...problem, ...(hint !== undefined && { hint }) };
    });
    return refuse('edit-invalid', summaryOf(errors), { errors, revision });
  }
  const yours = edited.state;
  const rebased = await inParts(rebaseInParts(base, yours, current));
  if (!rebased.ok)
    return refuse(
      'edit-conflict',
      message('refusal.conflict', { base: request.baseRevision, now: revision }),
      { revision, conflicts: rebased.conflicts },
    );
  const touched = new Set(changesBetween(current, rebased.state).map(({ record }) => record));
  await turnAfter(request);
  const platform = await platformAfter(services, row, rebased.state);
  if (!platform.ok) return platform;
  const world = await services.worlds.of(services.db, row);
  const checked = await inParts(
    checkRecordsInParts(rebased.state, {
      ...(platform.value && { platform: platform.value }),
      world,
      rules: services.rules,
      changed: touched,
      isSomethingGone: isSomethingGone(current, rebased.state, touched),
    }),
  );
  if (checked.ok) return done(checked.records);
  // Faults that come only of the two edits together are for their writers to decide between.
  const conflicts = [...new Set(checked.problems.map(({ record }) => record))].flatMap((record) =>
    conflictsWithin(record, base, yours, current),
  );
  if (conflicts.length > 0)
    return refuse('edit-conflict', message('refusal.conflictTogether', { base: request.baseRevision }), {
      revision,
      conflicts,
      errors: checked.problems,
    });
  return refuse('edit-invalid', summaryOf(checked.problems), { errors: checked.problems, revision });
};

/** Changes and fields that are stored so soon that nobody notices. */
const storedAtOnce = 100;

/** Lets others be answered between the parts of a large edit. */
const turnAfter = async ({ changes }: EditRequest): Promise<void> => {
  const fields = changes.reduce((sum, { set, unset }) => sum + Object.keys(set ?? unset ?? {}).length + 1, 0);
  if (fields > storedAtOnce) await setImmediate();
};

/** Faults of one edit that anybody is told, and those that it is looked for what was meant: each is held against every id there is. */
const mostTold = 100;
const mostHints = 10;

/** What the assessment after the edit stands on; refused when that is a release that is not here. */
const platformAfter = async (
  { db, releases }: Pick<Services, 'db' | 'releases'>,
  row: AssessmentRow,
  after: State,
): Promise<Result<Platform | undefined>> => {
  const platform = await releases.under(db, row, after);
  const head = [...after.values()].find((record) => record.kind === 'assessment');
  if (platform !== undefined || head?.kind !== 'assessment' || head.buildsOn === undefined)
    return done(platform);
  const absent = message('refusal.releaseNotHere', { release: head.buildsOn.release });
  const errors = [{ code: 'release-missing', record: head.id, field: 'buildsOn.release', message: absent }];
  return refuse('edit-invalid', absent, { errors, revision: row.revision });
};

/** Whether the edit took away a record, or changed what alternatives there are: then others may refer to nothing. */
const isSomethingGone = (before: State, after: State, touched: ReadonlySet<string>): boolean =>
  [...touched].some((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    return old !== undefined && (now === undefined || now.kind !== old.kind || now.kind === 'assessment');
  });

const summaryOf = ([first, ...others]: readonly Pick<Fault, 'message' | 'record'>[]): Sayable =>
  message('refusal.summary', {
    of: first?.record ? 'record' : 'none',
    record: first?.record ?? '',
    first: first?.message ?? '',
    more: others.length,
  });

/** With the salts of the event: when one of them is gone, nothing can be guessed against it. */
const requestHashIn = ({ salts }: SealedEvent, requestHash: string): string =>
  typeof salts === 'string' ? sha256(`${salts}\n${requestHash}`) : requestHash;

const hashOf = (request: EditRequest): string | undefined => {
  try {
    return resultHash(request, sha256);
  } catch {
    // JSON may hold `\ud800`, half a character, which no event can be hashed with.
    return undefined;
  }
};

/** The same edit was stored by another process in the moment between: the next attempt finds it. */
const isTaken = (error: unknown): false => {
  if (error instanceof Error && 'code' in error && error.code === '23505') return false;
  throw error;
};

const unlessFault = (error: unknown): void => {
  if (faultOf(error) === undefined) throw error;
};
