import type { Rule } from '../rule.js';
import { acceptanceMissing } from './acceptance-missing.js';
import { acceptanceOutdated } from './acceptance-outdated.js';
import { acceptedRiskRejudged } from './accepted-risk-rejudged.js';
import { adequacyChallenged } from './adequacy-challenged.js';
import { adequacyEnded } from './adequacy-ended.js';
import { approvalMissing } from './approval-missing.js';
import { approvalOutdated } from './approval-outdated.js';
import { art28ChangedClause } from './art-28-changed-clause.js';
import { baselineEnded } from './baseline-ended.js';
import { benefitWithoutEvidence } from './benefit-without-evidence.js';
import { chainIdentityIncomplete } from './chain-identity-incomplete.js';
import { changedAfterAdvice } from './changed-after-advice.js';
import { changedAfterJudgement } from './changed-after-judgement.js';
import { checkOverdue } from './check-overdue.js';
import { circularGround } from './circular-ground.js';
import { claimWithoutOwner } from './claim-without-owner.js';
import { clauseChanged } from './clause-changed.js';
import { consideredByExampleOnly } from './considered-by-example-only.js';
import { consultationPeriod } from './consultation-period.js';
import { controllerCountryUnknown } from './controller-country-unknown.js';
import { dataSubjectViewsMissing } from './data-subject-views-missing.js';
import { directionContradictsLevels } from './direction-contradicts-levels.js';
import { dpiaContentGap } from './dpia-content-gap.js';
import { dpiaRequired } from './dpia-required.js';
import { editionNotConsidered } from './edition-not-considered.js';
import { effectAboveOne } from './effect-above-one.js';
import { engagementOutsideChain } from './engagement-outside-chain.js';
import { estimateMissedWhatHappened } from './estimate-missed-what-happened.js';
import { exposureMissing } from './exposure-missing.js';
import { foreignLawWithoutTransfer } from './foreign-law-without-transfer.js';
import { formAdviceIncomplete } from './form-advice-incomplete.js';
import { formDecisionIncomplete } from './form-decision-incomplete.js';
import { formDescriptionIncomplete } from './form-description-incomplete.js';
import { formMeasuresIncomplete } from './form-measures-incomplete.js';
import { formNecessityIncomplete } from './form-necessity-incomplete.js';
import { formNoneContradicted } from './form-none-contradicted.js';
import { formRiskIncomplete } from './form-risk-incomplete.js';
import { formSheetIncomplete } from './form-sheet-incomplete.js';
import { furtherUseUnreasoned } from './further-use-unreasoned.js';
import { groundByExistence } from './ground-by-existence.js';
import { incidentWithoutScenario } from './incident-without-scenario.js';
import { incidentsSinceJudgement } from './incidents-since-judgement.js';
import { judgedRatioContradiction } from './judged-ratio-contradiction.js';
import { judgementByExampleOnly } from './judgement-by-example-only.js';
import { largeScaleUnassessed } from './large-scale-unassessed.js';
import { mandateNotConsidered } from './mandate-not-considered.js';
import { mandateSucceeded } from './mandate-succeeded.js';
import { measureOverdue } from './measure-overdue.js';
import { measureWithoutOwner } from './measure-without-owner.js';
import { noSeparateRecipient } from './no-separate-recipient.js';
import { oneSidedGround } from './one-sided-ground.js';
import { openQuestion } from './open-question.js';
import { organisationNumberUnlike } from './organisation-number-unlike.js';
import { periodNotReviewed } from './period-not-reviewed.js';
import { positiveDutiesUnanswered } from './positive-duties-unanswered.js';
import { premiseWithoutGround } from './premise-without-ground.js';
import { provisionWithSuccessor } from './provision-with-successor.js';
import { rejectedWithoutReplacement } from './rejected-without-replacement.js';
import { requirementOnSaySo } from './requirement-on-say-so.js';
import { rightGivenThatDoesNotExist } from './right-given-that-does-not-exist.js';
import { rightLimitUnsaid } from './right-limit-unsaid.js';
import { rightMadeOverridable } from './right-made-overridable.js';
import { rightTimeLimitMissing } from './right-time-limit-missing.js';
import { riskWithoutOwner } from './risk-without-owner.js';
import { scaleOrderNotJustified } from './scale-order-not-justified.js';
import { scaleWithoutRanges } from './scale-without-ranges.js';
import { scenarioNotJudged } from './scenario-not-judged.js';
import { sourceEndsSoon } from './source-ends-soon.js';
import { stanceOpen } from './stance-open.js';
import { statementUnconfirmed } from './statement-unconfirmed.js';
import { subprocessorWithoutAuthorisation } from './subprocessor-without-authorisation.js';
import { subprocessorsChanged } from './subprocessors-changed.js';
import { technologyNotConsidered } from './technology-not-considered.js';
import { textOvertaken } from './text-overtaken.js';
import { toleranceExceeded } from './tolerance-exceeded.js';
import { transferImpactAssessmentDue } from './transfer-impact-assessment-due.js';
import { uncheckedFact } from './unchecked-fact.js';
import { weakKnowledgeHighBand } from './weak-knowledge-high-band.js';
import { wp248Unreasoned } from './wp248-unreasoned.js';

