import { premiseSchema, claimSchema, sectionSchema, considerationSchema } from './records/argument.js';
import { engagementSchema, requirementSchema, transferSchema } from './records/chain.js';
import { adviceSchema, decisionSchema } from './records/decisions.js';
import { freedomSchema, rightSchema } from './records/rights.js';
import { benefitSchema, effectSchema, measureSchema, scenarioSchema } from './records/risk.js';
import { stanceSchema } from './records/stance.js';
import { activitySchema, assessmentSchema, partySchema } from './records/subject.js';

/** The schema of each kind of record; apart from the types, so that what only evaluates does not load them. */
export const recordSchemas = {
  assessment: assessmentSchema,
  party: partySchema,
  activity: activitySchema,
  engagement: engagementSchema,
  transfer: transferSchema,
  premise: premiseSchema,
  scenario: scenarioSchema,
  measure: measureSchema,
  effect: effectSchema,
  right: rightSchema,
  freedom: freedomSchema,
  requirement: requirementSchema,
  benefit: benefitSchema,
  claim: claimSchema,
  section: sectionSchema,
  advice: adviceSchema,
  decision: decisionSchema,
  consideration: considerationSchema,
  stance: stanceSchema,
} as const;
