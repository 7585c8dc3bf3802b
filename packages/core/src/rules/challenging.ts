import type { Rule } from '../rule.js';
import { acceptanceExpired } from './acceptance-expired.js';
import { acceptanceNotAllowed } from './acceptance-not-allowed.js';
import { activityWithoutLegalBasis } from './activity-without-legal-basis.js';
import { adviceAgainst } from './advice-against.js';
import { adviceNotFollowed } from './advice-not-followed.js';
import { adviceUnanswered } from './advice-unanswered.js';
import { archiveAbroad } from './archive-abroad.js';
import { art28NotMet } from './art-28-not-met.js';
import { art28Unassessed } from './art-28-unassessed.js';
import { basisWithoutNationalLaw } from './basis-without-national-law.js';
import { breachReadinessMissing } from './breach-readiness-missing.js';
import { certificationStale } from './certification-stale.js';
import { changeLogBehind } from './change-log-behind.js';
import { consentAgeBelowLaw } from './consent-age-below-law.js';
import { consentConditionsUnanswered } from './consent-conditions-unanswered.js';
import { consultationOutcome } from './consultation-outcome.js';
import { controllerUndetermined } from './controller-undetermined.js';
import { criminalDataWithoutBasis } from './criminal-data-without-basis.js';
import { danglingReference } from './dangling-reference.js';
import { derogationNotForPublicAuthority } from './derogation-not-for-public-authority.js';
import { derogationNotOccasional } from './derogation-not-occasional.js';
import { doubtUnanswered } from './doubt-unanswered.js';
import { dpiaExemptionNotMet } from './dpia-exemption-not-met.js';
import { dpoAdviceMissing } from './dpo-advice-missing.js';
import { dpoNotDesignated } from './dpo-not-designated.js';
import { essentialGuaranteeNotMet } from './essential-guarantee-not-met.js';
import { essentialGuaranteeUnassessed } from './essential-guarantee-unassessed.js';
import { exceptionConditionNotMet } from './exception-condition-not-met.js';
import { exceptionLetterMissing } from './exception-letter-missing.js';
import { interferenceConclusionContradictsSteps } from './interference-conclusion-contradicts-steps.js';
import { interferenceStepEmpty } from './interference-step-empty.js';
import { jointWithoutArrangement } from './joint-without-arrangement.js';
import { lawCannotCarry } from './law-cannot-carry.js';
import { lawNotInForce } from './law-not-in-force.js';
import { legitimateInterestsByAuthority } from './legitimate-interests-by-authority.js';
import { levelOutsideScale } from './level-outside-scale.js';
import { measureCountedTwice } from './measure-counted-twice.js';
import { measureVerifiedWithoutEvidence } from './measure-verified-without-evidence.js';
import { nationalIdWithoutNeed } from './national-id-without-need.js';
import { noEffectiveMeasure } from './no-effective-measure.js';
import { noInterferenceWhileStored } from './no-interference-while-stored.js';
import { onwardTransferOpen } from './onward-transfer-open.js';
import { placeOutsideEeaWithoutTransfer } from './place-outside-eea-without-transfer.js';
import { priorConsultationNeeded } from './prior-consultation-needed.js';
import { processingBeforeConsultation } from './processing-before-consultation.js';
import { processorDecidesPurpose } from './processor-decides-purpose.js';
import { processorWithoutWrittenAgreement } from './processor-without-written-agreement.js';
import { professionalSecrecyUnsaid } from './professional-secrecy-unsaid.js';
import { provisionUnknown } from './provision-unknown.js';
import { retentionMissing } from './retention-missing.js';
import { rightAnsweredWithPlaceholder } from './right-answered-with-placeholder.js';
import { rightDeniedThatExists } from './right-denied-that-exists.js';
import { rightUnanswered } from './right-unanswered.js';
import { sectionWithoutClaim } from './section-without-claim.js';
import { specialDataWithoutArt9Basis } from './special-data-without-art9-basis.js';
import { subprocessorNoticeMissing } from './subprocessor-notice-missing.js';
import { termsEditionBehind } from './terms-edition-behind.js';
import { transferImpactAssessmentMissing } from './transfer-impact-assessment-missing.js';
import { transferInformationMissing } from './transfer-information-missing.js';
import { transferWithoutGround } from './transfer-without-ground.js';
import { yoursMerelyAdopted } from './yours-merely-adopted.js';

/**
 * Rules that find errors, so that a claim may stand or fall by them: what a first screen shows is judged by these. They look only at
 * records and what is derived from them, and run before standing, sorted by id.
 */
export const challengingRules: readonly Rule[] = [
  acceptanceExpired,
  acceptanceNotAllowed,
  activityWithoutLegalBasis,
  adviceAgainst,
  adviceNotFollowed,
  adviceUnanswered,
  archiveAbroad,
  art28NotMet,
  art28Unassessed,
  basisWithoutNationalLaw,
  breachReadinessMissing,
  certificationStale,
  changeLogBehind,
  consentAgeBelowLaw,
  consentConditionsUnanswered,
  consultationOutcome,
  controllerUndetermined,
  criminalDataWithoutBasis,
  danglingReference,
  derogationNotForPublicAuthority,
  derogationNotOccasional,
  doubtUnanswered,
  dpiaExemptionNotMet,
  dpoAdviceMissing,
  dpoNotDesignated,
  essentialGuaranteeNotMet,
  essentialGuaranteeUnassessed,
  exceptionConditionNotMet,
  exceptionLetterMissing,
  interferenceConclusionContradictsSteps,
  interferenceStepEmpty,
  jointWithoutArrangement,
  lawCannotCarry,
  lawNotInForce,
  legitimateInterestsByAuthority,
  levelOutsideScale,
  measureCountedTwice,
  measureVerifiedWithoutEvidence,
  nationalIdWithoutNeed,
  noEffectiveMeasure,
  noInterferenceWhileStored,
  onwardTransferOpen,
  placeOutsideEeaWithoutTransfer,
  priorConsultationNeeded,
  processingBeforeConsultation,
  processorDecidesPurpose,
  processorWithoutWrittenAgreement,
  professionalSecrecyUnsaid,
  provisionUnknown,
  retentionMissing,
  rightAnsweredWithPlaceholder,
  rightDeniedThatExists,
  rightUnanswered,
  sectionWithoutClaim,
  specialDataWithoutArt9Basis,
  subprocessorNoticeMissing,
  termsEditionBehind,
  transferImpactAssessmentMissing,
  transferInformationMissing,
  transferWithoutGround,
  yoursMerelyAdopted,
];
