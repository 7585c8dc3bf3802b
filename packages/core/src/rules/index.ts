import type { Rule } from '../rule.js';
import { acceptanceExpired } from './acceptance-expired.js';
import { acceptanceMissing } from './acceptance-missing.js';
import { acceptanceNotAllowed } from './acceptance-not-allowed.js';
import { acceptanceOutdated } from './acceptance-outdated.js';
import { acceptedRiskRejudged } from './accepted-risk-rejudged.js';
import { activityWithoutLegalBasis } from './activity-without-legal-basis.js';
import { adequacyChallenged } from './adequacy-challenged.js';
import { adequacyEnded } from './adequacy-ended.js';
import { adviceAgainst } from './advice-against.js';
import { adviceNotFollowed } from './advice-not-followed.js';
import { adviceUnanswered } from './advice-unanswered.js';
import { approvalMissing } from './approval-missing.js';
import { approvalOutdated } from './approval-outdated.js';
import { archiveAbroad } from './archive-abroad.js';
import { art28ChangedClause } from './art-28-changed-clause.js';
import { art28NotMet } from './art-28-not-met.js';
import { art28Unassessed } from './art-28-unassessed.js';
import { baselineEnded } from './baseline-ended.js';
import { basisWithoutNationalLaw } from './basis-without-national-law.js';
import { benefitWithoutEvidence } from './benefit-without-evidence.js';
import { breachReadinessMissing } from './breach-readiness-missing.js';
import { certificationStale } from './certification-stale.js';
import { chainIdentityIncomplete } from './chain-identity-incomplete.js';
import { changeLogBehind } from './change-log-behind.js';
import { changedAfterAdvice } from './changed-after-advice.js';
import { changedAfterJudgement } from './changed-after-judgement.js';
import { checkOverdue } from './check-overdue.js';
import { circularGround } from './circular-ground.js';
import { claimWithoutOwner } from './claim-without-owner.js';
import { clauseChanged } from './clause-changed.js';
import { consentAgeBelowLaw } from './consent-age-below-law.js';
import { consentConditionsUnanswered } from './consent-conditions-unanswered.js';
import { consideredByExampleOnly } from './considered-by-example-only.js';
import { consultationOutcome } from './consultation-outcome.js';
import { consultationPeriod } from './consultation-period.js';
import { controllerCountryUnknown } from './controller-country-unknown.js';
import { controllerUndetermined } from './controller-undetermined.js';
import { criminalDataWithoutBasis } from './criminal-data-without-basis.js';
import { danglingReference } from './dangling-reference.js';
import { dataSubjectViewsMissing } from './data-subject-views-missing.js';
import { derogationNotForPublicAuthority } from './derogation-not-for-public-authority.js';
import { derogationNotOccasional } from './derogation-not-occasional.js';
import { directionContradictsLevels } from './direction-contradicts-levels.js';
import { doubtUnanswered } from './doubt-unanswered.js';
import { dpiaContentGap } from './dpia-content-gap.js';
import { dpiaExemptionNotMet } from './dpia-exemption-not-met.js';
import { dpiaRequired } from './dpia-required.js';
import { dpoAdviceMissing } from './dpo-advice-missing.js';
import { dpoNotDesignated } from './dpo-not-designated.js';
import { editionNotConsidered } from './edition-not-considered.js';
import { effectAboveOne } from './effect-above-one.js';
import { engagementOutsideChain } from './engagement-outside-chain.js';
import { essentialGuaranteeNotMet } from './essential-guarantee-not-met.js';
import { essentialGuaranteeUnassessed } from './essential-guarantee-unassessed.js';
import { estimateMissedWhatHappened } from './estimate-missed-what-happened.js';
import { exceptionConditionNotMet } from './exception-condition-not-met.js';
import { exceptionLetterMissing } from './exception-letter-missing.js';
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
import { interferenceConclusionContradictsSteps } from './interference-conclusion-contradicts-steps.js';
import { interferenceStepEmpty } from './interference-step-empty.js';
import { jointWithoutArrangement } from './joint-without-arrangement.js';
import { judgedRatioContradiction } from './judged-ratio-contradiction.js';
import { judgementByExampleOnly } from './judgement-by-example-only.js';
import { largeScaleUnassessed } from './large-scale-unassessed.js';
import { lawCannotCarry } from './law-cannot-carry.js';
import { lawNotInForce } from './law-not-in-force.js';
import { legitimateInterestsByAuthority } from './legitimate-interests-by-authority.js';
import { levelOutsideScale } from './level-outside-scale.js';
import { mandateNotConsidered } from './mandate-not-considered.js';
import { mandateSucceeded } from './mandate-succeeded.js';
import { measureCountedTwice } from './measure-counted-twice.js';
import { measureOverdue } from './measure-overdue.js';
import { measureVerifiedWithoutEvidence } from './measure-verified-without-evidence.js';
import { measureWithoutOwner } from './measure-without-owner.js';
import { nationalIdWithoutNeed } from './national-id-without-need.js';
import { noEffectiveMeasure } from './no-effective-measure.js';
import { noInterferenceWhileStored } from './no-interference-while-stored.js';
import { noSeparateRecipient } from './no-separate-recipient.js';
import { oneSidedGround } from './one-sided-ground.js';
import { onwardTransferOpen } from './onward-transfer-open.js';
import { openQuestion } from './open-question.js';
import { organisationNumberUnlike } from './organisation-number-unlike.js';
import { ownWordsContradict } from './own-words-contradict.js';
import { periodNotReviewed } from './period-not-reviewed.js';
import { placeOutsideEeaWithoutTransfer } from './place-outside-eea-without-transfer.js';
import { positiveDutiesUnanswered } from './positive-duties-unanswered.js';
import { premiseWithoutGround } from './premise-without-ground.js';
import { priorConsultationNeeded } from './prior-consultation-needed.js';
import { processingBeforeConsultation } from './processing-before-consultation.js';
import { processorDecidesPurpose } from './processor-decides-purpose.js';
import { processorWithoutWrittenAgreement } from './processor-without-written-agreement.js';
import { professionalSecrecyUnsaid } from './professional-secrecy-unsaid.js';
import { provisionUnknown } from './provision-unknown.js';
import { provisionWithSuccessor } from './provision-with-successor.js';
import { rejectedWithoutReplacement } from './rejected-without-replacement.js';
import { requirementOnSaySo } from './requirement-on-say-so.js';
import { retentionMissing } from './retention-missing.js';
import { rightAnsweredWithPlaceholder } from './right-answered-with-placeholder.js';
import { rightDeniedThatExists } from './right-denied-that-exists.js';
import { rightGivenThatDoesNotExist } from './right-given-that-does-not-exist.js';
import { rightLimitUnsaid } from './right-limit-unsaid.js';
import { rightMadeOverridable } from './right-made-overridable.js';
import { rightTimeLimitMissing } from './right-time-limit-missing.js';
import { rightUnanswered } from './right-unanswered.js';
import { riskWithoutOwner } from './risk-without-owner.js';
import { scaleOrderNotJustified } from './scale-order-not-justified.js';
import { scaleWithoutRanges } from './scale-without-ranges.js';
import { scenarioNotJudged } from './scenario-not-judged.js';
import { sectionWithoutClaim } from './section-without-claim.js';
import { sourceEndsSoon } from './source-ends-soon.js';
import { specialDataWithoutArt9Basis } from './special-data-without-art9-basis.js';
import { stanceOpen } from './stance-open.js';
import { statementUnconfirmed } from './statement-unconfirmed.js';
import { subprocessorNoticeContradicted } from './subprocessor-notice-contradicted.js';
import { subprocessorNoticeEffectEarly } from './subprocessor-notice-effect-early.js';
import { subprocessorNoticeMissing } from './subprocessor-notice-missing.js';
import { subprocessorNoticeNewCountry } from './subprocessor-notice-new-country.js';
import { subprocessorNoticeNotPassedOn } from './subprocessor-notice-not-passed-on.js';
import { subprocessorNoticeUnanswered } from './subprocessor-notice-unanswered.js';
import { subprocessorWithoutAuthorisation } from './subprocessor-without-authorisation.js';
import { subprocessorsChanged } from './subprocessors-changed.js';
import { supplierProfileDiffers } from './supplier-profile-differs.js';
import { technologyNotConsidered } from './technology-not-considered.js';
import { termsEditionBehind } from './terms-edition-behind.js';
import { textOvertaken } from './text-overtaken.js';
import { toleranceExceeded } from './tolerance-exceeded.js';
import { transferImpactAssessmentDue } from './transfer-impact-assessment-due.js';
import { transferImpactAssessmentMissing } from './transfer-impact-assessment-missing.js';
import { transferInformationMissing } from './transfer-information-missing.js';
import { transferWithoutGround } from './transfer-without-ground.js';
import { uncheckedFact } from './unchecked-fact.js';
import { weakKnowledgeHighBand } from './weak-knowledge-high-band.js';
import { wp248Unreasoned } from './wp248-unreasoned.js';
import { yoursMerelyAdopted } from './yours-merely-adopted.js';

