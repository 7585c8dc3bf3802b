import type { Rule } from '../rule.js';
import type { FindingsRule } from './findings-rule.js';
import type { StandingRule } from './standing-rule.js';
import { acceptanceExpired } from './acceptance-expired.js';
import { acceptanceMissing } from './acceptance-missing.js';
import { acceptedRiskRejudged } from './accepted-risk-rejudged.js';
import { baselineEnded } from './baseline-ended.js';
import { changeLogBehind } from './change-log-behind.js';
import { changedAfterJudgement } from './changed-after-judgement.js';
import { claimNotSupported } from './claim-not-supported.js';
import { claimWithoutOwner } from './claim-without-owner.js';
import { danglingReference } from './dangling-reference.js';
import { decisionOnMissingFinding } from './decision-on-missing-finding.js';
import { directionContradictsLevels } from './direction-contradicts-levels.js';
import { editionNotConsidered } from './edition-not-considered.js';
import { effectAboveOne } from './effect-above-one.js';
import { exceptionLetterMissing } from './exception-letter-missing.js';
import { interferenceConclusionContradictsSteps } from './interference-conclusion-contradicts-steps.js';
import { interferenceStepEmpty } from './interference-step-empty.js';
import { judgementByExampleOnly } from './judgement-by-example-only.js';
import { levelOutsideScale } from './level-outside-scale.js';
import { mandateNotConsidered } from './mandate-not-considered.js';
import { mandateSucceeded } from './mandate-succeeded.js';
import { measureCountedTwice } from './measure-counted-twice.js';
import { measureOverdue } from './measure-overdue.js';
import { measureVerifiedWithoutEvidence } from './measure-verified-without-evidence.js';
import { measureWithoutOwner } from './measure-without-owner.js';
import { openQuestion } from './open-question.js';
import { premiseChallenged } from './premise-challenged.js';
import { premiseFallen } from './premise-fallen.js';
import { premiseWithoutGround } from './premise-without-ground.js';
import { rightDeniedThatExists } from './right-denied-that-exists.js';
import { rightGivenThatDoesNotExist } from './right-given-that-does-not-exist.js';
import { rightMadeOverridable } from './right-made-overridable.js';
import { rightTimeLimitMissing } from './right-time-limit-missing.js';
import { rightUnanswered } from './right-unanswered.js';
import { riskWithoutOwner } from './risk-without-owner.js';
import { scaleOrderNotJustified } from './scale-order-not-justified.js';
import { scaleWithoutRanges } from './scale-without-ranges.js';
import { scenarioNotJudged } from './scenario-not-judged.js';
import { sectionWithoutClaim } from './section-without-claim.js';
import { technologyNotConsidered } from './technology-not-considered.js';
import { transferWithoutGround } from './transfer-without-ground.js';
import { weakKnowledgeHighBand } from './weak-knowledge-high-band.js';

/** Rules that look only at records and what is derived from them; they run before standing, sorted by id. */
export const recordRules: readonly Rule[] = [
  acceptanceExpired,
  acceptanceMissing,
  acceptedRiskRejudged,
  baselineEnded,
  changeLogBehind,
  changedAfterJudgement,
  claimWithoutOwner,
  danglingReference,
  directionContradictsLevels,
  editionNotConsidered,
  effectAboveOne,
  exceptionLetterMissing,
  interferenceConclusionContradictsSteps,
  interferenceStepEmpty,
  judgementByExampleOnly,
  levelOutsideScale,
  mandateNotConsidered,
  mandateSucceeded,
  measureCountedTwice,
  measureOverdue,
  measureVerifiedWithoutEvidence,
  measureWithoutOwner,
  openQuestion,
  premiseWithoutGround,
  rightDeniedThatExists,
  rightGivenThatDoesNotExist,
  rightMadeOverridable,
  rightTimeLimitMissing,
  rightUnanswered,
  riskWithoutOwner,
  scaleOrderNotJustified,
  scaleWithoutRanges,
  scenarioNotJudged,
  sectionWithoutClaim,
  technologyNotConsidered,
  transferWithoutGround,
  weakKnowledgeHighBand,
];

/** Rules that look at the standing of claims and premises; they run after it. */
export const standingRules: readonly StandingRule[] = [claimNotSupported, premiseChallenged, premiseFallen];

/** Rules that look at what all the others found; they run last. */
export const findingsRules: readonly FindingsRule[] = [decisionOnMissingFinding];
