import { type Assessment, documentLanguages, isOfKind, type World } from '@risikobilde/core';
import { type Language, languages } from '@risikobilde/words';

const written: ReadonlySet<string> = new Set(['nb', 'nn']);

/**
 * The languages that an assessment is given out in here. One kept in bokmål or nynorsk is in all that there are words in; one kept in
 * another language in those it is published in when nobody asks for others.
 */
export const languagesGiven = (
  assessment: Pick<Assessment, 'records'>,
  world: World,
): readonly Language[] => {
  const head = assessment.records.find(isOfKind('assessment'));
  const isAll = head?.languages === undefined && written.has(head?.mainLanguage ?? 'nb');
  return isAll ? languages : documentLanguages(assessment, world);
};
