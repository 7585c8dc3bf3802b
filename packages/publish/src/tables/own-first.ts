import { provenanceOf } from '@risikobilde/core';
import type { PageWriter } from '../tree/writer.js';

/** What the owner wrote before what it took over from its platform. */
export const ownFirst = <T extends { readonly id: string }>(
  records: readonly T[],
  { view }: PageWriter,
): readonly T[] => {
  const { inheritance } = view.context;
  if (inheritance === undefined) return records;
  const isHere = ({ id }: T): boolean => provenanceOf(inheritance, id).from === 'own';
  return [...records.filter(isHere), ...records.filter((one) => !isHere(one))];
};
