import { type Assessment, isOfKind } from '../model/assessment.js';
import { isLanguage, type Language } from '@risikobilde/words/message';
import type { World } from '../world/world.js';

/**
 * The languages that an assessment is published in when nobody asks for others: those it says, those that the country of its
 * authority owes the public, or else the one it is kept in and English. Only languages that there are words in.
 */
export const documentLanguages = (
  { records }: Pick<Assessment, 'records'>,
  { entries }: World,
): readonly Language[] => {
  const head = records.find(isOfKind('assessment'));
  const operator = records.filter(isOfKind('party')).find(({ id }) => id === head?.subject.operator);
  const country = entries.find((entry) => entry.kind === 'country' && entry.code === operator?.country);
  const owed =
    country?.kind === 'country' && operator?.type === 'authority' ? country.documents?.languages : undefined;
  const own = [...new Set([...(owed ?? []), head?.mainLanguage ?? 'nb', 'en'])];
  const asked = (head?.languages ?? []).filter(isLanguage);
  return asked.length > 0 ? asked : own.filter(isLanguage);
};