/** Rules that look only at records and what is derived from them; they run before standing, in the order of their ids. */
export const recordRules: readonly Rule[] = [
  acceptanceExpired,
  acceptanceMissing,
  acceptanceNotAllowed,
  acceptanceOutdated,
  acceptedRiskRejudged,
  activityWithoutLegalBasis,
  adequacyChallenged,
  adequacyEnded,
  adviceAgainst,
  adviceNotFollowed,
  adviceUnanswered,
  approvalMissing,
  approvalOutdated,
  archiveAbroad,
  art28ChangedClause,
  art28NotMet,
  art28Unassessed,
  baselineEnded,
  basisWithoutNationalLaw,
  benefitWithoutEvidence,
  breachReadinessMissing,
  certificationStale,
  chainIdentityIncomplete,
  changeLogBehind,
  changedAfterAdvice,
  changedAfterJudgement,
  checkOverdue,
  circularGround,
  claimWithoutOwner,
  clauseChanged,
  consentAgeBelowLaw,
  consentConditionsUnanswered,
  consideredByExampleOnly,
  consultationOutcome,
  consultationPeriod,
  controllerCountryUnknown,
  controllerUndetermined,
  criminalDataWithoutBasis,
  danglingReference,
  dataSubjectViewsMissing,
  derogationNotForPublicAuthority,
  derogationNotOccasional,
  directionContradictsLevels,
  doubtUnanswered,
  dpiaContentGap,
  dpiaExemptionNotMet,
  dpiaRequired,
  dpoAdviceMissing,
  dpoNotDesignated,
  editionNotConsidered,
  effectAboveOne,
  engagementOutsideChain,
  essentialGuaranteeNotMet,
  essentialGuaranteeUnassessed,
  estimateMissedWhatHappened,
  exceptionConditionNotMet,
  exceptionLetterMissing,
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
  interferenceConclusionContradictsSteps,
  interferenceStepEmpty,
  jointWithoutArrangement,
  judgedRatioContradiction,
  judgementByExampleOnly,
  largeScaleUnassessed,
  lawCannotCarry,
  lawNotInForce,
  legitimateInterestsByAuthority,
  levelOutsideScale,
  mandateNotConsidered,
  mandateSucceeded,
  measureCountedTwice,
  measureOverdue,
  measureVerifiedWithoutEvidence,
  measureWithoutOwner,
  nationalIdWithoutNeed,
  noEffectiveMeasure,
  noInterferenceWhileStored,
  noSeparateRecipient,
  oneSidedGround,
  onwardTransferOpen,
  openQuestion,
  organisationNumberUnlike,
  ownWordsContradict,
  periodNotReviewed,
  placeOutsideEeaWithoutTransfer,
  positiveDutiesUnanswered,
  premiseWithoutGround,
  priorConsultationNeeded,
  processingBeforeConsultation,
  processorDecidesPurpose,
  processorWithoutWrittenAgreement,
  professionalSecrecyUnsaid,
  provisionUnknown,
  provisionWithSuccessor,
  rejectedWithoutReplacement,
  requirementOnSaySo,
  retentionMissing,
  rightAnsweredWithPlaceholder,
  rightDeniedThatExists,
  rightGivenThatDoesNotExist,
  rightLimitUnsaid,
  rightMadeOverridable,
  rightTimeLimitMissing,
  rightUnanswered,
  riskWithoutOwner,
  scaleOrderNotJustified,
  scaleWithoutRanges,
  scenarioNotJudged,
  sectionWithoutClaim,
  sourceEndsSoon,
  specialDataWithoutArt9Basis,
  stanceOpen,
  statementUnconfirmed,
  subprocessorNoticeContradicted,
  subprocessorNoticeEffectEarly,
  subprocessorNoticeMissing,
  subprocessorNoticeNewCountry,
  subprocessorNoticeNotPassedOn,
  subprocessorNoticeUnanswered,
  subprocessorWithoutAuthorisation,
  subprocessorsChanged,
  supplierProfileDiffers,
  technologyNotConsidered,
  termsEditionBehind,
  textOvertaken,
  toleranceExceeded,
  transferImpactAssessmentDue,
  transferImpactAssessmentMissing,
  transferInformationMissing,
  transferWithoutGround,
  uncheckedFact,
  weakKnowledgeHighBand,
  wp248Unreasoned,
  yoursMerelyAdopted,
];
