import type { AssessmentRecord } from '@risikobilde/core';
import { isLanguage, type Language } from '@risikobilde/words';

/** The language that an assessment is written in. */
export const languageOfRecords = (records: Iterable<AssessmentRecord>): Language => {
  for (const record of records)
    if (record.kind === 'assessment' && record.mainLanguage !== undefined && isLanguage(record.mainLanguage))
      return record.mainLanguage;
  return 'nb';
};
