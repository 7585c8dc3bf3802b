import type { ReleaseSummary } from '@risikobilde/api';
import { offerOf, type Release } from '@risikobilde/core';

/** How many records a release has, and of what it offers. */
export const countsOf = ({ records }: Release): ReleaseSummary['counts'] => {
  const types = records.flatMap((record) => offerOf(record)?.type ?? []);
  const count = (type: string): number => types.filter((one) => one === type).length;
  return {
    records: records.length,
    provided: count('provided'),
    shared: count('shared'),
    yours: count('yours'),
  };
};
