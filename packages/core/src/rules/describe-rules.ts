import type { AboutRule, Rule } from '../rule.js';
import { findingsRules, recordRules, standingRules } from './index.js';
import { aboutAcceptanceExpired } from './acceptance-expired.js';
import { aboutAcceptanceMissing } from './acceptance-missing.js';
import { aboutAcceptedRiskRejudged } from './accepted-risk-rejudged.js';
import { aboutActivityWithoutLegalBasis } from './activity-without-legal-basis.js';
import { aboutAdequacyChallenged } from './adequacy-challenged.js';
import { aboutAdequacyEnded } from './adequacy-ended.js';
import { aboutArt28ChangedClause } from './art-28-changed-clause.js';
import { aboutArt28NotMet } from './art-28-not-met.js';
import { aboutArt28Unassessed } from './art-28-unassessed.js';
import { aboutBaselineEnded } from './baseline-ended.js';
import { aboutBasisWithoutNationalLaw } from './basis-without-national-law.js';
import { aboutCertificationStale } from './certification-stale.js';
import { aboutChainIdentityIncomplete } from './chain-identity-incomplete.js';
import { aboutChangeLogBehind } from './change-log-behind.js';
import { aboutChangedAfterJudgement } from './changed-after-judgement.js';
import { aboutClaimNotSupported } from './claim-not-supported.js';
import { aboutClaimWithoutOwner } from './claim-without-owner.js';
import { aboutClauseChanged } from './clause-changed.js';
import { aboutControllerUndetermined } from './controller-undetermined.js';
import { aboutCriminalDataWithoutBasis } from './criminal-data-without-basis.js';
import { aboutDanglingReference } from './dangling-reference.js';
import { aboutDataSubjectViewsMissing } from './data-subject-views-missing.js';
import { aboutDecisionOnMissingFinding } from './decision-on-missing-finding.js';
import { aboutDerogationNotForPublicAuthority } from './derogation-not-for-public-authority.js';
import { aboutDirectionContradictsLevels } from './direction-contradicts-levels.js';
import { aboutDpiaContentGap } from './dpia-content-gap.js';
import { aboutDpiaRequired } from './dpia-required.js';
import { aboutDpoAdviceMissing } from './dpo-advice-missing.js';
import { aboutEditionNotConsidered } from './edition-not-considered.js';
import { aboutEffectAboveOne } from './effect-above-one.js';
import { aboutEngagementOutsideChain } from './engagement-outside-chain.js';
import { aboutEssentialGuaranteeNotMet } from './essential-guarantee-not-met.js';
import { aboutEssentialGuaranteeUnassessed } from './essential-guarantee-unassessed.js';
import { aboutExceptionLetterMissing } from './exception-letter-missing.js';
import { aboutExposureMissing } from './exposure-missing.js';
import { aboutForeignLawWithoutTransfer } from './foreign-law-without-transfer.js';
import { aboutInterferenceConclusionContradictsSteps } from './interference-conclusion-contradicts-steps.js';
import { aboutInterferenceStepEmpty } from './interference-step-empty.js';
import { aboutJointWithoutArrangement } from './joint-without-arrangement.js';
import { aboutJudgementByExampleOnly } from './judgement-by-example-only.js';
import { aboutLawNotInForce } from './law-not-in-force.js';
import { aboutLevelOutsideScale } from './level-outside-scale.js';
import { aboutMandateNotConsidered } from './mandate-not-considered.js';
import { aboutMandateSucceeded } from './mandate-succeeded.js';
import { aboutMeasureCountedTwice } from './measure-counted-twice.js';
import { aboutMeasureOverdue } from './measure-overdue.js';
import { aboutMeasureVerifiedWithoutEvidence } from './measure-verified-without-evidence.js';
import { aboutMeasureWithoutOwner } from './measure-without-owner.js';
import { aboutNationalIdWithoutNeed } from './national-id-without-need.js';
import { aboutNoEffectiveMeasure } from './no-effective-measure.js';
import { aboutOnwardTransferOpen } from './onward-transfer-open.js';
import { aboutOpenQuestion } from './open-question.js';
import { aboutPlaceOutsideEeaWithoutTransfer } from './place-outside-eea-without-transfer.js';
import { aboutPremiseChallenged } from './premise-challenged.js';
import { aboutPremiseFallen } from './premise-fallen.js';
import { aboutPremiseWithoutGround } from './premise-without-ground.js';
import { aboutPriorConsultationNeeded } from './prior-consultation-needed.js';
import { aboutProcessorDecidesPurpose } from './processor-decides-purpose.js';
import { aboutProcessorWithoutWrittenAgreement } from './processor-without-written-agreement.js';
import { aboutProvisionUnknown } from './provision-unknown.js';
import { aboutProvisionWithSuccessor } from './provision-with-successor.js';
import { aboutRejectedWithoutReplacement } from './rejected-without-replacement.js';
import { aboutRightAnsweredWithPlaceholder } from './right-answered-with-placeholder.js';
import { aboutRightDeniedThatExists } from './right-denied-that-exists.js';
import { aboutRightGivenThatDoesNotExist } from './right-given-that-does-not-exist.js';
import { aboutRightMadeOverridable } from './right-made-overridable.js';
import { aboutRightTimeLimitMissing } from './right-time-limit-missing.js';
import { aboutRightUnanswered } from './right-unanswered.js';
import { aboutRiskWithoutOwner } from './risk-without-owner.js';
import { aboutScaleOrderNotJustified } from './scale-order-not-justified.js';
import { aboutScaleWithoutRanges } from './scale-without-ranges.js';
import { aboutScenarioNotJudged } from './scenario-not-judged.js';
import { aboutSectionWithoutClaim } from './section-without-claim.js';
import { aboutSpecialDataWithoutArt9Basis } from './special-data-without-art9-basis.js';
import { aboutStanceOpen } from './stance-open.js';
import { aboutStatementUnconfirmed } from './statement-unconfirmed.js';
import { aboutSubprocessorWithoutAuthorisation } from './subprocessor-without-authorisation.js';
import { aboutSubprocessorsChanged } from './subprocessors-changed.js';
import { aboutTechnologyNotConsidered } from './technology-not-considered.js';
import { aboutTermsEditionBehind } from './terms-edition-behind.js';
import { aboutTransferImpactAssessmentDue } from './transfer-impact-assessment-due.js';
import { aboutTransferImpactAssessmentMissing } from './transfer-impact-assessment-missing.js';
import { aboutTransferWithoutGround } from './transfer-without-ground.js';
import { aboutUncheckedFact } from './unchecked-fact.js';
import { aboutWeakKnowledgeHighBand } from './weak-knowledge-high-band.js';
import { aboutWp248Unreasoned } from './wp248-unreasoned.js';
import { aboutYoursMerelyAdopted } from './yours-merely-adopted.js';

