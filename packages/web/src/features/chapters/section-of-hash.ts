import type { AssessmentRecord } from '@risikobilde/core';

/** The chapter that an address leads to: named itself, or by a claim that stands in it. */
export const sectionOfHash = (
  hash: string,
  record: (id: string) => AssessmentRecord | undefined,
): string | undefined => {
  const found = record(hash) ?? record(hash.replace(/^claim-/, ''));
  if (found?.kind === 'section') return found.id;
  return found?.kind === 'claim' ? found.section : undefined;
};
