import {
  type Assessment,
  type AssessmentRecord,
  compareMoments,
  createLevels,
  createRelease,
  type Evaluation,
  type Level,
  type Moment,
  provenanceOf,
  type World,
} from '@risikobilde/core';
import type { EditionNews } from '../tree/edition-news.js';
import { chosenIn, newsOf } from './news-of.js';
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
  const compared = compareMoments(momentFor(assessment, world, before), momentFor(now, world, after));
  return newsOf(compared, { since: { version, on: evaluation.asOf }, chosen: chosenIn(now) });
};

/** Of an edition or a draft, so far as the reader of the view may be told. */
const momentFor = (assessment: Assessment, world: World, view: View): Moment => {
  const { evaluation, access, mayTell, levels } = view;
  const isShown = ({ id }: { readonly id: string }): boolean => access(id) === 'shown';
  const { conclusion } = evaluation;
  return {
    assessment: ownAsGivenOut(assessment, view),
    world,
    evaluation: {
      ...evaluation,
      conclusion: { ...conclusion, claims: conclusion.claims.filter(isShown) },
      claims: evaluation.claims.filter(isShown),
      findings: evaluation.findings.filter((finding) => mayTell(levels.ofFinding(finding))),
      risks: evaluation.risks.filter(({ scenario }) => access(scenario) === 'shown'),
    },
  };
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
