import type { Message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { whyNoAnswer } from '../derive/answering.js';
import { type FindingDecision, decidedFindings } from '../derive/decided-findings.js';
import { deriveComparison } from '../derive/comparison.js';
import type { Derived } from '../derive/derived.js';
import { deriveDpia } from '../derive/dpia.js';
import { deriveFreedoms } from '../derive/freedoms.js';
import { deriveRequirements } from '../derive/requirements.js';
import { deriveRights } from '../derive/rights.js';
import { deriveRisks } from '../derive/risks.js';
import { deriveRoles } from '../derive/roles.js';
import { deriveTransfers } from '../derive/transfers.js';
import { type Finding, subjectsOf } from '../evaluation.js';
import { keptOf } from '../model/memoise.js';
import { type Rule, runRule } from '../rule.js';
import { answeredAsFormer } from '../rules/former-ids.js';

/** Everything that follows from the records, each result derived once, when it is asked for. */
export const deriveAll = (context: Context): Derived => {
  const results: { readonly [Name in keyof Derived]: () => Derived[Name] } = {
    roles: keptOf(context, () => deriveRoles(context)),
    transfers: keptOf(context, () => deriveTransfers(context, derived.roles)),
    rights: keptOf(context, () => deriveRights(context)),
    freedoms: keptOf(context, () => deriveFreedoms(context)),
    risks: keptOf(context, () => deriveRisks(context)),
    comparison: keptOf(context, () => deriveComparison(context, derived.risks)),
    requirements: keptOf(context, () => deriveRequirements(context, derived.roles)),
    dpia: keptOf(context, () => deriveDpia(context, derived.roles)),
  };
  const derived = {} as Derived;
  for (const [name, get] of Object.entries(results))
    Object.defineProperty(derived, name, { enumerable: true, get });
  return derived;
};

/** What the rules find in the records, with the decision that answers it: each rule is asked by itself. */
export const findInRecords = (
  context: Context,
  derived: Derived,
  rules: readonly Rule[],
): (() => readonly Finding[]) => {
  const found = rules.map((rule) => keptOf(context, () => runRule(rule, context, derived)));
  return keptOf(context, () =>
    answerFindings(
      context,
      derived,
      found.flatMap((ask) => ask()),
    ),
  );
};

/**
 * A decision of type `finding` names a finding; whether it answers it is for the rule to say, and the law behind the rule. The finding stays,
 * with the answer beside it, or with what was decided and why that is no answer.
 */
export const answerFindings = (
  context: Context,
  { roles }: Pick<Derived, 'roles'>,
  findings: readonly Finding[],
): readonly Finding[] => {
  const decisions = decidedFindings(context);
  if (decisions.length === 0) return findings;
  return findings.map((finding) => {
    const why = (decision: FindingDecision): Message | undefined =>
      whyNoAnswer(context, roles, finding.answers, subjectsOf(finding)[0] ?? finding.at.record, decision);
    const named = namedBy(finding, decisions);
    const answering = named.filter((decision) => why(decision) === undefined);
    const answeredBy = answersWhole(finding, answering);
    if (answeredBy !== undefined) return { ...finding, answeredBy };
    const notAnsweredBy = named.flatMap((decision) => {
      const because = why(decision);
      return because === undefined ? [] : [{ decision: decision.id, because }];
    });
    return notAnsweredBy.length === 0 ? finding : { ...finding, notAnsweredBy };
  });
};

const namedBy = (finding: Finding, decisions: readonly FindingDecision[]): readonly FindingDecision[] => {
  const byId = decisions.filter((decision) => decision.finding === finding.id);
  if (byId.length > 0) return byId;
  const former = answeredAsFormer(
    finding,
    decisions.map((decision) => decision.finding),
  );
  return former === undefined ? [] : decisions.filter((decision) => former.includes(decision.finding));
};

/** The newest decision that answers it; one made under a former id answers its part, and all parts must be answered. */
const answersWhole = (finding: Finding, answering: readonly FindingDecision[]): string | undefined => {
  const isWhole =
    answering.some((decision) => decision.finding === finding.id) ||
    answeredAsFormer(
      finding,
      answering.map((decision) => decision.finding),
    ) !== undefined;
  return isWhole ? newest(answering)?.id : undefined;
};

const newest = (decisions: readonly FindingDecision[]): FindingDecision | undefined =>
  [...decisions].sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1))[0];
