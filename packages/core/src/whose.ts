import type { Finding } from './evaluation.js';
import type { Provenance } from './model/provenance.js';

type Provenanced = { readonly provenance?: Provenance; readonly rule?: string };

/** Rules about what a service does with a statement: the place is the platform's record, the task the service's. */
const aboutStatements: ReadonlySet<string> = new Set([
  'rejected-without-replacement',
  'stance-open',
  'statement-unconfirmed',
  'yours-merely-adopted',
]);

/**
 * Whether it is for whoever owns the assessment to mend. What the records of the platform that a service builds on fall short of is the
 * platform's; what the service changed in them is its own.
 */
export const isOwn = ({ provenance, rule }: Provenanced): boolean =>
  provenance?.from !== 'platform' || aboutStatements.has(rule ?? '');

/** A finding that a decision answers asks nobody for anything. */
export const isOpen = ({ answeredBy }: Pick<Finding, 'answeredBy'>): boolean => answeredBy === undefined;
