import { type Assessment, type AssessmentRecord, referencesOf } from '@risikobilde/core';

/** The service's own records that refer to each record, by its id. */
export const referrersOf = ({ records }: Assessment): ReadonlyMap<string, readonly AssessmentRecord[]> => {
  const found = new Map<string, AssessmentRecord[]>();
  for (const record of records) {
    if (record.kind === 'stance') continue;
    const refs = referencesOf(record).flatMap(({ to, id }) => (to === 'record' ? [id] : []));
    for (const id of new Set(refs)) found.set(id, [...(found.get(id) ?? []), record]);
  }
  return found;
};

/** Everything that a record's argument leads to through the service's own claims and premises. */
export const restsOn = (
  id: string,
  record: (id: string) => AssessmentRecord | undefined,
  isOwn: (id: string) => boolean,
): readonly string[] => {
  const found = new Set<string>();
  const walk = (at: string): void => {
    const one = record(at);
    if (one?.kind !== 'claim' && one?.kind !== 'premise') return;
    for (const { to, id: next, path } of referencesOf(one)) {
      // Not the chapter that the claim stands in, nor who looks at it again.
      if (to !== 'record' || (path[0] !== 'grounds' && path[0] !== 'restsOn') || found.has(next)) continue;
      found.add(next);
      if (isOwn(next)) walk(next);
    }
  };
  walk(id);
  return [...found];
};