/**
 * Rules that no claim stands or falls by unless one of its grounds names them: warnings, what is worth knowing, and what few assessments ask
 * (forms, periods, what was answered for by its hash). Apart, so that a first screen can do without them.
 */
export const laterRules: readonly Rule[] = [
  acceptanceMissing,
  acceptanceOutdated,
  acceptedRiskRejudged,
  adequacyChallenged,
  adequacyEnded,
  approvalMissing,
  approvalOutdated,
  art28ChangedClause,
  baselineEnded,
  benefitWithoutEvidence,
  chainIdentityIncomplete,
  changedAfterAdvice,
  changedAfterJudgement,
  checkOverdue,
  circularGround,
  claimWithoutOwner,
  clauseChanged,
  consideredByExampleOnly,
  consultationPeriod,
  controllerCountryUnknown,
  dataSubjectViewsMissing,
  directionContradictsLevels,
  dpiaContentGap,
  dpiaRequired,
  editionNotConsidered,
  effectAboveOne,
  engagementOutsideChain,
  estimateMissedWhatHappened,
  exposureMissing,
  foreignLawWithoutTransfer,
  formAdviceIncomplete,
  formDecisionIncomplete,
  formDescriptionIncomplete,
  formMeasuresIncomplete,
  formNecessityIncomplete,
  formNoneContradicted,
  formRiskIncomplete,
  formSheetIncomplete,
  furtherUseUnreasoned,
  groundByExistence,
  incidentWithoutScenario,
  incidentsSinceJudgement,
  judgedRatioContradiction,
  judgementByExampleOnly,
  largeScaleUnassessed,
  mandateNotConsidered,
  mandateSucceeded,
  measureOverdue,
  measureWithoutOwner,
  noSeparateRecipient,
  oneSidedGround,
  openQuestion,
  organisationNumberUnlike,
  periodNotReviewed,
  positiveDutiesUnanswered,
  premiseWithoutGround,
  provisionWithSuccessor,
  rejectedWithoutReplacement,
  requirementOnSaySo,
  rightGivenThatDoesNotExist,
  rightLimitUnsaid,
  rightMadeOverridable,
  rightTimeLimitMissing,
  riskWithoutOwner,
  scaleOrderNotJustified,
  scaleWithoutRanges,
  scenarioNotJudged,
  sourceEndsSoon,
  stanceOpen,
  statementUnconfirmed,
  subprocessorWithoutAuthorisation,
  subprocessorsChanged,
  technologyNotConsidered,
  textOvertaken,
  toleranceExceeded,
  transferImpactAssessmentDue,
  uncheckedFact,
  weakKnowledgeHighBand,
  wp248Unreasoned,
];
