import { type Context, createContext, recordOf } from '../context.js';
import type { Derived } from '../derive/derived.js';
import { textTried, versionOn } from '../derive/version-date.js';
import type { ClaimResult, Evaluation, Finding, ToleranceResult } from '../evaluation.js';
import { answered, deriveAll, findInRecords } from './derive-all.js';
import { withProvenance, withProvenanceOf } from './with-provenance.js';
import type { Assessment } from '../model/assessment.js';
import { leavesOf } from '../model/leaves-of.js';
import { provenanceOf } from '../model/provenance.js';
import type { LocalDate } from '../model/local-date.js';
import { type Rule, runRule } from '../rule.js';
import { findingsRules, recordRules, standingRules } from '../rules/index.js';
import { createStand } from '../standing/claims.js';
import { concludeFrom, concluding } from '../standing/conclusion.js';
import { mayChallenge } from '../standing/errors.js';
import type { Stand } from '../standing/stand.js';
import { deriveTasks } from '../standing/tasks.js';
import { withPlaces } from '../standing/told.js';
import type { World } from '../world/world.js';

/**
 * Evaluates an assessment against the world on one day. Pure: the same arguments give the same result, whatever the
 * order of records. `knownAt` asks what could be known on another day than the one evaluated. `tolerance` is what the limits of
 * what is accepted come to (`toleranceOf` of `core/risk`, which loads the engine of distributions); without it a limit that is
 * set is found not to have been computed. `seldom` are the rules that have something to find in few assessments, which not everybody has at hand.
 */
export const evaluateBy = (
  seldom: readonly Rule[],
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  knownAt?: LocalDate,
  tolerance?: readonly ToleranceResult[],
): Evaluation => {
  const prepared = prepareBy(seldom, assessment, world, asOf, knownAt, tolerance);
  const { context, derived } = prepared;
  const { claims, premises, findings } = judge(prepared);
  const conclusions = new Set(
    context
      .of('section')
      .filter((s) => s.role === 'conclusion')
      .map((s) => s.id),
  );
  const isOwn = (id: string): boolean =>
    context.inheritance === undefined || provenanceOf(context.inheritance, id).from === 'own';
  const version = versionOn(context.head, asOf)?.version;
  const tried = textTried(context.head, asOf);
  const made = concluding(
    claims.filter(({ id, section }) => conclusions.has(section) || isOwn(id)),
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
      ...concludeFrom(made, findings, ({ at }) => isOwn(at.record)),
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
export const claimsOn = (
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  knownAt?: LocalDate,
  only?: ReadonlySet<string>,
): readonly ClaimResult[] => {
  const context = createContext(assessment, world, asOf, knownAt);
  const derived = deriveAll(context);
  const findings = findInRecords(context, derived, [], rulesLeanedOn(context));
  const claims = claimsIn(context, createStand(context, derived, findings, recordRuleIds), only);
  const { inheritance } = context;
  return inheritance ? claims.map((claim) => withProvenanceOf(inheritance, claim)) : claims;
};

/** The rules that an argument may turn on: those that a ground names, and those that find errors. */
const rulesLeanedOn = (context: Context): readonly Rule[] => {
  const grounds = [
    ...context.of('claim').flatMap(({ grounds, unless }) => [grounds, ...(unless ? [unless] : [])]),
    ...context.of('premise').flatMap(({ restsOn }) => restsOn),
  ];
  const named = new Set(
    grounds.flatMap(leavesOf).flatMap((ground) => ('noFindings' in ground ? [ground.noFindings.rule] : [])),
  );
  return recordRules.filter((rule) => named.has(rule.id) || mayChallenge(rule));
};

const recordRuleIds: ReadonlySet<string> = new Set(recordRules.map(({ id }) => id));

export type Prepared = { readonly context: Context; readonly derived: Derived; readonly stand: Stand };

/** Context, derived results and standing, for whoever needs more than the evaluation shows (`explain`). */
export const prepareBy = (
  seldom: readonly Rule[],
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  knownAt?: LocalDate,
  tolerance?: readonly ToleranceResult[],
): Prepared => {
  const context: Context = { ...createContext(assessment, world, asOf, knownAt), tolerance };
  const derived = deriveAll(context);
  const findings = findInRecords(context, derived, seldom);
  return { context, derived, stand: createStand(context, derived, findings, recordRuleIds) };
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
    [...stand.findings, ...answered(context, derived, ofStanding)],
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

/**
 * `evaluate` of an assessment that the seldom rules find nothing in (`asksSeldomRules`): without them, as a first screen can do without
 * fetching them.
 */
export const evaluateWithoutSeldom = (
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  knownAt?: LocalDate,
  tolerance?: readonly ToleranceResult[],
): Evaluation => evaluateBy([], assessment, world, asOf, knownAt, tolerance);

/** Whether any record says on what it was given or names a further use, a form is to be filled, or a period is open: only then have the seldom rules anything to find. */
export const asksSeldomRules = (records: Assessment['records']): boolean =>
  records.some(
    (record) =>
      ('contentHash' in record && record.contentHash !== undefined) ||
      (record.kind === 'activity' && (record.secondaryUses ?? []).length > 0) ||
      (record.kind === 'assessment' &&
        ((record.forms ?? []).length > 0 || (record.periods ?? []).length > 0)),
  );
