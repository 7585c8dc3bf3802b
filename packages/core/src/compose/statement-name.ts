import type { AssessmentRecord } from '../model/assessment.js';
import { article28 } from '../model/article.js';
import type { FullText, Text } from '../model/text.js';
import { itemIn } from '../derive/requirements.js';
import { say } from '../reason.js';

/** What a statement is called where only the record itself is at hand. */
export const statementName = (record: AssessmentRecord): Text => {
  if ('title' in record) return record.title;
  if ('text' in record) return record.text;
  if (record.kind === 'engagement') return record.contract.title;
  if (record.kind === 'requirement') {
    const item = itemIn('art-28', record.item);
    if (item === undefined) return record.why;
    const named = say(met[record.met], { article: article28(item), why: record.why });
    return {
      nb: capitalised(named.nb),
      ...(record.why.nn !== undefined && { nn: capitalised(named.nn) }),
      ...(record.why.en !== undefined && { en: capitalised(named.en) }),
    };
  }
  if (record.kind === 'right')
    return {
      nb: `Artikkel ${record.article}: ${record.how.nb}`,
      ...(record.how.nn !== undefined && { nn: `Artikkel ${record.article}: ${record.how.nn}` }),
      ...(record.how.en !== undefined && { en: `Article ${record.article}: ${record.how.en}` }),
    };
  return { nb: record.id };
};

const met: Readonly<Record<'met' | 'partly' | 'notMet', FullText>> = {
  met: {
    nb: '{article}, oppfylt: {why}',
    nn: '{article}, oppfylt: {why}',
    en: '{article}, met: {why}',
  },
  partly: {
    nb: '{article}, delvis oppfylt: {why}',
    nn: '{article}, delvis oppfylt: {why}',
    en: '{article}, partly met: {why}',
  },
  notMet: {
    nb: '{article}, ikke oppfylt: {why}',
    nn: '{article}, ikkje oppfylt: {why}',
    en: '{article}, not met: {why}',
  },
};

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
