import type { Finding } from '../evaluation.js';

/** The rules that find what the law asks somebody to have answered: what nobody has said of it is not known to be in order. */
export const dutyRules: ReadonlySet<string> = new Set([
  'advice-unanswered',
  'art-28-unassessed',
  'breach-readiness-missing',
  'certification-stale',
  'consent-conditions-unanswered',
  'consultation-outcome',
  'doubt-unanswered',
  'dpo-not-designated',
  'essential-guarantee-unassessed',
  'national-id-without-need',
  'onward-transfer-open',
  'prior-consultation-needed',
  'processor-decides-purpose',
  'professional-secrecy-unsaid',
  'right-answered-with-placeholder',
  'right-unanswered',
  'subprocessor-notice-missing',
  'subprocessor-notice-new-country',
  'subprocessor-notice-not-passed-on',
  'subprocessor-notice-unanswered',
  'transfer-information-missing',
]);

/** Whether a finding is a duty of law that is open. What is only told asks nobody for anything: no officer where the law asks for none. */
export const isOpenDuty = ({
  rule,
  severity,
  answeredBy,
}: Pick<Finding, 'rule' | 'severity' | 'answeredBy'>): boolean =>
  dutyRules.has(rule) && severity !== 'info' && answeredBy === undefined;
