import type { Sayable } from '@risikobilde/words/message';
import { diffRecord, type FieldChange } from '../diff/diff-assessments.js';
import {
  type Assessment,
  type AssessmentRecord,
  isOfKind,
  type Kind,
  type RecordOf,
} from '../model/assessment.js';
import type { Offer } from '../model/shared.js';
import { offerOf, type Release } from './release.js';
import { composedId } from './statement-id.js';
import { statementName } from './statement-name.js';

/** What a new release does to one record, seen from a service. */
export type ReleaseRow = {
  readonly id: string;
  readonly of: string;
  readonly kind: Kind;
  readonly name: Sayable;
  /**
   * `background`: a record that is no statement (a party, the effect of a measure); it follows the release, and nobody
   * takes a stance on it.
   */
  readonly type:
    | 'unchanged'
    | 'changedWhereAdopted'
    | 'changedWhereAdapted'
    | 'changedWhereRejected'
    | 'changedUnanswered'
    | 'new'
    | 'withdrawn'
    | 'background';
  readonly offer?: Offer;
  readonly stance?: string;
  /** From the release stood on to the new one, field by field, texts word by word. */
  readonly fields: readonly FieldChange[];
  /** Fields that the platform changed and the service has put its own in the place of. */
  readonly collisions: readonly string[];
};

export type ReleaseComparison = {
  readonly base: { readonly hash: string; readonly version: string };
  readonly next: { readonly hash: string; readonly version: string };
  /** Statements and changed background records, sorted by id. */
  readonly rows: readonly ReleaseRow[];
};

/** Three-way difference of the release stood on, a new one and the service's stances. Pure: nothing is changed by asking. */
export const compareReleases = (base: Release, next: Release, service: Assessment): ReleaseComparison => {
  const stances = new Map(
    service.records.filter(isOfKind('stance')).map((stance) => [stance.of, stance] as const),
  );
  const [old, now] = [byId(base), byId(next)];
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  return {
    base: { hash: base.manifest.hash, version: base.manifest.version },
    next: { hash: next.manifest.hash, version: next.manifest.version },
    rows: ids.flatMap((id) => rowOf(next.manifest.assessment, id, old.get(id), now.get(id), stances.get(id))),
  };
};

const byId = (release: Release): ReadonlyMap<string, AssessmentRecord> =>
  new Map(release.records.map((record) => [record.id, record]));

const rowOf = (
  platform: string,
  of: string,
  before: AssessmentRecord | undefined,
  after: AssessmentRecord | undefined,
  stance: RecordOf<'stance'> | undefined,
): readonly ReleaseRow[] => {
  const record = after ?? before;
  if (record === undefined) return [];
  const offer = offerOf(record);
  const fields = before && after ? diffRecord(before, after) : [];
  const isStatement = offer !== undefined || (before !== undefined && offerOf(before) !== undefined);
  const same = before !== undefined && after !== undefined && fields.length === 0;
  if (!isStatement && same) return [];
  const overridden = new Set(Object.keys(stance?.fields ?? {}));
  return [
    {
      id: composedId(platform, of),
      of,
      kind: record.kind,
      name: statementName(record),
      type: isStatement ? typeOf(before, after, same, stance) : 'background',
      ...(offer && { offer }),
      ...(stance && { stance: stance.id }),
      fields,
      collisions: [...new Set(fields.map(({ path }) => path.split(/[.[]/)[0] ?? path))].filter((field) =>
        overridden.has(field),
      ),
    },
  ];
};

const typeOf = (
  before: AssessmentRecord | undefined,
  after: AssessmentRecord | undefined,
  same: boolean,
  stance: RecordOf<'stance'> | undefined,
): ReleaseRow['type'] => {
  if (same) return 'unchanged';
  // A record that is offered for the first time is new to the owner, also when it stood in the release before.
  if (after !== undefined && offerOf(after) !== undefined && (!before || !offerOf(before))) return 'new';
  if (after === undefined || offerOf(after) === undefined) return 'withdrawn';
  if (stance === undefined) return 'changedUnanswered';
  return (
    { adopt: 'changedWhereAdopted', adapt: 'changedWhereAdapted', reject: 'changedWhereRejected' } as const
  )[stance.answer];
};
