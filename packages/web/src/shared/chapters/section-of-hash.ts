import type { AssessmentRecord } from '@risikobilde/core';

type Find = (id: string) => AssessmentRecord | undefined;

/** The claim that an address names, as `#claim-ID` or by its id alone. */
export const claimOfHash = (hash: string, record: Find): string | undefined => {
  const found = record(hash) ?? record(hash.replace(/^claim-/, ''));
  return found?.kind === 'claim' ? found.id : undefined;
};

/** The chapter that an address leads to: named itself, or by a claim that stands in it. */
export const sectionOfHash = (hash: string, record: Find): string | undefined => {
  const found = record(hash) ?? record(hash.replace(/^claim-/, ''));
  if (found?.kind === 'section') return found.id;
  return found?.kind === 'claim' ? found.section : undefined;
};
