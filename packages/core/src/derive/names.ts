import { type Context, recordOf } from '../context.js';
import type { AssessmentRecord } from '../model/assessment.js';
import type { Text } from '../model/text.js';
import { plain, say } from '../reason.js';

/** What a record is called in a sentence; an engagement by its two parties. */
export const nameOf = (context: Context, id: string): Text => {
  const record = context.recordOfAnyDay(id);
  return record ? nameOfRecord(context, record) : plain(id);
};

const nameOfRecord = (context: Context, record: AssessmentRecord): Text => {
  if (record.kind === 'engagement')
    return say(
      {
        nb: '{principal} – {contractor}',
        nn: '{principal} – {contractor}',
        en: '{principal} – {contractor}',
      },
      {
        principal: recordOf(context, 'party', record.principal)?.name ?? plain(record.principal),
        contractor: recordOf(context, 'party', record.contractor)?.name ?? plain(record.contractor),
      },
    );
  if ('title' in record) return record.title;
  if ('text' in record) return record.text;
  return 'name' in record ? record.name : plain(record.id);
};

/** Several texts as one, with commas. */
export const listed = (texts: readonly Text[]): Text => {
  const join = (language: 'nb' | 'nn' | 'en') => texts.map((text) => text[language] ?? text.nb).join(', ');
  return { nb: join('nb'), nn: join('nn'), en: join('en') };
};

/** The names of several records as one text. */
export const namesOf = (context: Context, ids: readonly string[]): Text =>
  listed(ids.map((id) => nameOf(context, id)));
