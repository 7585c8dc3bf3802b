import type { Text } from '@risikobilde/words/message';
import { type Assessment, type AssessmentRecord, type Kind, withoutSupposed } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import { referencesOf } from '../references/references.js';
import { isObject } from '../model/is-object.js';
import type { ValuePath } from '../model/value-path.js';
import type { Level } from '../model/level.js';
import type { Offer } from '../model/shared.js';
import { type HashText, resultHash } from '../history/equality.js';

/** What a release says of itself. `hash` covers the rest of the manifest and, through it, every record. */
export type ReleaseManifest = {
  readonly format: 'risikobilde-release-1';
  readonly schemaVersion: number;
  /** The id of the platform's assessment; it names the platform's records in every service. */
  readonly assessment: string;
  readonly title: Text;
  readonly version: string;
  readonly on: LocalDate;
  /** Made while something still stood between it and its final edition. */
  readonly isDraft?: true;
  /** What the world that it was made on is called: the hash of its entries. Left out by those who do not say. */
  readonly world?: string;
  readonly records: readonly { readonly id: string; readonly kind: Kind; readonly hash: string }[];
  readonly hash: string;
};

/** A platform assessment as service owners get it: frozen, named by the hash of its content. */
export type Release = {
  readonly manifest: ReleaseManifest;
  readonly records: readonly AssessmentRecord[];
};

/** What stands where a record was referred to that is not shared with owners. Nothing has this id, so nothing holds by it. */
const withheldId = 'withheld';

/**
 * Creates a release of an assessment: what is public or for owners, in canonical order, with the hash of each record
 * and of all.
 */
export const createRelease = (
  assessment: Assessment,
  {
    version,
    on,
    isDraft = false,
    world,
  }: {
    readonly version: string;
    readonly on: LocalDate;
    readonly isDraft?: boolean;
    readonly world?: string | undefined;
  },
  hash: HashText,
): Release => {
  const head = assessment.records.find((record) => record.kind === 'assessment');
  if (head?.kind !== 'assessment') throw new Error('An assessment has one record of kind assessment.');
  const records = shareable(withoutSupposed(assessment).records, 'owners');
  const about = {
    format: 'risikobilde-release-1',
    schemaVersion: assessment.schemaVersion,
    assessment: head.id,
    title: head.title,
    version,
    on,
    ...(isDraft && { isDraft: true as const }),
    ...(world !== undefined && { world }),
    records: records.map((record) => ({
      id: record.id,
      kind: record.kind,
      hash: resultHash(record, hash),
    })),
  } as const;
  return { manifest: { ...about, hash: resultHash(about, hash) }, records };
};

/** Whether a release is intact: every record by its hash, and all of it by the hash that names it. */
export const isIntact = ({ manifest, records }: Release, hash: HashText): boolean => {
  const { hash: named, ...about } = manifest;
  return (
    named === resultHash(about, hash) &&
    records.length === manifest.records.length &&
    records.every((record, index) => {
      const listed = manifest.records[index];
      return listed?.id === record.id && listed.hash === resultHash(record, hash);
    })
  );
};

export const offerOf = (record: AssessmentRecord): Offer | undefined =>
  'offer' in record ? record.offer : undefined;

/** Who reads what leaves the house: those whose services build on the platform, or everybody. */
export type ReadBy = 'owners' | 'public';

const levelsFor: Readonly<Record<ReadBy, ReadonlySet<Level>>> = {
  owners: new Set(['public', 'owner']),
  public: new Set(['public']),
};

/**
 * Records as others read them. An internal one leaves with whatever is nothing without it (the effect of an internal measure). Where
 * another record mentions it, the mention stays and its id goes: the argument must not read as if it rested on less.
 */
export const shareable = (all: readonly AssessmentRecord[], by: ReadBy): readonly AssessmentRecord[] => {
  const withheld = new Set(all.filter((record) => !levelsFor[by].has(record.level)).map(({ id }) => id));
  const links = new Map(
    withheld.size === 0
      ? []
      : all.map((record) => [record.id, referencesOf(record).filter(({ to }) => to === 'record')]),
  );
  for (let before = -1; before !== withheld.size; ) {
    before = withheld.size;
    for (const record of all)
      if (links.get(record.id)?.some(({ path, id }) => path.length === 1 && withheld.has(id)))
        withheld.add(record.id);
  }
  return all
    .filter(({ id }) => !withheld.has(id))
    .map((record) =>
      (links.get(record.id) ?? [])
        .filter(({ id }) => withheld.has(id))
        .reduce<AssessmentRecord>((changed, { path }) => setAt(changed, path, withheldId), record),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** A copy of a value with another value at a path; the path is one that exists. */
export const setAt = <T>(value: T, path: ValuePath, next: unknown): T => {
  const [step, ...rest] = path;
  if (step === undefined) return next as T;
  // The path was found in this very value, so each step of it leads somewhere of the same shape.
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === step ? setAt(item, rest, next) : item)) as T;
  if (!isObject(value)) return value;
  return { ...value, [step]: setAt(value[String(step)], rest, next) };
};
