import {
  type Assessment,
  type AssessmentRecord,
  type ConclusionStanding,
  createLevels,
  createRelease,
  diffAssessments,
  type Evaluation,
  type Kind,
  type Level,
  provenanceOf,
  type Text,
  type World,
} from '@risikobilde/core';
import type { EditionNews } from './edition-news.js';
import { createView, type Results, type View } from '../tree/view.js';

/** The edition that came before, as its release has it. */
export type EarlierEdition = {
  readonly version: string;
  /** Of a service: composed with the platform release that it then stood on. */
  readonly assessment: Assessment;
  /** On its own day. */
  readonly evaluation: Evaluation;
};

/** The difference of two editions. Each is what was given out: compared is what a release of either would hold. */
export const newsSince = (
  { version, assessment, evaluation }: EarlierEdition,
  now: Assessment,
  results: Results,
  world: World,
  level: Level,
): EditionNews => {
  const earlier: Results = {
    evaluation,
    risk: undefined,
    levels: createLevels(assessment, world, evaluation),
    claimsOn: (_day, ids) => evaluation.claims.filter(({ id }) => ids.has(id)),
  };
  // The language is asked for by nothing that is counted here.
  const before = createView(assessment, world, earlier, 'nb', level);
  const after = createView(now, world, results, 'nb', level);
  const changes = diffAssessments(ownAsGivenOut(assessment, before), ownAsGivenOut(now, after));
  const of = (kind: Kind) => changes.filter((change) => change.kind === kind);
  const standing = { before: standingOf(before), after: standingOf(after) };
  const [claimsThen, claimsNow] = [claimsOf(before), claimsOf(after)];
  const [errorsThen, errorsNow] = [errorsOf(before), errorsOf(after)];
  const [risksThen, risksNow] = [bandsOf(before), bandsOf(after)];
  return {
    since: { version, on: evaluation.asOf },
    ...(standing.before !== standing.after && { conclusion: standing }),
    claims: {
      moved: [...claimsNow].filter(([id, now]) => (claimsThen.get(id) ?? now) !== now).length,
      added: [...claimsNow.keys()].filter((id) => !claimsThen.has(id)).length,
      removed: [...claimsThen.keys()].filter((id) => !claimsNow.has(id)).length,
      reworded: of('claim').filter(
        (change) =>
          change.type === 'changed' &&
          claimsNow.has(change.id) &&
          change.fields.some(({ path }) => path.startsWith('text')),
      ).length,
    },
    errors: {
      mended: [...errorsThen].filter((id) => !errorsNow.has(id)).length,
      found: [...errorsNow].filter((id) => !errorsThen.has(id)).length,
    },
    risks: [...risksNow].filter(([id, band]) => (risksThen.get(id) ?? band) !== band).length,
    chapters: of('section').flatMap((change) => titleOf(change)),
    other: [...new Set(changes.map(({ kind }) => kind))]
      .filter((kind): kind is Kind => !toldOtherwise.has(kind))
      .map((kind) => ({ kind, n: of(kind).length })),
  };
};

/** Kinds that have sentences of their own; of the assessment itself the change log is another in every edition. */
const toldOtherwise: ReadonlySet<string> = new Set(['assessment', 'section', 'claim']);

const titleOf = (change: ReturnType<typeof diffAssessments>[number]): readonly Text[] => {
  const record = change.type === 'changed' ? change.after : change.record;
  const values: Readonly<Record<string, unknown>> = { ...record };
  // A section has a title.
  return [values['title'] as Text];
};

// What a reader may not see of the one must not seem to be new in the other, so both are brought to what a release holds.
const ownAsGivenOut = ({ schemaVersion, records, inheritance }: Assessment, view: View): Assessment => {
  const own = records.filter(
    ({ id }) => inheritance === undefined || provenanceOf(inheritance, id).from === 'own',
  );
  const about = { version: '', on: view.evaluation.asOf };
  const given: readonly AssessmentRecord[] = createRelease(
    { schemaVersion, records: own },
    about,
    () => '',
  ).records;
  return { schemaVersion, records: given.filter(({ id }) => view.access(id) === 'shown') };
};

const standingOf = ({ evaluation }: View): ConclusionStanding => evaluation.conclusion.standing;

const claimsOf = ({ evaluation, access }: View): ReadonlyMap<string, string> =>
  new Map(
    evaluation.conclusion.claims
      .filter(({ id }) => access(id) === 'shown')
      .map(({ id, standing }) => [id, standing]),
  );

const errorsOf = ({ evaluation, mayTell, levels }: View): ReadonlySet<string> =>
  new Set(
    evaluation.findings
      .filter(
        (finding) =>
          finding.severity === 'error' &&
          finding.answeredBy === undefined &&
          mayTell(levels.ofFinding(finding)),
      )
      .map(({ id }) => id),
  );

const bandsOf = ({ context, evaluation, access }: View): ReadonlyMap<string, string> => {
  const { alternatives } = context.head;
  const chosen = alternatives.find(({ role }) => role === 'chosen') ?? alternatives[0];
  return new Map(
    evaluation.risks
      .filter(({ scenario, alternative }) => alternative === chosen?.id && access(scenario) === 'shown')
      .map(({ scenario, current }) => [scenario, current.band]),
  );
};
