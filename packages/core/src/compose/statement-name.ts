import { message, type Sayable } from '@risikobilde/words/message';
import type { AssessmentRecord } from '../model/assessment.js';
import { place28 } from '../model/article.js';
import { itemIn } from '../derive/requirements.js';
import { plain } from '../reason.js';

/** What a statement is called where only the record itself is at hand. */
export const statementName = (record: AssessmentRecord): Sayable => {
  if ('title' in record) return record.title;
  if ('text' in record) return record.text;
  if (record.kind === 'engagement') return record.contract.title;
  if (record.kind === 'requirement') {
    const item = itemIn('art-28', record.item);
    return item === undefined
      ? record.why
      : message(met[record.met], { place: place28(item), why: record.why });
  }
  if (record.kind === 'right')
    return message('statement.right', { article: record.article, how: record.how });
  return plain(record.id);
};

const met = {
  met: 'statement.met',
  partly: 'statement.partlyMet',
  notMet: 'statement.notMet',
} as const;
