import { type AssessmentRecord, isKind, type Kind, recordSchemas, isSameResult } from '@risikobilde/core';

/** Where new records of a kind go: a file that holds a list, or a folder with a file per record. */
export const layout: Readonly<Record<Kind, string>> = {
  assessment: 'assessment.yaml',
  party: 'parties.yaml',
  activity: 'activities/',
  engagement: 'engagements.yaml',
  transfer: 'transfers.yaml',
  premise: 'premises.yaml',
  scenario: 'scenarios/',
  measure: 'measures.yaml',
  effect: 'effects.yaml',
  right: 'rights.yaml',
  freedom: 'freedoms.yaml',
  requirement: 'requirements.yaml',
  benefit: 'benefits.yaml',
  claim: 'claims.yaml',
  section: 'chapters/',
  advice: 'advice.yaml',
  decision: 'decisions.yaml',
  consideration: 'considerations.yaml',
  stance: 'stances.yaml',
};

/** A record as it is written: id and kind first, and without what the model fills in by itself. */
export const writtenFields = (record: AssessmentRecord): Readonly<Record<string, unknown>> => {
  const { id, kind, ...fields } = record;
  const written: Record<string, unknown> = { id, kind };
  const schema = isKind(kind) ? recordSchemas[kind] : undefined;
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const without = schema?.safeParse({ ...record, [name]: undefined });
    if (without?.success && isSameResult(without.data, record)) continue;
    written[name] = value;
  }
  return written;
};
