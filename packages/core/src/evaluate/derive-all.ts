import type { Context } from '../context.js';
import { decidedFindings } from '../derive/decided-findings.js';
import { deriveComparison } from '../derive/comparison.js';
import type { Derived } from '../derive/derived.js';
import { deriveDpia } from '../derive/dpia.js';
import { deriveFreedoms } from '../derive/freedoms.js';
import { deriveRequirements } from '../derive/requirements.js';
import { deriveRights } from '../derive/rights.js';
import { deriveRisks } from '../derive/risks.js';
import { deriveRoles } from '../derive/roles.js';
import { deriveTransfers } from '../derive/transfers.js';
import type { Finding } from '../evaluation.js';
import { type Rule, runRule } from '../rule.js';
import { answeredAsFormer } from '../rules/former-ids.js';

/** Derives everything that follows from the records, each result once. */
export const deriveAll = (context: Context): Derived => {
  const risks = deriveRisks(context);
  const roles = deriveRoles(context);
  return {
    roles,
    transfers: deriveTransfers(context),
    rights: deriveRights(context),
    freedoms: deriveFreedoms(context),
    risks,
    comparison: deriveComparison(context, risks),
    requirements: deriveRequirements(context, roles),
    dpia: deriveDpia(context, roles),
  };
};

/** What the rules find in the records, with the decision that answers it. */
export const findInRecords = (
  context: Context,
  derived: Derived,
  rules: readonly Rule[],
): readonly Finding[] =>
  answered(
    context,
    rules.flatMap((rule) => runRule(rule, context, derived)),
  );

/** A decision of type `finding` answers the finding it names; the finding stays, with the answer beside it. */
export const answered = (context: Context, findings: readonly Finding[]): readonly Finding[] => {
  const answers = new Map(decidedFindings(context).map(({ finding, id }) => [finding, id]));
  if (answers.size === 0) return findings;
  const decided = [...answers.keys()];
  return findings.map((finding) => {
    const answeredBy =
      answers.get(finding.id) ??
      answeredAsFormer(finding, decided)?.flatMap((id) => answers.get(id) ?? [])[0];
    return answeredBy === undefined ? finding : { ...finding, answeredBy };
  });
};
