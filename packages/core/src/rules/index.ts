import type { Rule } from '../rule.js';
import type { StandingRule } from './standing-rule.js';
import { activityWithoutLegalBasis } from './activity-without-legal-basis.js';
import { adequacyChallenged } from './adequacy-challenged.js';
import { art28ChangedClause } from './art-28-changed-clause.js';
import { art28NotMet } from './art-28-not-met.js';
import { art28Unassessed } from './art-28-unassessed.js';
import { basisWithoutNationalLaw } from './basis-without-national-law.js';
import { certificationStale } from './certification-stale.js';
import { chainIdentityIncomplete } from './chain-identity-incomplete.js';
import { claimNotSupported } from './claim-not-supported.js';
import { clauseChanged } from './clause-changed.js';
import { controllerUndetermined } from './controller-undetermined.js';
import { criminalDataWithoutBasis } from './criminal-data-without-basis.js';
import { dataSubjectViewsMissing } from './data-subject-views-missing.js';
import { derogationNotForPublicAuthority } from './derogation-not-for-public-authority.js';
import { dpiaContentGap } from './dpia-content-gap.js';
import { dpiaRequired } from './dpia-required.js';
import { dpoAdviceMissing } from './dpo-advice-missing.js';
import { engagementOutsideChain } from './engagement-outside-chain.js';
import { essentialGuaranteeNotMet } from './essential-guarantee-not-met.js';
import { essentialGuaranteeUnassessed } from './essential-guarantee-unassessed.js';
import { foreignLawWithoutTransfer } from './foreign-law-without-transfer.js';
import { jointWithoutArrangement } from './joint-without-arrangement.js';
import { lawNotInForce } from './law-not-in-force.js';
import { nationalIdWithoutNeed } from './national-id-without-need.js';
import { noEffectiveMeasure } from './no-effective-measure.js';
import { onwardTransferOpen } from './onward-transfer-open.js';
import { placeOutsideEeaWithoutTransfer } from './place-outside-eea-without-transfer.js';
import { priorConsultationNeeded } from './prior-consultation-needed.js';
import { processorDecidesPurpose } from './processor-decides-purpose.js';
import { processorWithoutWrittenAgreement } from './processor-without-written-agreement.js';
import { provisionUnknown } from './provision-unknown.js';
import { provisionWithSuccessor } from './provision-with-successor.js';
import { specialDataWithoutArt9Basis } from './special-data-without-art9-basis.js';
import { subprocessorWithoutAuthorisation } from './subprocessor-without-authorisation.js';
import { subprocessorsChanged } from './subprocessors-changed.js';
import { termsEditionBehind } from './terms-edition-behind.js';
import { transferImpactAssessmentMissing } from './transfer-impact-assessment-missing.js';
import { transferWithoutGround } from './transfer-without-ground.js';
import { uncheckedFact } from './unchecked-fact.js';
import { wp248Unreasoned } from './wp248-unreasoned.js';

/** Rules that look only at records and what is derived from them; they run before standing, sorted by id. */
export const recordRules: readonly Rule[] = [
  activityWithoutLegalBasis,
  adequacyChallenged,
  art28ChangedClause,
  art28NotMet,
  art28Unassessed,
  basisWithoutNationalLaw,
  certificationStale,
  chainIdentityIncomplete,
  clauseChanged,
  controllerUndetermined,
  criminalDataWithoutBasis,
  dataSubjectViewsMissing,
  derogationNotForPublicAuthority,
  dpiaContentGap,
  dpiaRequired,
  dpoAdviceMissing,
  engagementOutsideChain,
  essentialGuaranteeNotMet,
  essentialGuaranteeUnassessed,
  foreignLawWithoutTransfer,
  jointWithoutArrangement,
  lawNotInForce,
  nationalIdWithoutNeed,
  noEffectiveMeasure,
  onwardTransferOpen,
  placeOutsideEeaWithoutTransfer,
  priorConsultationNeeded,
  processorDecidesPurpose,
  processorWithoutWrittenAgreement,
  provisionUnknown,
  provisionWithSuccessor,
  specialDataWithoutArt9Basis,
  subprocessorWithoutAuthorisation,
  subprocessorsChanged,
  termsEditionBehind,
  transferImpactAssessmentMissing,
  transferWithoutGround,
  uncheckedFact,
  wp248Unreasoned,
];

/** Rules that look at the standing of claims and premises; they run after it. */
export const standingRules: readonly StandingRule[] = [claimNotSupported];

/** A rule without its working: what documentation and lists of rules show. */
export type RuleDescription = Omit<Rule, 'evaluate'>;

/** Every rule's self-description, sorted by id. */
export const describeRules = (): readonly RuleDescription[] =>
  [...recordRules, ...standingRules]
    .map(({ id, severity, title, finds, why, source, falsePositives }) => ({
      id,
      severity,
      title,
      finds,
      why,
      source,
      falsePositives,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
