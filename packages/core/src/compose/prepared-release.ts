import type { AssessmentRecord, Kind, RecordOf } from '../model/assessment.js';
import { referencesOf } from '../references/references.js';
import type { ValuePath } from '../model/value-path.js';
import type { Provenance } from '../model/provenance.js';
import { offerOf, type Release, setAt } from './release.js';
import { composedId } from './statement-id.js';

type Link = { readonly id: string; readonly path: ValuePath };

/** Release indexed for composition with many services: ids named after the platform, references resolved. */
export type PreparedRelease = {
  readonly release: Release;
  readonly head: RecordOf<'assessment'>;
  readonly records: readonly AssessmentRecord[];
  readonly byId: ReadonlyMap<string, AssessmentRecord>;
  /** The references from each record to others, by composed ids. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
  /** The records that refer to a record, by composed ids. */
  readonly referrers: ReadonlyMap<string, readonly string[]>;
  readonly provenance: ReadonlyMap<string, Provenance>;
  /** Statements by the platform's own id, sorted. */
  readonly statements: readonly AssessmentRecord[];
  readonly offered: ReadonlySet<string>;
  /** The content hash of each record, by the platform's own id. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The composed id of the party that each owner puts itself in the place of. */
  readonly owners: string | undefined;
  /** How many people the platform's owners hold data on together. */
  readonly persons: readonly [number, number] | undefined;
  /** Scenarios that reach people through the services of owners. */
  readonly reaching: readonly string[];
};

// The platform's own approvals, acceptances, advice and answers to notices answer for the platform: a service needs its own. Its
// stances are towards a platform further down.
const staysBehind: ReadonlySet<Kind> = new Set([
  'assessment',
  'decision',
  'advice',
  'stance',
  'noticeAnswer',
  'supposition',
  'rehearsal',
]);

/** The records of a release that become part of a service's assessment, as the platform names them. */
export const inheritedFrom = (release: Release): readonly AssessmentRecord[] =>
  release.records.filter(({ kind }) => !staysBehind.has(kind));

/** Whether a release offers the record as a statement that services take a stance on. */
export const isOffered = (release: Release, id: string): boolean => prepareRelease(release).offered.has(id);

const prepared = new WeakMap<Release, PreparedRelease>();

/** Indexes a release; once, however many services build on it. */
export const prepareRelease = (release: Release): PreparedRelease => {
  const known = prepared.get(release);
  if (known) return known;
  const made = prepare(release);
  prepared.set(release, made);
  return made;
};

const prepare = (release: Release): PreparedRelease => {
  const platform = release.manifest.assessment;
  const head = release.records.find((record) => record.kind === 'assessment');
  if (head?.kind !== 'assessment') throw new Error('A release has one record of kind assessment.');
  const links = new Map<string, readonly Link[]>();
  const referrers = new Map<string, string[]>();
  const records = inheritedFrom(release).map((record) => {
    const id = composedId(platform, record.id);
    const found = referencesOf(record)
      .filter(({ to }) => to === 'record')
      .map((link) => ({ id: composedId(platform, link.id), path: link.path }));
    links.set(id, found);
    for (const to of new Set(found.map((link) => link.id)))
      referrers.set(to, [...(referrers.get(to) ?? []), id]);
    return asPart(
      found.reduce<AssessmentRecord>((changed, link) => setAt(changed, link.path, link.id), record),
      id,
    );
  });
  const owners = head.subject.owners && composedId(platform, head.subject.owners);
  const ofOwners = new Set(
    records.flatMap((record) =>
      record.kind === 'activity' && record.decides.some(({ party }) => party === owners) ? [record.id] : [],
    ),
  );
  const statements = release.records.filter(
    (record) => offerOf(record) !== undefined && !staysBehind.has(record.kind),
  );
  return {
    release,
    head,
    records,
    byId: new Map(records.map((record) => [record.id, record])),
    links,
    referrers,
    provenance: new Map(
      records.map((record) => [
        record.id,
        { from: 'platform' as const, of: record.id.slice(platform.length + 1) },
      ]),
    ),
    statements,
    offered: new Set(statements.map(({ id }) => id)),
    hashes: new Map(release.manifest.records.map(({ id, hash }) => [id, hash])),
    owners,
    persons: personsOf(records, ofOwners),
    reaching: records.flatMap((record) =>
      record.kind === 'scenario' && record.affects.some((id) => ofOwners.has(id)) ? [record.id] : [],
    ),
  };
};

/** A record of the platform as part of another assessment: its chapters conclude nothing there, and its own days of change are told by the release. */
const asPart = (record: AssessmentRecord, id: string): AssessmentRecord => {
  const { changed: _, ...rest } = record;
  if (rest.kind !== 'section') return { ...rest, id };
  const { body: __, ...section } = rest;
  return { ...section, id, role: 'chapter' };
};

// The groups of one activity may overlap (foreign citizens are also users): the largest stands for the activity.
const personsOf = (
  records: readonly AssessmentRecord[],
  ofOwners: ReadonlySet<string>,
): readonly [number, number] | undefined =>
  records
    .flatMap((record) =>
      record.kind === 'activity' && ofOwners.has(record.id)
        ? record.subjects.flatMap(({ count }) => (count ? [count] : []))
        : [],
    )
    .sort((a, b) => b[1] - a[1])[0];
