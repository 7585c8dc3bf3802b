import type { Evaluation, Finding } from './evaluation.js';
import { kindFields } from './kinds/field-catalogue.js';
import { type Inheritance, type Provenance, provenanceOf } from './model/provenance.js';

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

/**
 * Where what a finding is about comes from. What a service changed in a record of its platform is the service's, and a fault elsewhere
 * in the record is the platform's still, as long as only words were changed: a value can bring a fault about in another field. What the
 * service is controller of is for it to mend, whoever wrote it first.
 */
export const provenanceAt = (
  inheritance: Inheritance,
  roles: Evaluation['roles'],
  { record, field }: Finding['at'],
): Provenance => {
  const provenance = provenanceOf(inheritance, record);
  const [name] = field?.split(/[.[]/) ?? [];
  if (provenance.from !== 'adapted' || name === undefined || provenance.fields.includes(name))
    return provenance;
  const isController = roles.some(
    ({ activity, role, party }) =>
      activity === record &&
      (role === 'controller' || role === 'jointController') &&
      provenanceOf(inheritance, party).from === 'own',
  );
  if (isController) return provenance;
  const kind = inheritance.statements.find(({ id }) => id === record)?.kind;
  const fields = Object.entries(kindFields).find(([of]) => of === kind)?.[1] ?? [];
  return provenance.fields.every((one) =>
    fields.some((field) => field.name === one && field.value.type === 'text'),
  )
    ? { from: 'platform', of: provenance.of }
    : provenance;
};

/** A finding that a decision answers asks nobody for anything. */
export const isOpen = ({ answeredBy }: Pick<Finding, 'answeredBy'>): boolean => answeredBy === undefined;
