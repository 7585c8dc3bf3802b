import type { Context } from '../context.js';
import type { FullText, Text } from '../model/text.js';
import { plain, say } from '../reason.js';
import { labelOf } from '../standing/record-ground.js';

/** What the record or world entry with this id is called in a sentence; the id itself when nothing has it. */
export const nameOf = (context: Context, id: string): Text => {
  const record = context.recordOfAnyDay(id);
  return record ? labelOf(record) : plain(id);
};

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

/** Names in quotation marks as each language writes them, in a list. */
export const quoted = (context: Context, ids: readonly string[]): FullText =>
  listOf(
    ids.map((id) => say({ nb: '«{name}»', nn: '«{name}»', en: '“{name}”' }, { name: nameOf(context, id) })),
  );

/** The text with one full stop at its end, to stand inside a longer message. */
export const asSentence = (text: Text): FullText => {
  const stop = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);
  return { nb: stop(text.nb), nn: stop(text.nn ?? text.nb), en: stop(text.en ?? text.nb) };
};
