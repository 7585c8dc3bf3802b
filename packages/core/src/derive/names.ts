import { message, type Message, type Sayable, type SayableList } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import type { Assessment, AssessmentRecord, RecordOf } from '../model/assessment.js';
import { ownName } from '../kinds/own-name.js';
import { keptWithin } from '../model/memoise.js';
import { plain } from '../reason.js';
import type { World, WorldEntryOf, WorldKind } from '../world/world.js';

/** What names are taken from: no day, and no reading, moves one. */
type Naming = Pick<Context, 'recordOfAnyDay' | 'inheritance' | 'world' | 'worldOf'>;

/** The names of an assessment, where nothing else of a context is asked for. */
export const createNaming = ({ records, inheritance }: Assessment, { entries }: World): Naming => {
  const byId = new Map(records.map((record) => [record.id, record]));
  const worldOf = <K extends WorldKind>(kind: K): readonly WorldEntryOf<K>[] =>
    // Filtered by `kind`, so these are entries of K.
    entries.filter((entry) => entry.kind === kind) as unknown as readonly WorldEntryOf<K>[];
  return {
    recordOfAnyDay: (id) => byId.get(id),
    inheritance,
    worldOf,
    world: (kind, id) => worldOf(kind).find((entry) => entry.id === id),
  };
};

/** What a record is called in a sentence; an engagement by its two parties. */
export const nameOf = (context: Naming, id: string): Sayable => {
  const record = context.recordOfAnyDay(id);
  if (record) return nameOfRecord(context, record);
  // A statement of the platform that the service has rejected is no record here, and is spoken of by its name.
  return context.inheritance?.statements.find((statement) => statement.id === id)?.name ?? plain(id);
};

// Many rules speak of the same record.
const nameOfRecord = keptWithin((context: Naming, record: AssessmentRecord): Sayable => {
  switch (record.kind) {
    case 'engagement':
      return message('name.engagement', {
        principal: nameOf(context, record.principal),
        contractor: nameOf(context, record.contractor),
      });
    case 'right':
      return nameOfRight(context, record);
    case 'requirement':
      return message('name.requirement', {
        item: catalogueItemText(context, record.item),
        engagement: nameOf(context, record.engagement),
      });
    case 'effect':
      return message('name.effect', {
        measure: nameOf(context, record.measure),
        scenario: nameOf(context, record.scenario),
      });
    case 'observation':
      return plain(record.source);
    case 'opinion':
      return message('name.opinion', {
        assessor: nameOf(context, record.assessor),
        scenario: nameOf(context, record.scenario),
      });
    case 'decision':
      return message('name.decision', { type: message(`value.decision.type.${record.type}`), on: record.on });
    case 'consideration':
      return record.because;
    case 'reading':
      return message('name.reading', { by: record.by, on: record.on });
    case 'review':
      return message('name.review', { period: record.period, by: record.by, on: record.on });
    case 'subprocessorNotice':
      return message('name.subprocessorNotice', { from: nameOf(context, record.sender), on: record.toldOn });
    case 'noticeAnswer':
      return message('name.noticeAnswer', { by: record.by, on: record.on });
    case 'rehearsal':
      return message('name.rehearsal', { of: nameOf(context, record.of), on: record.on });
    case 'stance':
      return plain(record.of);
    case 'advice':
      return message('name.advice', {
        adviser: message(`value.advice.adviser.${record.adviser}`),
        on: record.on,
      });
    default:
      return ownName(record) ?? plain(record.id);
  }
});

const nameOfRight = (context: Naming, right: RecordOf<'right'>): Message => {
  const row = context.worldOf('rightsByBasis')[0]?.rows.find((r) => r.article === right.article);
  return message('name.right', {
    name: row?.name ?? message('name.someRight'),
    article: right.article,
    activities: namesOf(context, right.activities),
  });
};

const catalogueItemText = (context: Naming, item: string): Sayable => {
  const [catalogue = '', id = ''] = item.split(':');
  return context.world('catalogue', catalogue)?.items.find((i) => i.id === id)?.text ?? plain(item);
};

/** The names of several records as a list. */
export const namesOf = (context: Naming, ids: readonly string[]): SayableList =>
  listOf(ids.map((id) => nameOf(context, id)));

export const alternativeName = (context: Context, id: string): Sayable =>
  context.head.alternatives.find((alternative) => alternative.id === id)?.name ?? plain(id);

/** "a, b og c" when it is said. */
export const listOf = (list: readonly Sayable[]): SayableList => ({ list });

/** The same for words that are the same in every language. */
export const listOfWords = (words: readonly string[]): SayableList => listOf(words.map(plain));

/** Names in quotation marks as each language writes them, in a list. */
export const quotedNames = (context: Context, ids: readonly string[]): SayableList =>
  listOf(ids.map((id) => message('core.quoted', { text: nameOf(context, id) })));

/** The text with one full stop at its end, to stand inside a longer message. */
export const asSentence = (text: Sayable): Message => message('core.sentence', { text });

/** Whether an edition is called by the day, or the month, that it came. */
export const isEditionDay = (id: string): boolean => /^\d{4}-\d{2}(-\d{2})?$/.test(id);

/** What an edition of terms, a list or a series is called: many are named by the day or the month they came. */
export const editionName = (id: string): Sayable =>
  isEditionDay(id) ? message('core.day', { day: id }) : plain(id);
