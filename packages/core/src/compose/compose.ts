import { isText, message } from '@risikobilde/words/message';
import { plain } from '../reason.js';
import { type Assessment, type AssessmentRecord, isOfKind, type RecordOf } from '../model/assessment.js';
import { fieldParts } from '../kinds/field-catalogue.js';
import { recordSchemas } from '../model/record-schemas.js';
import { wantedIn } from '../model/wanted.js';
import { composedHead } from './composed-head.js';
import { exposureOf } from './exposure.js';
import type { Provenance, ReleaseName, Statement, StanceProblem, ReviewGap } from '../model/provenance.js';
import { type PreparedRelease, prepareRelease } from './prepared-release.js';
import { underReview } from './under-review.js';
import { redirectRecord } from './redirect.js';
import { type Release, offerOf } from './release.js';
import { composedId } from './statement-id.js';
import { statementName } from './statement-name.js';

type Stance = RecordOf<'stance'>;

/**
 * Composes a service's assessment with a platform release. The service's records are as they are; beside them stand the
 * platform's, named `platform.record`, as the service has adopted, adapted or rejected them. The order of stances means
 * nothing. Where there is a newer release, what it changes is as it was until the service has read it, and unconfirmed.
 */
export const compose = (service: Assessment, release: Release, newer?: Release): Assessment => {
  const isNewer = newer !== undefined && newer.manifest.hash !== release.manifest.hash;
  const platform = prepareRelease(isNewer ? underReview(service, release, newer) : release);
  const head = service.records.find((record) => record.kind === 'assessment');
  if (head?.kind !== 'assessment') throw new Error('An assessment has one record of kind assessment.');
  const problems: StanceProblem[] = [];
  const stances = stancesBy(service, problems);
  const name = platform.release.manifest.assessment;
  const gone = new Map<string, readonly string[]>();
  if (platform.owners !== undefined) gone.set(platform.owners, [head.subject.operator]);
  for (const stance of stances.values())
    if (stance.answer === 'reject' || stance.replacedBy.length > 0)
      gone.set(composedId(name, stance.of), stance.replacedBy);
  for (const statement of platform.statements) {
    const stance = stances.get(statement.id);
    if (statement.kind === 'right' && isLeftUnanswered(statement, stance))
      gone.set(composedId(name, statement.id), stance?.replacedBy ?? []);
  }
  const adapted = adaptedRecords(platform, stances, problems);
  const inherited = inheritedRecords(platform, gone, adapted);
  const statements = statementsOf(platform, stances, problems);
  return {
    schemaVersion: service.schemaVersion,
    records: [
      ...service.records.map((record) => (record === head ? composedHead(head, platform) : record)),
      ...inherited,
    ],
    // Acceptances and advice of the platform stay behind: none of those that were not given here is inherited.
    ...(service.notGivenHere && { notGivenHere: service.notGivenHere }),
    inheritance: {
      release: releaseName(release),
      ...(isNewer && { newer: releaseName(newer) }),
      provenance: provenanceBy(platform, gone, adapted),
      statements,
      unconfirmed: new Map(
        statements.flatMap(({ id, unconfirmed }): (readonly [string, ReviewGap])[] =>
          unconfirmed === undefined ? [] : [[id, unconfirmed]],
        ),
      ),
      exposure: exposureOf(head, platform),
      reaching: platform.reaching,
      problems,
    },
  };
};

/**
 * What the platform says of a right that it leaves to its owners is no answer of theirs: it tells them that they must give one. Only
 * what the owner has put into it makes it the owner's.
 */
const isLeftUnanswered = (statement: AssessmentRecord, stance: Stance | undefined): boolean =>
  offerOf(statement)?.type === 'yours' && stance?.fields === undefined;

/** The stances that count, by the platform's own id of what they are of: one each, whatever their order. */
const stancesBy = (service: Assessment, problems: StanceProblem[]): ReadonlyMap<string, Stance> => {
  const found = new Map<string, Stance>();
  for (const stance of service.records.filter(isOfKind('stance')).sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const first = found.get(stance.of);
    if (first === undefined) found.set(stance.of, stance);
    else
      problems.push({
        stance: stance.id,
        code: 'answered-twice',
        field: 'of',
        message: message('problem.stance.twice', { of: stance.of, first: first.id }),
      });
  }
  return found;
};

type Adapted = Pick<Provenance & { readonly from: 'adapted' }, 'fields' | 'isReworded'> & {
  readonly record: AssessmentRecord;
};

