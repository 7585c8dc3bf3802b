import type { Finding } from './evaluation.js';
import type { Provenance } from './model/provenance.js';

type Provenanced = {
  readonly provenance?: Provenance | undefined;
  readonly rule?: string;
  readonly at?: Finding['at'];
};

/** Rules about what a service does with what the platform says: the place is the platform's record, the task the service's. */
const aboutStatements: ReadonlySet<string> = new Set([
  'rejected-without-replacement',
  'stance-open',
  'statement-unconfirmed',
  'subprocessor-notice-unanswered',
  'yours-merely-adopted',
]);

/**
 * Whether it is for whoever owns the assessment to mend. What the records of the platform that a service builds on fall short of is the
 * platform's, also where the service has put other words in another field; what the service changed otherwise is its own.
 */
export const isOwn = ({ provenance, rule, at }: Provenanced): boolean => {
  if (provenance === undefined || provenance.from === 'own' || aboutStatements.has(rule ?? '')) return true;
  if (provenance.from === 'platform') return false;
  const field = at?.field?.split('.', 1)[0];
  return !provenance.isReworded || field === undefined || provenance.fields.includes(field);
};

/** A finding that a decision answers asks nobody for anything. */
export const isOpen = ({ answeredBy }: Pick<Finding, 'answeredBy'>): boolean => answeredBy === undefined;
