import type { Context } from '../context.js';
import type { AssessmentRecord, RecordOf } from '../model/assessment.js';
import type { FullText, Text } from '../model/text.js';
import { plain, same, say } from '../reason.js';

/** What a record is called in a sentence; an engagement by its two parties. */
export const nameOf = (context: Context, id: string): Text => {
  const record = context.recordOfAnyDay(id);
  if (record) return nameOfRecord(context, record);
  // A statement of the platform that the service has rejected is no record here, and is spoken of by its name.
  return context.inheritance?.statements.find((statement) => statement.id === id)?.name ?? plain(id);
};

const nameOfRecord = (context: Context, record: AssessmentRecord): Text => {
  switch (record.kind) {
    case 'engagement':
      return say(same('{principal} – {contractor}'), {
        principal: nameOf(context, record.principal),
        contractor: nameOf(context, record.contractor),
      });
    case 'right':
      return nameOfRight(context, record);
    case 'requirement':
      return say(
        { nb: '{item} i {engagement}', nn: '{item} i {engagement}', en: '{item} in {engagement}' },
        { item: catalogueItemText(context, record.item), engagement: nameOf(context, record.engagement) },
      );
    case 'effect':
      return say(same('{measure} → {scenario}'), {
        measure: nameOf(context, record.measure),
        scenario: nameOf(context, record.scenario),
      });
    case 'decision':
      return record.why;
    case 'consideration':
      return record.because;
    case 'party':
      return record.name;
    case 'stance':
      return plain(record.of);
    case 'premise':
    case 'claim':
    case 'benefit':
    case 'advice':
      return record.text;
    case 'assessment':
    case 'activity':
    case 'transfer':
    case 'scenario':
    case 'measure':
    case 'freedom':
    case 'section':
      return record.title;
  }
};

const nameOfRight = (context: Context, right: RecordOf<'right'>): Text => {
  const row = context.worldOf('rightsByBasis')[0]?.rows.find((r) => r.article === right.article);
  return say(
    {
      nb: '{name} (artikkel {article}) for {activities}',
      nn: '{name} (artikkel {article}) for {activities}',
      en: '{name} (art. {article}) for {activities}',
    },
    {
      name: row?.name ?? { nb: 'Rettighet', nn: 'Rett', en: 'Right' },
      article: right.article,
      activities: listOf(right.activities.map((id) => nameOf(context, id))),
    },
  );
};

const catalogueItemText = (context: Context, item: string): Text => {
  const [catalogue = '', id = ''] = item.split(':');
  const found = context.world('catalogue', catalogue)?.items.find((i) => i.id === id);
  return found ? say(same('{text}'), { text: found.text }) : plain(item);
};

/** The names of several records as one text. */
export const namesOf = (context: Context, ids: readonly string[]): Text =>
  listOf(ids.map((id) => nameOf(context, id)));

export const alternativeName = (context: Context, id: string): Text =>
  context.head.alternatives.find((alternative) => alternative.id === id)?.name ?? plain(id);

/** "a, b og c" in each language. */
export const listOf = (items: readonly Text[]): FullText => {
  const join = (words: readonly string[], and: string): string =>
    words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`;
  return {
    nb: join(
      items.map((item) => item.nb),
      'og',
    ),
    nn: join(
      items.map((item) => item.nn ?? item.nb),
      'og',
    ),
    en: join(
      items.map((item) => item.en ?? item.nb),
      'and',
    ),
  };
};

/** The same for words that are the same in every language. */
export const listOfWords = (words: readonly string[]): FullText => listOf(words.map(plain));

/** Names in quotation marks as each language writes them, in a list; a name that is a sentence loses its full stop. */
export const quoted = (context: Context, ids: readonly string[]): FullText =>
  listOf(
    ids.map((id) => {
      const name = nameOf(context, id);
      const bare = (language: 'nb' | 'nn' | 'en') => (name[language] ?? name.nb).replace(/\.$/, '');
      return { nb: `«${bare('nb')}»`, nn: `«${bare('nn')}»`, en: `“${bare('en')}”` };
    }),
  );

/** The text with one full stop at its end, to stand inside a longer message. */
export const asSentence = (text: Text): FullText => {
  const stop = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);
  return { nb: stop(text.nb), nn: stop(text.nn ?? text.nb), en: stop(text.en ?? text.nb) };
};
