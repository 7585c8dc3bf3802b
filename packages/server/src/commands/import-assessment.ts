import { isMessage, message } from '@risikobilde/words';
import { type Action, actions, type NewAssessment, type User } from '@risikobilde/api';
import { canonicalJson, changesBetween, withoutStamp } from '@risikobilde/core';
import type { SourceFile } from '@risikobilde/files';
import { takeSteps } from '../cycle/steps.js';
import { keepEvidenceFiles } from '../evidence/evidence-files.js';
import { fileHashes, worldHash } from '../files/file-hashes.js';
import type { ReadFiles, ReadRelease } from '../files/read-files.js';
import { readSource, type ReadSource, type Source } from '../files/read-source.js';
import { done, type Refusal, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { appendEvent, findAssessment, insertAssessment } from '../store/assessments.js';
import { findReleaseText, insertRelease, readReleaseFile, releasePath } from '../store/releases.js';
import { replaceSourceFiles } from '../store/source-files.js';
import { installation, type Queries } from '../store/tables.js';
import { readAtOnce, workOnFiles } from '../threads/work-on-files.js';
import { exportAssessment } from './export-assessment.js';
import { firstEvent, nextEvent, withHash } from '../store/next-event.js';

/** Takes in an assessment as files, whole or not at all. With `replace` it becomes the next revision of the one that has its id. */
export const importAssessment = async (
  services: Services,
  user: User,
  source: Source,
  { replace, why, organisation, mayReplace }: ImportOptions = {},
): Promise<Result<NewAssessment>> => {
  const given = await readIn(services, user, source);
  const added = given.read.ok ? undefined : await releaseMissingFrom(services, given.read.refusal);
  const { read, evidence } = added
    ? await readIn(services, user, { files: [...given.files, added], evidence: given.evidence })
    : given;
  if (!read.ok) return read;
  return services.turns(read.value.id, () =>
    replace === undefined
      ? storeNew(services, user, read.value, { why, organisation, evidence })
      : storeOver(services, user, read.value, replace, { why, organisation, mayReplace, evidence }),
  );
};

type ImportOptions = {
  readonly replace?: number | undefined;
  readonly why?: string | undefined;
  /** Whose a new assessment is. */
  readonly organisation?: string | undefined;
  /** Asked of the assessment that is to be replaced, whose id stands in the files. */
  readonly mayReplace?: ((id: string) => Promise<Result<readonly Action[]>>) | undefined;
};

type Storing = Pick<ImportOptions, 'why' | 'organisation'> & Pick<ReadSource, 'evidence'>;

const sizeOf = (source: Source): number =>
  'archive' in source
    ? source.archive.length
    : [
        ...source.files.map(({ text }) => text),
        ...(source.evidence ?? []).map(({ content }) => content),
      ].reduce((sum, { length }) => sum + length, 0);

const readIn = async (
  {
    threads,
    world,
    rules,
    readiness,
    evidence: limits,
  }: Pick<Services, 'world' | 'threads' | 'evidence' | 'readiness' | 'rules'>,
  user: User,
  source: Source,
): Promise<ReadSource> => {
  const question = { ...source, limits, world, rules };
  // Nobody is answered before the shipped cases are there.
  if (!readiness.isOpen() || sizeOf(source) < readAtOnce) return readSource(question);
  const read = await threads.run(user.id, readSource, question);
  if (!read.ok) return { read, files: [], evidence: [] };
  // A thread hands bytes over as plain ones.
  const evidence = read.value.evidence.map((file) => ({
    ...file,
    content: Buffer.from(file.content.buffer, file.content.byteOffset, file.content.byteLength),
  }));
  return { ...read.value, evidence };
};

/** The release that the files were refused for want of, when it is here. */
const releaseMissingFrom = async (
  { db }: Pick<Services, 'db'>,
  { errors = [] }: Refusal,
): Promise<SourceFile | undefined> => {
  const missing = errors.find(({ code }) => code === 'release-missing');
  const wanted =
    missing !== undefined && isMessage(missing.message) ? missing.message.values['wanted'] : undefined;
  const hash = typeof wanted === 'string' && /^[0-9a-f]{64}$/.test(wanted) ? wanted : undefined;
  const text = hash === undefined ? undefined : await findReleaseText(db, hash);
  const read = text === undefined ? undefined : readReleaseFile('release.json', text);
  return text !== undefined && read?.ok ? { path: releasePath(read.value), text } : undefined;
};

/** For whose assessment it is; and for who stores it, who could not see what belongs to another. */
const keepReleases = async (
  { clock }: Pick<Services, 'clock'>,
  tx: Queries,
  by: User,
  releases: readonly ReadRelease[],
  organisations: ReadonlySet<string>,
): Promise<void> => {
  for (const one of releases)
    for (const organisation of organisations)
      await insertRelease(tx, { ...one, stored: clock.now().toISOString(), by, organisation });
};

const storeNew = async (
  services: Pick<Services, 'db' | 'clock' | 'newId' | 'states'>,
  user: User,
  { id, state: given, files, releases, standsOn }: ReadFiles,
  { why, organisation = installation, evidence }: Storing,
): Promise<Result<NewAssessment>> => {
  // Nobody here has seen what a step in the files was given on: it comes in bound to nothing.
  const state = new Map([...given].map(([record, value]) => [record, withoutStamp(value)]));
  const first = await firstEvent(services, id, user, state, {
    standsOn,
    worldHash: worldHash(files),
    files: fileHashes(files),
    ...(why !== undefined && { why }),
  });
  const key = await services.db.transaction().execute(async (tx) => {
    // What it stands on is there first.
    await keepReleases(services, tx, user, releases, new Set([organisation]));
    const made = await insertAssessment(tx, first, organisation);
    if (made === undefined) return undefined;
    await replaceSourceFiles(tx, made, files);
    await keepEvidenceFiles(tx, made, evidence, services.clock.now().toISOString());
    return made;
  });
  if (key === undefined) return refuse('assessment-exists', message('refusal.assessmentExists', { id }));
  services.states.remember(key, 1, first.sealed.hash, state);
  return done({ id, revision: 1 });
};

/** Records, texts and world data move on together, with one event; where nothing differs nothing is stored. */
const storeOver = async (
  services: Services,
  user: User,
  { id, state: given, files, releases, standsOn }: ReadFiles,
  replace: number,
  { why, organisation, mayReplace, evidence }: Storing & Pick<ImportOptions, 'mayReplace'>,
): Promise<Result<NewAssessment>> => {
  const allowed = await mayReplace?.(id);
  if (allowed?.ok === false) return allowed;
  const row = await findAssessment(services.db, id);
  if (row === undefined) return refuse('not-found', message('refusal.noAssessment', { id }));
  const differs = () =>
    refuse(
      'revision-differs',
      message('refusal.revisionDiffers', { found: replace, id, now: row.revision }),
      {
        revision: row.revision,
      },
    );
  if (row.revision !== replace) return differs();
  const current = await services.states.at(services.db, row.key, row.revision, row.head);
  const taken = await takeSteps(
    services,
    { user, permitted: allowed?.value ?? actions },
    row,
    current,
    given,
  );
  if (!taken.ok) return taken;
  const state = taken.value;
  const changes = changesBetween(current, state);
  const hashes = fileHashes(files);
  if (changes.length === 0) {
    // What goes out comes in again, and is nothing new.
    const out = await exportAssessment({ ...services, run: workOnFiles(services.threads, user.id) }, id);
    await keepEvidenceFiles(services.db, row.key, evidence, services.clock.now().toISOString());
    if (out.ok && canonicalJson(fileHashes(out.value.files)) === canonicalJson(hashes))
      return done({ id, revision: row.revision });
  }
  const next = await nextEvent(services, id, row, user, state, {
    changes,
    base: replace,
    standsOn,
    worldHash: worldHash(files),
    files: hashes,
    ...(why !== undefined && { why }),
  });
  const isStored = await services.db.transaction().execute(async (tx) => {
    await keepReleases(
      services,
      tx,
      user,
      releases,
      new Set([row.organisation, organisation ?? row.organisation]),
    );
    if (!(await appendEvent(tx, row.key, next))) return false;
    await replaceSourceFiles(tx, row.key, files);
    await keepEvidenceFiles(tx, row.key, evidence, services.clock.now().toISOString());
    return true;
  });
  services.lastRows.forget(id);
  if (!isStored) return differs();
  const event = withHash(next.sealed);
  services.states.remember(row.key, event.revision, event.hash, state);
  services.hub.tell(row.key, { type: 'edit', event });
  return done({ id, revision: event.revision });
};
