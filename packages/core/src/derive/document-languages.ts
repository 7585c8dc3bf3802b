import { type Assessment, isOfKind } from '../model/assessment.js';
import type { Language } from '@risikobilde/words/message';

/**
 * The languages that an assessment is published in when nobody asks for others. A Norwegian authority writes to the public in both
 * written languages (språklova § 13); whoever is no state body may ask for one of them alone.
 */
export const documentLanguages = ({ records }: Pick<Assessment, 'records'>): readonly Language[] => {
  const head = records.find(isOfKind('assessment'));
  const operator = records.filter(isOfKind('party')).find(({ id }) => id === head?.subject.operator);
  return operator?.type === 'authority' && operator.country === 'NO' ? ['nb', 'nn', 'en'] : ['nb', 'en'];
};
