import { type Context, createContext, recordOf } from '../context.js';
import type { Derived } from '../derive/derived.js';
import { textTried, versionOn } from '../derive/version-date.js';
import type { ClaimResult, Evaluation, Finding, ToleranceResult } from '../evaluation.js';
import { answerFindings, deriveAll, findInRecords } from './derive-all.js';
import { withProvenance, withProvenanceOf } from './with-provenance.js';
import type { Assessment } from '../model/assessment.js';
import { memoiseByObject } from '../model/memoise.js';
import { leavesOf } from '../model/leaves-of.js';
import { provenanceOf } from '../model/provenance.js';
import type { LocalDate } from '../model/local-date.js';
import { type Rule, runRule } from '../rule.js';
import { findingsRules, standingRules } from '../rules/of-standing.js';
import { createStand } from '../standing/claims.js';
import { concludeFrom, concluding } from '../standing/conclusion.js';
import { mayChallenge } from '../standing/errors.js';
import type { Stand } from '../standing/stand.js';
import { deriveTasks } from '../standing/tasks.js';
import { withPlaces } from '../standing/reason-ends.js';
import { isOwn } from '../finding-owner.js';
import type { World } from '../world/world.js';

/**
 * Evaluates an assessment against the world on one day. Pure: the same arguments give the same result, whatever the
 * order of records. `knownAt` asks what could be known on another day than the one evaluated. `tolerance` is what the limits of
 * what is accepted come to (`toleranceOf` of `core/risk`, which loads the engine of distributions); without it a limit that is
 * set is found not to have been computed. `rules` are those that look at records.
 */
export const evaluateBy = (
  rules: readonly Rule[],
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  knownAt?: LocalDate,
  tolerance?: readonly ToleranceResult[],
): Evaluation => {
  const prepared = prepareBy(rules, assessment, world, asOf, knownAt, tolerance);
  const { context, derived } = prepared;
  const { claims, premises, findings } = judge(prepared);
  const conclusions = new Set(
    context
      .of('section')
      .filter((s) => s.role === 'conclusion')
      .map((s) => s.id),
  );
  const provenance = (id: string) => context.inheritance && provenanceOf(context.inheritance, id);
  const version = versionOn(context.head, asOf)?.version;
  const tried = textTried(context.head, asOf);
  const made = concluding(
    claims.filter(({ id, section }) => conclusions.has(section) || (provenance(id)?.from ?? 'own') === 'own'),
    ({ section }) => conclusions.has(section),
    ({ id }) => recordOf(context, 'claim', id)?.essential === true,
  );
  const carrying = new Map(made.claims.map((claim) => [claim.id, claim]));
  const evaluation: Evaluation = {
    asOf,
    knownAt: context.knownAt,
    assessment: { id: context.head.id, title: context.head.title, ...(version !== undefined && { version }) },
    conclusion: {
      ...(tried && { tried }),
      ...concludeFrom(made, findings, (one) => isOwn({ ...one, provenance: provenance(one.at.record) })),
    },
    claims: claims.map((claim) => carrying.get(claim.id) ?? claim),
    premises,
    findings,
    ...derived,
    tasks: deriveTasks(context, claims),
  };
  return context.inheritance ? withProvenance(evaluation, context.inheritance) : evaluation;
};

/**
 * How every claim stands on one day, with its argument: the claims of `evaluate`, without the findings and tasks that follow from
 * them. What shows how claims stood on many days asks this of each. `only`: the claims that are asked for, where it is not all.
 */
export const claimsOnBy = (
  rules: readonly Rule[],
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  knownAt?: LocalDate,
  only?: ReadonlySet<string>,
): readonly ClaimResult[] => {
  const context = createContext(assessment, world, asOf, knownAt);
  const derived = deriveAll(context);
  const findings = findInRecords(context, derived, rulesLeanedOn(context, rules));
  const claims = claimsIn(context, createStand(context, derived, findings, idsOf(rules)), only);
  const { inheritance } = context;
  return inheritance ? claims.map((claim) => withProvenanceOf(inheritance, claim)) : claims;
};

/** The rules that an argument may turn on: those that a ground names, and those that find errors. */
const rulesLeanedOn = (context: Context, rules: readonly Rule[]): readonly Rule[] => {
  const named = rulesNamed([...context.of('claim'), ...context.of('premise')]);
  return rules.filter((rule) => named.has(rule.id) || mayChallenge(rule));
};

/** The rules that grounds name: a claim or a premise stands by what these find. */
const rulesNamed = (records: Assessment['records']): ReadonlySet<string> =>
  new Set(
    records
      .flatMap((record) => {
        if (record.kind === 'claim') return [record.grounds, ...(record.unless ? [record.unless] : [])];
        return record.kind === 'premise' ? record.restsOn : [];
      })
      .flatMap(leavesOf)
      .flatMap((ground) => ('noFindings' in ground ? [ground.noFindings.rule] : [])),
  );

const idsOf = memoiseByObject(
  (rules: readonly Rule[]): ReadonlySet<string> => new Set(rules.map(({ id }) => id)),
);

export type Prepared = { readonly context: Context; readonly derived: Derived; readonly stand: Stand };

/** Context, derived results and standing, for whoever needs more than the evaluation shows (`explain`). */
export const prepareBy = (
  rules: readonly Rule[],
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  knownAt?: LocalDate,
  tolerance?: readonly ToleranceResult[],
): Prepared => {
  const context: Context = { ...createContext(assessment, world, asOf, knownAt), tolerance };
  const derived = deriveAll(context);
  const findings = findInRecords(context, derived, rules);
  return { context, derived, stand: createStand(context, derived, findings, idsOf(rules)) };
};

/** Every claim and premise with its standing, and every finding: of records, then of standing, then of findings. */
export const judge = ({
  context,
  derived,
  stand,
}: Prepared): Pick<Evaluation, 'claims' | 'premises' | 'findings'> => {
  const claims = claimsIn(context, stand);
  const premises = context.of('premise').flatMap((premise) => stand.premise(premise.id) ?? []);
  const inOrder = [...standingRules].sort((a, b) => (a.of === b.of ? 0 : a.of === 'premises' ? -1 : 1));
  const ofStanding = inOrder.reduce<readonly Finding[]>(
    (found, rule) => [
      ...found,
      ...runRule(
        {
          ...rule,
          evaluate: () =>
            rule.evaluate(context, { claims, premises, findings: [...stand.findings, ...found] }),
        },
        context,
        derived,
      ),
    ],
    [],
  );
  const found = withPlaces(
    [...stand.findings, ...answerFindings(context, derived, ofStanding)],
    [...premises, ...claims],
  );
  const ofFindings = findingsRules.flatMap((rule) =>
    runRule({ ...rule, evaluate: () => rule.evaluate(context, found) }, context, derived),
  );
  return { claims, premises, findings: [...found, ...ofFindings].sort(byId) };
};

const claimsIn = (context: Context, stand: Stand, only?: ReadonlySet<string>): readonly ClaimResult[] =>
  sortedClaims(context).flatMap((id) => {
    if (only?.has(id) === false) return [];
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
