import type { AssessmentRecord } from '../model/assessment.js';
import type { Text } from '../model/text.js';

/** What a statement is called where only the record itself is at hand. */
export const statementName = (record: AssessmentRecord): Text => {
  if ('title' in record) return record.title;
  if ('text' in record) return record.text;
  if (record.kind === 'engagement') return record.contract.title;
  if (record.kind === 'requirement') return record.why;
  if (record.kind === 'right')
    return {
      nb: `Artikkel ${record.article}: ${record.how.nb}`,
      ...(record.how.nn !== undefined && { nn: `Artikkel ${record.article}: ${record.how.nn}` }),
      ...(record.how.en !== undefined && { en: `Article ${record.article}: ${record.how.en}` }),
    };
  return { nb: record.id };
};
