import { type Context, createContext } from '../context.js';
import type { Derived } from '../derive/derived.js';
import { textTried, versionOn } from '../derive/version-date.js';
import type { ClaimResult, Evaluation, Finding, ToleranceResult } from '../evaluation.js';
import { answerFindings, deriveAll, findInRecords } from './derive-all.js';
import { withProvenance, withProvenanceOf } from './with-provenance.js';
import type { Assessment } from '../model/assessment.js';
import { keptOf, memoiseByObject } from '../model/memoise.js';
import { provenanceOf } from '../model/provenance.js';
import type { LocalDate } from '../model/local-date.js';
import { type Rule, runRule } from '../rule.js';
import { findingsRules, standingRules } from '../rules/of-standing.js';
import { createStand } from '../standing/claims.js';
import { concludedIn } from '../standing/concluded.js';
import { concludeFrom } from '../standing/conclusion.js';
import type { Stand } from '../standing/stand.js';
import { deriveTasks } from '../standing/tasks.js';
import { withPlaces } from '../standing/reason-ends.js';
import { isOwn } from '../finding-owner.js';
import type { World } from '../world/world.js';

/** All that an assessment comes to on the day of its context: what is asked for, and again where the context follows the assessment. */
export const evaluationIn = (context: Context, rules: readonly Rule[]): (() => Evaluation) => {
  const prepared = prepareIn(context, rules);
  const judged = judging(prepared);
  const tasks = keptOf(context, () => deriveTasks(context, judged.claims()));
  const concluded = keptOf(context, () => conclude(context, judged.claims(), judged.findings()));
  return () => {
    const { conclusion, claims } = concluded();
    const { head, asOf, knownAt, inheritance } = context;
    const version = versionOn(head, asOf)?.version;
    const evaluation: Evaluation = {
      asOf,
      knownAt,
      assessment: { id: head.id, title: head.title, ...(version !== undefined && { version }) },
      conclusion,
      claims,
      premises: judged.premises(),
      findings: judged.findings(),
      ...prepared.derived,
      tasks: tasks(),
    };
    return inheritance ? withProvenance(evaluation, inheritance) : evaluation;
  };
};

/** How the conclusion stands, and the claims with those among them that carry it. */
const conclude = (
  context: Context,
  claims: readonly ClaimResult[],
  findings: readonly Finding[],
): Pick<Evaluation, 'conclusion' | 'claims'> => {
  const { inheritance } = context;
  const provenance = (id: string) => inheritance && provenanceOf(inheritance, id);
  const tried = textTried(context.head, context.asOf);
  const made = concludedIn(context, claims);
  const carrying = new Map(made.claims.map((claim) => [claim.id, claim]));
  return {
    conclusion: {
      ...(tried && { tried }),
      ...concludeFrom(made, findings, (one) => isOwn({ ...one, provenance: provenance(one.at.record) })),
    },
    claims: claims.map((claim) => carrying.get(claim.id) ?? claim),
  };
};

export type Asked = readonly [
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  knownAt?: LocalDate | undefined,
  tolerance?: readonly ToleranceResult[] | undefined,
];

export const contextOf = (...[assessment, world, asOf, knownAt, tolerance]: Asked): Context => ({
  ...createContext(assessment, world, asOf, knownAt),
  tolerance,
});

/**
 * Evaluates an assessment against the world on one day. Pure: the same arguments give the same result, whatever the
 * order of records. `knownAt` asks what could be known on another day than the one evaluated. `tolerance` is what the limits of
 * what is accepted come to (`toleranceOf` of `core/risk`, which loads the engine of distributions); without it a limit that is
 * set is found not to have been computed. `rules` are those that look at records.
 */
export const evaluateBy = (rules: readonly Rule[], ...asked: Asked): Evaluation =>
  evaluationIn(contextOf(...asked), rules)();

/** How every claim stands on the day of a context, with its argument: the claims of an evaluation, without what follows from them. */
export const claimsIn = (context: Context, rules: readonly Rule[]): (() => readonly ClaimResult[]) => {
  const { claims } = judging(prepareIn(context, rules));
  return () => {
    const { inheritance } = context;
    return inheritance ? claims().map((claim) => withProvenanceOf(inheritance, claim)) : claims();
  };
};

const idsOf = memoiseByObject(
  (rules: readonly Rule[]): ReadonlySet<string> => new Set(rules.map(({ id }) => id)),
);

export type Prepared = {
  readonly context: Context;
  readonly derived: Derived;
  /** What the rules find in the records. */
  readonly found: () => readonly Finding[];
  readonly stand: Stand;
};

/** Context, derived results and standing, for whoever needs more than the evaluation shows (`explain`). */
export const prepareBy = (rules: readonly Rule[], ...asked: Asked): Prepared =>
  prepareIn(contextOf(...asked), rules);

const prepareIn = (context: Context, rules: readonly Rule[]): Prepared => {
  const derived = deriveAll(context);
  const found = findInRecords(context, derived, rules);
  return { context, derived, found, stand: createStand(context, derived, found, idsOf(rules)) };
};

/** Every claim and premise with its standing, and every finding: of records, then of standing, then of findings. */
export const judging = ({ context, derived, found: inRecords, stand }: Prepared) => {
  const claims = keptOf(context, () => claimsInOrder(context, stand));
  const premises = keptOf(context, () =>
    context.of('premise').flatMap((premise) => stand.premise(premise.id) ?? []),
  );
  const inOrder = [...standingRules].sort((a, b) => (a.of === b.of ? 0 : a.of === 'premises' ? -1 : 1));
  const ofStanding = keptOf(context, () =>
    inOrder.reduce<readonly Finding[]>(
      (found, rule) => [
        ...found,
        ...runRule(
          {
            ...rule,
            evaluate: () =>
              rule.evaluate(context, {
                claims: claims(),
                premises: premises(),
                findings: [...inRecords(), ...found],
              }),
          },
          context,
          derived,
        ),
      ],
      [],
    ),
  );
  const found = keptOf(context, () =>
    withPlaces(
      [...inRecords(), ...answerFindings(context, derived, ofStanding())],
      [...premises(), ...claims()],
    ),
  );
  const findings = keptOf(context, () => {
    const ofFindings = findingsRules.flatMap((rule) =>
      runRule({ ...rule, evaluate: () => rule.evaluate(context, found()) }, context, derived),
    );
    return [...found(), ...ofFindings].sort(byId);
  });
  return { claims, premises, findings };
};

const claimsInOrder = (context: Context, stand: Stand): readonly ClaimResult[] =>
  sortedClaims(context).flatMap((id) => {
    const claim = stand.claim(id);
    return claim === undefined || claim === 'cycle' ? [] : [claim];
  });

const sortedClaims = (context: Context): readonly string[] => {
  const weight = new Map(context.of('section').map((section) => [section.id, section.weight]));
  return [...context.of('claim')]
    .sort(
      (a, b) =>
        (weight.get(a.section) ?? 0) - (weight.get(b.section) ?? 0) ||
        a.order - b.order ||
        (a.id < b.id ? -1 : 1),
    )
    .map((claim) => claim.id);
};

const byId = (a: Finding, b: Finding): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