const adaptedRecords = (
  platform: PreparedRelease,
  stances: ReadonlyMap<string, Stance>,
  problems: StanceProblem[],
): ReadonlyMap<string, Adapted> => {
  const found = new Map<string, Adapted>();
  for (const stance of stances.values()) {
    const names = Object.keys(stance.fields ?? {}).sort();
    const id = composedId(platform.release.manifest.assessment, stance.of);
    const record = platform.byId.get(id);
    if (record === undefined || names.length === 0) continue;
    const fixed = names.find((field) => fixedFields.has(field));
    if (fixed !== undefined) {
      problems.push({
        stance: stance.id,
        code: 'no-such-field',
        field: 'fields',
        message: message('problem.stance.fixed', { field: fixed }),
      });
      continue;
    }
    const parsed = recordSchemas[record.kind].safeParse({ ...record, ...stance.fields });
    if (parsed.success) {
      // What the owner decides on is for the owner to mend, whoever wrote it first.
      const isOwners =
        parsed.data.kind === 'activity' && parsed.data.decides.some(({ party }) => party === platform.owners);
      const isReworded = !isOwners && Object.values(stance.fields ?? {}).every(isText);
      found.set(id, { record: parsed.data, fields: names, ...(isReworded && { isReworded }) });
      continue;
    }
    const [issue] = parsed.error.issues;
    problems.push({
      stance: stance.id,
      code: 'not-valid',
      field: 'fields',
      message: message('problem.stance.notValid', {
        of: stance.of,
        kind: record.kind,
        why:
          issue === undefined
            ? ''
            : message('problem.wanted', { field: issue.path.join('.'), allowed: wantedIn(issue) }),
      }),
    });
  }
  return found;
};

const fixedFields: ReadonlySet<string> = new Set(
  (fieldParts['record'] ?? []).flatMap(({ fixed, name }) => (fixed ? [name] : [])),
);

const inheritedRecords = (
  platform: PreparedRelease,
  gone: ReadonlyMap<string, readonly string[]>,
  adapted: ReadonlyMap<string, Adapted>,
): readonly AssessmentRecord[] => {
  const touched = new Set([...gone.keys()].flatMap((id) => platform.referrers.get(id) ?? []));
  return platform.records.flatMap((original) => {
    if (gone.has(original.id)) return [];
    const record = adapted.get(original.id)?.record ?? original;
    if (!touched.has(original.id)) return [record];
    const links = platform.links.get(original.id) ?? [];
    // The effect of a measure that is rejected, and the like, is nothing without it.
    if (links.some(({ path, id }) => path.length === 1 && gone.get(id)?.length === 0)) return [];
    return [redirectRecord(record, gone)];
  });
};

const statementsOf = (
  platform: PreparedRelease,
  stances: ReadonlyMap<string, Stance>,
  problems: StanceProblem[],
): readonly Statement[] => {
  const name = platform.release.manifest.assessment;
  const offered = new Set(platform.statements.map(({ id }) => id));
  const current = platform.statements.map((record): Statement => {
    const stance = stances.get(record.id);
    const last = stance?.confirmed.at(-1);
    return {
      id: composedId(name, record.id),
      of: record.id,
      kind: record.kind,
      name: statementName(record),
      level: record.level,
      offer: offerOf(record),
      stance: stance?.id,
      answer: stance?.answer ?? 'open',
      replacedBy: stance?.replacedBy ?? [],
      unconfirmed:
        stance === undefined
          ? 'open'
          : last?.content === platform.hashes.get(record.id)
            ? undefined
            : platform.hashes.get(record.id) === 'withdrawn'
              ? 'withdrawn'
              : 'changed',
    };
  });
  const withdrawn = [...stances.values()].flatMap((stance): Statement[] => {
    if (offered.has(stance.of)) return [];
    const last = stance.confirmed.at(-1);
    if (last === undefined) {
      problems.push({
        stance: stance.id,
        code: 'not-a-statement',
        field: 'of',
        message: message('problem.stance.unknown', { of: stance.of }),
      });
      return [];
    }
    return [
      {
        id: composedId(name, stance.of),
        of: stance.of,
        kind: 'stance',
        name: plain(stance.of),
        level: 'public',
        offer: undefined,
        stance: stance.id,
        answer: stance.answer,
        replacedBy: stance.replacedBy,
        unconfirmed: last.content === 'withdrawn' ? undefined : 'withdrawn',
      },
    ];
  });
  return [...current, ...withdrawn].sort((a, b) => (a.id < b.id ? -1 : 1));
};

const provenanceBy = (
  platform: PreparedRelease,
  gone: ReadonlyMap<string, readonly string[]>,
  adapted: ReadonlyMap<string, Adapted>,
): ReadonlyMap<string, Provenance> => {
  if (gone.size === 0 && adapted.size === 0) return platform.provenance;
  const found = new Map(platform.provenance);
  for (const id of gone.keys()) found.delete(id);
  for (const [id, { record: _, ...how }] of adapted) {
    const of = platform.provenance.get(id);
    if (of !== undefined && of.from !== 'own' && !gone.has(id))
      found.set(id, { from: 'adapted', of: of.of, ...how });
  }
  return found;
};

const releaseName = (release: Release): ReleaseName => {
  const { hash, assessment, title, version, on } = release.manifest;
  return { hash, assessment, title, version, on };
};