/** What each rule says of itself, by its id. Apart from the rules: who evaluates carries no more than their working. */
const about: Readonly<Record<string, AboutRule>> = {
  'acceptance-expired': aboutAcceptanceExpired,
  'acceptance-missing': aboutAcceptanceMissing,
  'accepted-risk-rejudged': aboutAcceptedRiskRejudged,
  'activity-without-legal-basis': aboutActivityWithoutLegalBasis,
  'adequacy-challenged': aboutAdequacyChallenged,
  'adequacy-ended': aboutAdequacyEnded,
  'art-28-changed-clause': aboutArt28ChangedClause,
  'art-28-not-met': aboutArt28NotMet,
  'art-28-unassessed': aboutArt28Unassessed,
  'baseline-ended': aboutBaselineEnded,
  'basis-without-national-law': aboutBasisWithoutNationalLaw,
  'certification-stale': aboutCertificationStale,
  'chain-identity-incomplete': aboutChainIdentityIncomplete,
  'change-log-behind': aboutChangeLogBehind,
  'changed-after-judgement': aboutChangedAfterJudgement,
  'claim-not-supported': aboutClaimNotSupported,
  'claim-without-owner': aboutClaimWithoutOwner,
  'clause-changed': aboutClauseChanged,
  'controller-undetermined': aboutControllerUndetermined,
  'criminal-data-without-basis': aboutCriminalDataWithoutBasis,
  'dangling-reference': aboutDanglingReference,
  'data-subject-views-missing': aboutDataSubjectViewsMissing,
  'decision-on-missing-finding': aboutDecisionOnMissingFinding,
  'derogation-not-for-public-authority': aboutDerogationNotForPublicAuthority,
  'direction-contradicts-levels': aboutDirectionContradictsLevels,
  'dpia-content-gap': aboutDpiaContentGap,
  'dpia-required': aboutDpiaRequired,
  'dpo-advice-missing': aboutDpoAdviceMissing,
  'edition-not-considered': aboutEditionNotConsidered,
  'effect-above-one': aboutEffectAboveOne,
  'engagement-outside-chain': aboutEngagementOutsideChain,
  'essential-guarantee-not-met': aboutEssentialGuaranteeNotMet,
  'essential-guarantee-unassessed': aboutEssentialGuaranteeUnassessed,
  'exception-letter-missing': aboutExceptionLetterMissing,
  'exposure-missing': aboutExposureMissing,
  'foreign-law-without-transfer': aboutForeignLawWithoutTransfer,
  'interference-conclusion-contradicts-steps': aboutInterferenceConclusionContradictsSteps,
  'interference-step-empty': aboutInterferenceStepEmpty,
  'joint-without-arrangement': aboutJointWithoutArrangement,
  'judgement-by-example-only': aboutJudgementByExampleOnly,
  'law-not-in-force': aboutLawNotInForce,
  'level-outside-scale': aboutLevelOutsideScale,
  'mandate-not-considered': aboutMandateNotConsidered,
  'mandate-succeeded': aboutMandateSucceeded,
  'measure-counted-twice': aboutMeasureCountedTwice,
  'measure-overdue': aboutMeasureOverdue,
  'measure-verified-without-evidence': aboutMeasureVerifiedWithoutEvidence,
  'measure-without-owner': aboutMeasureWithoutOwner,
  'national-id-without-need': aboutNationalIdWithoutNeed,
  'no-effective-measure': aboutNoEffectiveMeasure,
  'onward-transfer-open': aboutOnwardTransferOpen,
  'open-question': aboutOpenQuestion,
  'place-outside-eea-without-transfer': aboutPlaceOutsideEeaWithoutTransfer,
  'premise-challenged': aboutPremiseChallenged,
  'premise-fallen': aboutPremiseFallen,
  'premise-without-ground': aboutPremiseWithoutGround,
  'prior-consultation-needed': aboutPriorConsultationNeeded,
  'processor-decides-purpose': aboutProcessorDecidesPurpose,
  'processor-without-written-agreement': aboutProcessorWithoutWrittenAgreement,
  'provision-unknown': aboutProvisionUnknown,
  'provision-with-successor': aboutProvisionWithSuccessor,
  'rejected-without-replacement': aboutRejectedWithoutReplacement,
  'right-answered-with-placeholder': aboutRightAnsweredWithPlaceholder,
  'right-denied-that-exists': aboutRightDeniedThatExists,
  'right-given-that-does-not-exist': aboutRightGivenThatDoesNotExist,
  'right-made-overridable': aboutRightMadeOverridable,
  'right-time-limit-missing': aboutRightTimeLimitMissing,
  'right-unanswered': aboutRightUnanswered,
  'risk-without-owner': aboutRiskWithoutOwner,
  'scale-order-not-justified': aboutScaleOrderNotJustified,
  'scale-without-ranges': aboutScaleWithoutRanges,
  'scenario-not-judged': aboutScenarioNotJudged,
  'section-without-claim': aboutSectionWithoutClaim,
  'special-data-without-art9-basis': aboutSpecialDataWithoutArt9Basis,
  'stance-open': aboutStanceOpen,
  'statement-unconfirmed': aboutStatementUnconfirmed,
  'subprocessor-without-authorisation': aboutSubprocessorWithoutAuthorisation,
  'subprocessors-changed': aboutSubprocessorsChanged,
  'technology-not-considered': aboutTechnologyNotConsidered,
  'terms-edition-behind': aboutTermsEditionBehind,
  'transfer-impact-assessment-due': aboutTransferImpactAssessmentDue,
  'transfer-impact-assessment-missing': aboutTransferImpactAssessmentMissing,
  'transfer-without-ground': aboutTransferWithoutGround,
  'unchecked-fact': aboutUncheckedFact,
  'weak-knowledge-high-band': aboutWeakKnowledgeHighBand,
  'wp248-unreasoned': aboutWp248Unreasoned,
  'yours-merely-adopted': aboutYoursMerelyAdopted,
};

/** A rule without its working: what documentation and lists of rules show. */
export type RuleDescription = Pick<Rule, 'id' | 'severity'> & AboutRule;

/** Every rule's self-description, sorted by id. */
export const describeRules = (): readonly RuleDescription[] =>
  [...recordRules, ...standingRules, ...findingsRules]
    .map(({ id, severity }) => {
      const said = about[id];
      if (!said) throw new Error(`the rule ${id} does not say what it is about`);
      return { id, severity, ...said };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
